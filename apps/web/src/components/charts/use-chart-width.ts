import { useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RefObject } from 'react'

// The text width of an A4 page less its margins, in CSS pixels.
const PRINT_WIDTH = 656

// Of an element that has no width to tell.
const USUAL_WIDTH = 640

let textWidth = USUAL_WIDTH

/** Keeps the width of the page's text known, so that no chart has the page laid out to ask for it. */
export function watchTextWidth(main: HTMLElement | null): (() => void) | undefined {
  if (main === null || typeof ResizeObserver === 'undefined') return undefined
  const observer = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.width > 0) textWidth = Math.round(entry.contentRect.width)
  })
  observer.observe(main)
  return () => observer.disconnect()
}

/**
 * The width a chart has to draw on, in CSS pixels; on paper that of the page. At first that of the text, which it has
 * wherever nothing stands beside it; drawn anew where it was not so, before anything is painted.
 */
export function useChartWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(textWidth)
  const [isPrinting, setPrinting] = useState(false)

  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => setWidth((known) => (element.clientWidth > 0 ? element.clientWidth : known))
    if (typeof ResizeObserver === 'undefined') {
      measure()
      return undefined
    }
    // It tells of the first width too, when the page has been laid out.
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])

  // Paper is laid out at once after this event, before an observer would tell of the new width.
  useEffect(() => {
    const print = () => flushSync(() => setPrinting(true))
    const restore = () => setPrinting(false)
    window.addEventListener('beforeprint', print)
    window.addEventListener('afterprint', restore)
    return () => {
      window.removeEventListener('beforeprint', print)
      window.removeEventListener('afterprint', restore)
    }
  }, [])

  return isPrinting ? Math.min(width, PRINT_WIDTH) : width
}
