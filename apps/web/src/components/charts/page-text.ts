// Charts are laid out for text of this root size and enlarged as the reader's is.
const USUAL_SIZE = 16

/** The page's text as last seen: its width, at first that of an element that has none to tell, and how much larger it is than usual. */
export const pageText = { width: 640, scale: 1 }

/** 2 where the text of the page is twice its usual size. */
export function readTextScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return size > 0 ? size / USUAL_SIZE : 1
}

/** Keeps the width of the page's text known, so that no chart has the page laid out to ask for it. */
export function watchTextWidth(main: HTMLElement | null): (() => void) | undefined {
  if (main === null || typeof ResizeObserver === 'undefined') return undefined
  const observer = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.width > 0) pageText.width = Math.round(entry.contentRect.width)
    pageText.scale = readTextScale()
  })
  observer.observe(main)
  return () => observer.disconnect()
}
