import { useQueries } from '@tanstack/react-query'
import { useMonthTurn } from '../../../lib/time/month-turn.ts'
import {
  municipalitiesQuery,
  programmesQuery,
  settingsQuery,
} from '../../../lib/queries/reference-queries.ts'
import type { Settings } from '../../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../../lib/session/session.ts'
import type { Session } from '../../../lib/session/session.ts'
import { neededTogether } from '../../../lib/queries/needed-together.ts'
import type { Names } from '../editing/describe-field.ts'
import { householdAggregatesQuery } from '../queries.ts'

/** Everything around households that a page needs before it can show one. */
export interface Around {
  names: Names
  settings: Settings
  session: Session
  may: { read: boolean; change: boolean; create: boolean; decide: boolean; take: boolean }
}

export function useAround(): { around: Around | undefined; error: unknown; retry: () => void } {
  useMonthTurn()
  const results = useQueries({
    queries: [
      sessionQuery,
      settingsQuery,
      municipalitiesQuery,
      programmesQuery,
      householdAggregatesQuery,
    ],
  })
  const [session, settings, municipalities, programmes, aggregates] = results
  const { error, retry } = neededTogether(results)
  if (!session.data || !settings.data || !municipalities.data || !programmes.data || !aggregates.data) {
    return { around: undefined, error, retry }
  }
  const names = {
    municipalities: municipalities.data,
    programmes: programmes.data,
    aggregates: aggregates.data,
  }
  return {
    around: { names, settings: settings.data, session: session.data, may: mayOf(session.data) },
    error,
    retry,
  }
}

function mayOf({ may }: Session): Around['may'] {
  return {
    read: may.includes('households:read'),
    change: may.includes('households:change'),
    create: may.includes('households:create'),
    decide: may.includes('households:decide-coverage'),
    take: may.includes('households:export'),
  }
}

/** The municipalities whose households the caller reads: an officer's own, or every one. */
export function readableMunicipalities({ session, names }: Pick<Around, 'session' | 'names'>) {
  const { role, municipalityCodes } = session
  return role === 'officer'
    ? names.municipalities.filter(({ code }) => municipalityCodes.includes(code))
    : names.municipalities
}

/** The programmes to choose among: in demo mode the demo ones, which stand in for the real. */
export function offeredProgrammes({ names, settings }: Pick<Around, 'names' | 'settings'>) {
  return names.programmes.filter(({ isDemo }) => isDemo === settings.isDemo)
}
