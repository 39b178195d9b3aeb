import { useSyncExternalStore } from 'react'
import { pageText } from '../page-text.ts'

/** Between small charts, in CSS pixels at usual text size. */
export const MULTIPLES_GAP = 24
/** Narrower, and the numbers of seven years do not stand over their bars. */
export const NUMBERED = 210

const COLUMNS = [4, 2]
const PHONE_LINES = 110
const USUAL_YEARS = 7

/**
 * How many small charts stand side by side: four, two or one, so that few are left over in the last row. None is narrower
 * than `narrowest`, and of more than seven years by as much more, so that numbers over their bars do not meet.
 */
export function multipleColumns(width: number, narrowest: number, years: number): number {
  const least = (narrowest * Math.max(years, USUAL_YEARS)) / USUAL_YEARS
  const fitting = (width + MULTIPLES_GAP) / (least + MULTIPLES_GAP)
  return COLUMNS.find((columns) => columns <= fitting) ?? 1
}

interface Multiples {
  count: number
  years: number
  /** Of each, and of what is explained under them, in CSS pixels at usual text size. */
  height: number
  explained: number
}

/** The room to keep for small charts with numbers, before they are drawn. */
export function useMultiplesRoom({ count, years, height, explained }: Multiples): number {
  const columns = useSyncExternalStore(watchPage, () =>
    multipleColumns(pageText.width / pageText.scale, NUMBERED, years),
  )
  // What is explained takes lines of its own on a phone.
  return Math.ceil(count / columns) * height + explained + (columns === 1 ? PHONE_LINES : 0)
}

// The width of the text is known by an observer that is older, and is told first.
function watchPage(onChange: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') return () => {}
  const observer = new ResizeObserver(onChange)
  observer.observe(document.documentElement)
  return () => observer.disconnect()
}
