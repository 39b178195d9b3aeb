import { useQueries } from '@tanstack/react-query'
import { useMonthTurn } from '../../lib/time/month-turn.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import type { LeadSurroundings } from './lead-fields.ts'

/** What a lead's page needs beside the lead, and what the caller may do there. */
export function useLeadSurroundings() {
  useMonthTurn()
  const results = useQueries({ queries: [sessionQuery, settingsQuery, municipalitiesQuery] })
  const [session, settings, municipalities] = results
  const { error, retry } = neededTogether(results)
  const mayChange = session.data?.may.includes('leads:change') === true
  if (!session.data || !settings.data || !municipalities.data)
    return { around: undefined, mayChange, error, retry }
  const bound = session.data.role === 'officer' ? session.data.municipalityCodes : undefined
  const around: LeadSurroundings = {
    settings: settings.data,
    municipalities: municipalities.data,
    own: municipalities.data.filter(({ code }) => bound === undefined || bound.includes(code)),
  }
  return { around, mayChange, error, retry }
}
