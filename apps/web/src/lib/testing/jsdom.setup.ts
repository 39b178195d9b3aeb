import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import './words.setup.ts'

// On a machine that is busy with other tests a second is not long: a limit is there for what never comes.
configure({ asyncUtilTimeout: 10_000 })

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

// It has the element and not what opens it: open is open, and nothing else of a modal dialog is to be had here.
if (typeof window !== 'undefined') {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    if (!this.open) return
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
}

afterEach(cleanup)
