import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { Decision, ImportRow } from '../queries.ts'

/** Decides from a version, and puts the one there that it made. Rejects where it was not done, and has told so. */
export type DecideRow = (decision: Decision, version: RefObject<number>) => Promise<unknown>

interface Asked {
  decision: Decision
  /** The version that was seen when it was asked for. */
  seen: number
  /** The version that it made. Undefined while it is not done. */
  made: number | undefined
}

/**
 * Whether a row is taken in as whoever looks at it last asked, until the row has come as that made it: rows that come in
 * between, of a decision before, do not turn the choice back for a moment.
 */
export function useRowDecision(
  row: Pick<ImportRow, 'version' | 'decision'>,
  onDecide: DecideRow,
): { decision: Decision; decide: (decision: Decision) => void } {
  const [asked, setAsked] = useState<Asked>()
  const isAwaited = asked !== undefined && !hasCome(asked, row.version)
  if (asked !== undefined && !isAwaited) setAsked(undefined)
  // One who decides again before the rows have come anew decides from what the last decision made.
  const version = useRef(row.version)
  useEffect(() => {
    if (!isAwaited) version.current = row.version
  }, [isAwaited, row.version])

  async function decide(decision: Decision): Promise<void> {
    const mine: Asked = { decision, seen: row.version, made: undefined }
    setAsked(mine)
    try {
      await onDecide(decision, version)
      const made = version.current
      setAsked((now) => (now === mine ? { ...mine, made } : now))
    } catch {
      setAsked(undefined)
    }
  }

  return {
    decision: isAwaited ? asked.decision : row.decision,
    decide: (decision) => void decide(decision),
  }
}

/** A row that was checked anew begins with its first version again. */
function hasCome({ seen, made }: Asked, version: number): boolean {
  return made !== undefined && (version >= made || version < seen)
}
