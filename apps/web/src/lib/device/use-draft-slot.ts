import { useEffect, useState } from 'react'
import { openDraftSlot } from './draft-slot.ts'

/** Undefined until it is known what this tab has of the form, and while there is nobody to keep it for. */
export function useDraftSlot(userId: string | undefined, form: string): string | undefined {
  const [slot, setSlot] = useState<{ of: string; name: string }>()
  const of = `${userId} ${form}`
  useEffect(() => {
    let isAsked = true
    if (userId !== undefined)
      void openDraftSlot(userId, form).then((name) => isAsked && setSlot({ of, name }))
    return () => {
      isAsked = false
    }
  }, [userId, form, of])
  return slot?.of === of ? slot.name : undefined
}
