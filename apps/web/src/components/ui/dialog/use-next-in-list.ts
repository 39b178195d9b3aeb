import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

interface NextInList<List> {
  /** Of the list whose children are the rows, or of what a table stands in. */
  listRef: RefObject<List | null>
  /** To be called with the row's place when it is dealt with, before the list is read anew. */
  leave: (place: number) => void
  /** Goes on at once, where the list is read anew while something else has the keyboard. */
  goOn: () => void
}

/**
 * Rows that go away when they are dealt with take the keyboard's place with them: it goes on at the row that came there
 * instead, or at the last one. `rows` is what the list was drawn from.
 */
export function useNextInList<List extends HTMLElement = HTMLUListElement>(
  rows: unknown,
): NextInList<List> {
  const listRef = useRef<List>(null)
  const left = useRef<number>(undefined)
  const goOn = () => {
    if (left.current === undefined || document.activeElement !== document.body) return
    const list = listRef.current
    const shown = [...((list?.querySelector('tbody') ?? list)?.children ?? [])]
    const next = shown[Math.min(left.current, shown.length - 1)]
    left.current = undefined
    const target = next?.querySelector<HTMLElement>('a[href], button:not(:disabled)')
    ;(target ?? document.querySelector<HTMLElement>('main h1'))?.focus()
  }
  const goOnRef = useRef(goOn)
  useEffect(() => goOnRef.current(), [rows])
  return {
    listRef,
    leave: (place) => {
      left.current = place
    },
    goOn,
  }
}
