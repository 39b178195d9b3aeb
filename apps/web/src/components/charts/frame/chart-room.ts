import { useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RefObject } from 'react'
import { pageText, readTextScale } from '../page-text.ts'

// The text width of an A4 page less its margins, in CSS pixels.
const PRINT_WIDTH = 656
// As the text of a printed page is to that of the screen.
const PRINT_SCALE = 13 / 16

/** What a chart has to draw on. */
export interface ChartRoom {
  /** In units of the drawing, of which `scale` CSS pixels make one. */
  width: number
  /** How much larger the page's text is than usual: 2 at 200 %. */
  scale: number
  isPaper?: boolean
}

/** The attributes of a drawing so many units wide and high. */
export function drawingBox(width: number, height: number, scale: number) {
  return { width: width * scale, height: height * scale, viewBox: `0 0 ${width} ${height}` }
}

/**
 * The room a chart has; on paper that of the page. At first that of the text, which it has wherever nothing stands
 * beside it; drawn anew where it was not so, before anything is painted.
 */
export function useChartRoom(ref: RefObject<HTMLElement | null>): ChartRoom {
  const [room, setRoom] = useState(() => roomOf(pageText.width, pageText.scale))
  const [isPrinting, setPrinting] = useState(false)

  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => {
      if (element.clientWidth === 0) return
      const found = roomOf(element.clientWidth, readTextScale())
      setRoom((known) => (isSame(known, found) ? known : found))
    }
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

  if (!isPrinting) return room
  const paper = roomOf(Math.min(room.width * room.scale, PRINT_WIDTH), PRINT_SCALE)
  return { ...paper, isPaper: true }
}

function roomOf(cssWidth: number, scale: number): ChartRoom {
  return { width: Math.floor(cssWidth / scale), scale }
}

function isSame(a: ChartRoom, b: ChartRoom): boolean {
  return a.width === b.width && a.scale === b.scale
}
