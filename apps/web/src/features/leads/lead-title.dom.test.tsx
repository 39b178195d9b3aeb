import { expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { LeadPage } from './lead-page.tsx'

test('the window of one interested says which', async () => {
  vi.stubGlobal('fetch', () => new Promise<Response>(() => {}))
  await renderPage(<LeadPage />, { route: '/intressenter/$ref', address: '/intressenter/I-2305-N64AMJ' })
  expect(document.title).toBe('Intressent I-2305-N64AMJ – inflytt')
  vi.unstubAllGlobals()
})
