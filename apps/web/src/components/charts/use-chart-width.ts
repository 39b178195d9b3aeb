import { useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RefObject } from 'react'

// The text width of an A4 page less its margins, in CSS pixels.
const PRINT_WIDTH = 656

/** The width a chart has to draw on, in CSS pixels; on paper that of the page. */
export function useChartWidth(ref: RefObject<HTMLElement | null>, initialWidth = 640): number {
  const [width, setWidth] = useState(initialWidth)
  const [isPrinting, setPrinting] = useState(false)

  useLayoutEffect(() => {
    const element = ref.current
    if (!element || typeof ResizeObserver === 'undefined') return undefined
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth)
    }
    measure()
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
