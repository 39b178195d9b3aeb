import { startTransition, useEffect, useState } from 'react'

/**
 * Whether what became ready while the page stood open may be drawn: one picture later, and in pieces, between which a
 * reader can scroll. What was ready as the page opened is drawn with it, so that one who comes back finds its height.
 */
export function useDrawnInPieces(isReady: boolean): boolean {
  const [isDrawn, setDrawn] = useState(isReady)
  useEffect(() => {
    if (isReady) startTransition(() => setDrawn(true))
  }, [isReady])
  return isReady && isDrawn
}
