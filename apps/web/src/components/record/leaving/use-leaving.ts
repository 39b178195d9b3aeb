import { useImperativeHandle, useState } from 'react'
import type { Ref } from 'react'

interface Leaving {
  isDirty: boolean
  isPending: boolean
}

/** Whether it is asked if a form may be left. `guard` is told if that may be now, and has it asked where something would be lost. */
export function useLeaving(guard: Ref<() => boolean> | undefined, { isDirty, isPending }: Leaving) {
  const [isAsked, setAsked] = useState(false)
  useImperativeHandle(guard, () => () => {
    if (isPending) return false
    if (isDirty) setAsked(true)
    return !isDirty
  })
  return { isAsked, ask: () => setAsked(true), stay: () => setAsked(false) }
}
