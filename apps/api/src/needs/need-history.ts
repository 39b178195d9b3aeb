import type { Db, HistoryEvent } from '@inflytt/db'
import type { Need, NeedMatch } from '@inflytt/domain'
import type { Context } from 'hono'
import type { z } from 'zod'
import { grantFor, requireAccess } from '../access/rules.ts'
import { type historyQuery, readHistoryPage, toHistoryItem } from '../audit/record-history.ts'
import { householdScope } from '../households/household-scope.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { readRecordContext } from '../record-context.ts'
import { readMatches } from './matches.service.ts'
import { needScopeOf } from './need-scope.ts'

const OWN_ONLY = ['employerName', 'note', 'filledByNewcomers']
// A match leaves no event of the need, so an event of these would tell others which positions no newcomer filled.
const FILLING = ['filledTotal', 'status', 'closedMonth']
const INTERNAL = ['id', 'isDemo']

interface Asker {
  isOwn: boolean
  /** Those that the caller may see. */
  matches: readonly NeedMatch[]
}

/** What the caller may see of the history of a need: all may read the need, but not who filled it. */
export async function historyAsker(c: Context<ApiEnv>, need: Need): Promise<Asker> {
  const isOwn = needScopeOf(c).owns(need)
  const caller = c.get('caller')
  if (grantFor(caller.role, 'recruitment-needs', 'match') === 'none') return { isOwn, matches: [] }
  const { db, clock } = c.get('deps')
  const scope = householdScope(requireAccess(caller, 'recruitment-needs', 'match'), 'own')
  const { county } = await readRecordContext(db, clock())
  return { isOwn, matches: await readMatches(db, scope, { needId: need.id, county }) }
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
