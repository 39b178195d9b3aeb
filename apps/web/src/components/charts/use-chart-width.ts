import { useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RefObject } from 'react'

// The text width of an A4 page less its margins, in CSS pixels.
const PRINT_WIDTH = 656

// Of an element that has no width to tell.
const USUAL_WIDTH = 640

/**
 * The width a chart has to draw on, in CSS pixels; on paper that of the page. At first that of the text, which it has
 * wherever nothing stands beside it; measured, and drawn anew where it was not so, before anything is painted.
 */
export function useChartWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(textWidth)
  const [isPrinting, setPrinting] = useState(false)

  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => setWidth((known) => (element.clientWidth > 0 ? element.clientWidth : known))
    measure()
    if (typeof ResizeObserver === 'undefined') return undefined
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

const measured = { window: 0, text: USUAL_WIDTH }

// Asked once for each width of the window: to measure is to lay out the page.
function textWidth(): number {
  const main = document.querySelector('main')
  if (main === null || measured.window === window.innerWidth) return measured.text
  const { paddingLeft, paddingRight } = getComputedStyle(main)
  const text = Math.round(
    main.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight),
  )
  measured.window = window.innerWidth
  measured.text = text > 0 ? text : USUAL_WIDTH
  return measured.text
}
