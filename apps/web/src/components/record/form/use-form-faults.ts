import { useRef, useState } from 'react'
import type { FieldMessages } from './record-field.ts'

/** What stands in the way of saving a form: at its fields, above them, and what could not be taken as it was typed. */
export function useFormFaults() {
  const [attempt, setAttempt] = useState(0)
  const [faults, setFaults] = useState<FieldMessages>({})
  const [failure, setFailure] = useState<string>()
  const [unread, setUnread] = useState<FieldMessages>({})
  // Known at once: the key that saves leaves the field and saves in one.
  const unreadNow = useRef(unread)

  /** What was typed in a field and could not be taken, as a fault of it; undefined once it is written in anew. */
  function tellUnread(key: string, fault: string | undefined) {
    if (unreadNow.current[key] === fault) return
    unreadNow.current = { ...unreadNow.current, [key]: fault }
    setUnread(unreadNow.current)
    if (fault === undefined) setFaults(({ [key]: _told, ...others }) => others)
  }

  function tell(found: FieldMessages, failed?: string) {
    setFaults(found)
    setFailure(failed)
    setAttempt((count) => count + 1)
  }

  return {
    faults,
    failure,
    attempt,
    unread,
    tell,
    tellUnread,
    stillUnread: () => definedOf(unreadNow.current),
    forget: () => setFaults({}),
  }
}

function definedOf(messages: FieldMessages): FieldMessages {
  return Object.fromEntries(Object.entries(messages).filter(([, message]) => message !== undefined))
}
