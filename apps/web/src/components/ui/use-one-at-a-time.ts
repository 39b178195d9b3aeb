import { useRef } from 'react'

/** Does one thing at a time: what is asked for meanwhile is a second press of the same button, and is left. */
export function useOneAtATime() {
  const isBusy = useRef(false)
  return async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (isBusy.current) return undefined
    isBusy.current = true
    try {
      return await work()
    } finally {
      isBusy.current = false
    }
  }
}
