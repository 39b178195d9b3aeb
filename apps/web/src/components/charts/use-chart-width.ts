import { useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RefObject } from 'react'

// The text width of an A4 page less its margins, in CSS pixels.
const PRINT_WIDTH = 656

// Of an element that has no width to tell.
const USUAL_WIDTH = 640

/**
 * The width a chart has to draw on, in CSS pixels; on paper that of the page. Undefined until the element has been
 * measured, before anything is painted: a chart drawn for a guess would be drawn twice.
 */
export function useChartWidth(ref: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>()
  const [isPrinting, setPrinting] = useState(false)

  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () =>
      setWidth((known) => (element.clientWidth > 0 ? element.clientWidth : (known ?? USUAL_WIDTH)))
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

  return isPrinting && width !== undefined ? Math.min(width, PRINT_WIDTH) : width
}
