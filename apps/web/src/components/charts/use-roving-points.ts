import { useEffect, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, PointerEvent, RefObject } from 'react'

/** What makes an element a point of the chart. */
export interface PointProps {
  'data-point': number
  tabIndex: 0 | -1
}

interface RovingPoints {
  /** Spread on the element around the chart. */
  chartProps: {
    ref: RefObject<HTMLDivElement | null>
    onFocus: (event: FocusEvent) => void
    onBlur: () => void
    onKeyDown: (event: KeyboardEvent) => void
    onPointerOver: (event: PointerEvent) => void
    onPointerLeave: () => void
  }
  /** The point under the pointer, else the one with focus. */
  shown: number | undefined
}

export function pointProps(index: number): PointProps {
  return { 'data-point': index, tabIndex: index === 0 ? 0 : -1 }
}

/** One tab stop into a chart of `count` points; arrows move, up and down by `stride`, Home and End to its ends. */
export function useRovingPoints(count: number, stride = 1): RovingPoints {
  const ref = useRef<HTMLDivElement>(null)
  const tabStop = useRef(0)
  const [focused, setFocused] = useState<number>()
  const [hovered, setHovered] = useState<number>()

  // The stop is set in the document and not by state, so that a chart is not drawn anew for every arrow.
  const setTabStop = (index: number) => {
    tabStop.current = index
    for (const point of ref.current?.querySelectorAll('[data-point]') ?? []) {
      point.setAttribute('tabindex', pointOf(point) === index ? '0' : '-1')
    }
  }

  useEffect(() => setTabStop(Math.min(tabStop.current, Math.max(count - 1, 0))))

  return {
    shown: hovered ?? focused,
    chartProps: {
      ref,
      onFocus: ({ target }) => {
        const index = pointOf(target)
        setFocused(index)
        if (index !== undefined) setTabStop(index)
      },
      onBlur: () => setFocused(undefined),
      onPointerOver: ({ target }) => setHovered(target instanceof Element ? pointOf(target) : undefined),
      onPointerLeave: () => setHovered(undefined),
      onKeyDown: (event) => {
        const index = pointOf(event.target as Element)
        if (index === undefined || event.altKey || event.ctrlKey || event.metaKey) return
        const target = targetOf(event.key, index, stride, count - 1)
        if (target === undefined) return
        event.preventDefault()
        ref.current?.querySelector<SVGElement>(`[data-point="${target}"]`)?.focus()
      },
    },
  }
}

function pointOf(element: Element): number | undefined {
  const index = element.closest('[data-point]')?.getAttribute('data-point')
  return index ? Number(index) : undefined
}

/** Where a key leads from a point; undefined when the key is not for the chart or there is no such point. */
export function targetOf(key: string, index: number, stride: number, last: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index + stride,
    ArrowUp: index - stride,
    Home: 0,
    End: last,
  }
  const target = steps[key]
  return target === undefined || target < 0 || target > last ? undefined : target
}
