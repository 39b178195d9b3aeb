import { useMemo, useState } from 'react'
import type { FieldFault } from '../values/checked-values.ts'

/** What was left in fields and could not be read, the newest last. */
export function useUnread() {
  const [shown, show] = useState<readonly FieldFault[]>([])
  const store = useMemo(() => createUnread(show), [])
  return { ...store, shown }
}

// Known at once, not at the next render: the keys that save leave the field and save in one.
function createUnread(onChange: (faults: readonly FieldFault[]) => void) {
  let kept: readonly FieldFault[] = []
  const set = (faults: readonly FieldFault[]) => {
    kept = faults
    onChange(faults)
  }
  const has = (field: string) => kept.some((fault) => fault.field === field)
  const without = (field: string) => kept.filter((fault) => fault.field !== field)
  return {
    has,
    keep: (fault: FieldFault) => set([...without(fault.field), fault]),
    take: (field: string) => {
      if (has(field)) set(without(field))
    },
    clear: () => {
      if (kept.length > 0) set([])
    },
    /** Puts them first, and leaves out what else is said of their fields. */
    before: (faults: readonly FieldFault[]) => [...kept, ...faults.filter(({ field }) => !has(field))],
  }
}
