import { useEffect, useRef } from 'react'

/** Brings the reader to what the address points at, when it was not there yet as the page opened. */
export function useHashArrival(isReady: boolean): void {
  const wasReadyAtOnce = useRef(isReady)
  useEffect(() => {
    if (!isReady || wasReadyAtOnce.current) return
    wasReadyAtOnce.current = true
    const id = decodeURIComponent(window.location.hash.slice(1))
    if (id !== '') document.getElementById(id)?.scrollIntoView()
  }, [isReady])
}
