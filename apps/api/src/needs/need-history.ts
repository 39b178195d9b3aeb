import type { Db, HistoryEvent } from '@inflytt/db'
import type { Need, NeedMatch } from '@inflytt/domain'
import type { z } from 'zod'
import { type historyQuery, readHistoryPage, toHistoryItem } from '../audit/record-history.ts'

const OWN_ONLY = ['employerName', 'note', 'filledByNewcomers']
// A match leaves no event of the need, so an event of these would tell others which positions no newcomer filled.
const FILLING = ['filledTotal', 'status', 'closedMonth']
const INTERNAL = ['id', 'isDemo']

interface Asker {
  isOwn: boolean
  /** Those that the caller may see. */
  matches: readonly NeedMatch[]
}

/** A page of what happened to a need and to its matches, newest first, without the fields that the caller may not read. */
export function readNeedHistory(
  db: Db,
  { id }: Pick<Need, 'id'>,
  { isOwn, matches }: Asker,
  asked: z.output<typeof historyQuery>,
) {
  const byId = new Map(matches.map((match) => [match.id, match]))
  const unseen = new Set([...INTERNAL, ...(isOwn ? [] : [...OWN_ONLY, ...FILLING])])
  const sources = [
    { recordType: 'recruitment_match', recordIds: [...byId.keys()] },
    { recordType: 'recruitment_need', recordIds: [id], unseenFields: isOwn ? undefined : [...unseen] },
  ]
  return readHistoryPage(db, sources, asked, (event) => {
    const match = byId.get(event.recordId)
    return match === undefined
      ? toHistoryItem(event, (field) => !unseen.has(field))
      : ofMatch(event, match)
  })
}

function ofMatch(event: HistoryEvent, { householdRef, who }: NeedMatch) {
  return { ...toHistoryItem(event, () => false), changes: [], match: { householdRef, who } }
}
