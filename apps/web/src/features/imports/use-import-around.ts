import { useQueries } from '@tanstack/react-query'
import {
  municipalitiesQuery,
  programmesQuery,
  settingsQuery,
} from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import type { ImportAround } from './import-names.ts'

/** Everything around imports that the page needs before it can show one. */
export function useImportAround(): {
  around: ImportAround | undefined
  error: unknown
  retry: () => void
} {
  const results = useQueries({
    queries: [sessionQuery, settingsQuery, municipalitiesQuery, programmesQuery],
  })
  const [session, settings, municipalities, programmes] = results
  const { error, retry } = neededTogether(results)
  if (!session.data || !settings.data || !municipalities.data || !programmes.data)
    return { around: undefined, error, retry }
  const { role, municipalityCodes } = session.data
  const { isDemo } = settings.data
  const around = {
    session: session.data,
    names: { municipalities: municipalities.data, programmes: programmes.data },
    own: municipalities.data.filter(
      ({ code }) => role !== 'officer' || municipalityCodes.includes(code),
    ),
    programmes: programmes.data.filter((each) => each.isDemo === isDemo),
  }
  return { around, error, retry }
}
