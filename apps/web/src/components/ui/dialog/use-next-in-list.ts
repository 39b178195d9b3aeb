import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** A second press of the same hand, and a hand that has not moved, in milliseconds and px. */
const STRAY_MS = 700
const STRAY_PX = 24

interface Press {
  x: number
  y: number
}

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
 * instead, or at the last one. A second press where the first was, meant for the row that is gone, does nothing to the
 * one that came there. `rows` is what the list was drawn from.
 */
export function useNextInList<List extends HTMLElement = HTMLUListElement>(
  rows: unknown,
): NextInList<List> {
  const listRef = useRef<List>(null)
  const left = useRef<number>(undefined)
  const leaveOut = useStrayPress(listRef, rows)
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
      leaveOut()
    },
    goOn,
  }
}

/** Gives what is to be called when a row is dealt with: a press that follows at once, at the same place, is kept from the list. */
function useStrayPress(listRef: RefObject<HTMLElement | null>, rows: unknown): () => void {
  const last = useRef<Press>(undefined)
  const dealt = useRef<Press & { at: number; isGone: boolean }>(undefined)
  useEffect(() => {
    // Rows that come after a while come as much by surprise as those that come at once.
    if (dealt.current?.isGone === false) {
      dealt.current.at = performance.now()
      dealt.current.isGone = true
    }
    const list = listRef.current
    const hear = (event: MouseEvent) => {
      const { clientX: x, clientY: y, detail } = event
      // The keyboard's press has no place.
      if (detail === 0) {
        last.current = undefined
        return
      }
      const before = dealt.current
      const isNear = before && Math.hypot(x - before.x, y - before.y) < STRAY_PX
      if (isNear && performance.now() - before.at < STRAY_MS) {
        event.preventDefault()
        event.stopPropagation()
      } else {
        dealt.current = undefined
        last.current = { x, y }
      }
    }
    list?.addEventListener('click', hear, { capture: true })
    return () => list?.removeEventListener('click', hear, { capture: true })
  }, [listRef, rows])
  return () => {
    if (last.current) dealt.current = { ...last.current, at: performance.now(), isGone: false }
  }
}
