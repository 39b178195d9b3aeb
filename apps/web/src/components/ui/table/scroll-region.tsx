import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { pageText } from '../../charts/page-text.ts'

// In CSS pixels at usual text size: where less than this is seen, a table that is wider is drawn in blocks.
const NARROW = 640

/** A table of its own width. Where it has not that room it is drawn closer, its notes under their rows; what is wider even so is drawn in blocks on a phone, and elsewhere scrolls sideways and can be reached by keyboard. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  const [isScrollable, setScrollable] = useState(false)

  useLayoutEffect(() => {
    const region = ref.current
    if (!region || typeof ResizeObserver === 'undefined') return undefined
    let fitted = ''
    const size = () => `${region.clientWidth} ${region.clientHeight}`
    const fit = () => {
      // To be observed is to be told of once, and so is what fitting has changed.
      if (size() === fitted) return
      // Its own width is known only while its rows are rows.
      region.toggleAttribute('data-blocks', false)
      region.toggleAttribute('data-close', false)
      region.toggleAttribute('data-close', isWider(region))
      const isNarrow = region.clientWidth < NARROW * pageText.scale
      const hasNoRoom = isWider(region)
      region.toggleAttribute('data-blocks', hasNoRoom && isNarrow)
      if (hasNoRoom && isNarrow) region.toggleAttribute('data-close', false)
      setScrollable(hasNoRoom && !isNarrow)
      fitted = size()
    }
    // On a phone before anything is painted; elsewhere no page is laid out for it.
    if (pageText.width < NARROW * pageText.scale) fit()
    // A frame later, since what fits changes the height that is watched.
    const observer = new ResizeObserver(() => requestAnimationFrame(fit))
    observer.observe(region)
    return () => observer.disconnect()
  }, [])

  return (
    <div
      ref={ref}
      className="scroll-region"
      {...(isScrollable && { role: 'region', 'aria-label': label, tabIndex: 0 })}
    >
      {children}
    </div>
  )
}

function isWider({ scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollWidth > clientWidth + 1
}
