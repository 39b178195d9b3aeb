import { useQueries } from '@tanstack/react-query'
import { partiesQuery } from '../../lib/queries/money-queries.ts'
import { municipalitiesQuery, programmesQuery } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import type { ActivityChoices } from './activity-fields.ts'

/** What the fields of an activity choose among, once it is known. */
export function useActivityChoices() {
  const results = useQueries({
    queries: [sessionQuery, municipalitiesQuery, partiesQuery, programmesQuery],
  })
  const [session, municipalities, parties, programmes] = results
  const { error, retry } = neededTogether(results)
  const isReady = session.data && municipalities.data && parties.data && programmes.data
  const choices: ActivityChoices | undefined = isReady && {
    municipalities: municipalities.data.map(({ code, name }) => ({ value: code, label: name })),
    parties: parties.data.map(({ id, name }) => ({ value: id, label: name })),
    programmes: programmes.data.map(({ id, name }) => ({ value: id, label: name })),
    own: session.data.role === 'officer' ? session.data.municipalityCodes : [],
  }
  return { choices, session: session.data, error, retry }
}
