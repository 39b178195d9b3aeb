import { useSyncExternalStore } from 'react'
import { pageText } from './page-text.ts'

/** Between small charts, in CSS pixels at usual text size. */
export const MULTIPLES_GAP = 24
/** Narrower, and the numbers of seven years do not stand over their bars. */
export const NUMBERED = 210

const COLUMNS = [4, 2]
const PHONE_LINES = 110

/** How many small charts stand side by side: four, two or one, so that few are left over in the last row. */
export function multipleColumns(width: number, narrowest: number): number {
  const fitting = (width + MULTIPLES_GAP) / (narrowest + MULTIPLES_GAP)
  return COLUMNS.find((columns) => columns <= fitting) ?? 1
}

/** The room to keep for `count` small charts of a height each and for what is explained under them, before they are drawn. */
export function useMultiplesRoom(count: number, height: number, explained: number): number {
  const columns = useSyncExternalStore(watchPage, () =>
    multipleColumns(pageText.width / pageText.scale, NUMBERED),
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
