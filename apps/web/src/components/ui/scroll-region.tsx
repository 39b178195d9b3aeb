import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

/** Scrolls sideways where its content is too wide, and can then be reached by keyboard. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  const [isScrollable, setScrollable] = useState(false)

  useEffect(() => {
    const region = ref.current
    if (!region || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => setScrollable(region.scrollWidth > region.clientWidth + 1))
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
