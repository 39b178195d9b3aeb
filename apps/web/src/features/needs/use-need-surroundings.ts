import { useQueries } from '@tanstack/react-query'
import { partiesQuery } from '../../lib/queries/money-queries.ts'
import { useMonthTurn } from '../../lib/time/month-turn.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import type { NeedSurroundings } from './need-fields.ts'
import { occupationsQuery } from './queries.ts'

/** What the pages of needs need beside the needs, and who is asking. */
export function useNeedSurroundings() {
  useMonthTurn()
  const results = useQueries({
    queries: [sessionQuery, settingsQuery, municipalitiesQuery, partiesQuery, occupationsQuery],
  })
  const [session, settings, municipalities, parties, occupations] = results
  const { error, retry } = neededTogether(results)
  if (!session.data || !settings.data || !municipalities.data || !parties.data || !occupations.data)
    return { around: undefined, session: undefined, error, retry }
  const { role, municipalityCodes } = session.data
  const bound = role === 'officer' ? municipalityCodes : undefined
  const around: NeedSurroundings = {
    settings: settings.data,
    municipalities: municipalities.data,
    own: municipalities.data.filter(({ code }) => bound === undefined || bound.includes(code)),
    parties: parties.data,
    occupations: occupations.data,
    isPartner: role === 'partner',
  }
  return { around, session: session.data, error, retry }
}
