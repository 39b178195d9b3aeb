import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import './words.setup.ts'

// jsdom lays nothing out and has no media queries: a wide screen with no preferences stands in for it.
if (typeof window !== 'undefined') {
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: query === '(min-width: 48rem)',
      media: query,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    })
}

afterEach(cleanup)
