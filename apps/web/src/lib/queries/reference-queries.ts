import { queryOptions } from '@tanstack/react-query'
import type { MunicipalityAnswer, ProgrammeAnswer, SettingsAnswer } from '../server/api-answers.ts'
import { get } from '../server/api-client.ts'
import { wholeList } from '../server/whole-list.ts'
import { compareText } from '../text/format.ts'

export type Settings = SettingsAnswer
export type Municipality = Pick<MunicipalityAnswer, 'code' | 'name' | 'population' | 'populationYear'>
export type Programme = Pick<ProgrammeAnswer, 'id' | 'name' | 'from' | 'to' | 'isDemo'>

const RARELY_CHANGES_MS = 5 * 60_000

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => get<Settings>('/settings', signal),
  staleTime: RARELY_CHANGES_MS,
})

/** The participating municipalities, in the order of the alphabet: nobody looks for theirs by its code. */
export const municipalitiesQuery = queryOptions({
  queryKey: ['municipalities'],
  queryFn: async ({ signal }) =>
    (await wholeList<Municipality>('/municipalities', signal)).toSorted((a, b) =>
      compareText(a.name, b.name),
    ),
  staleTime: RARELY_CHANGES_MS,
})

/** The programmes; in demo mode the demo ones come first. */
export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: ({ signal }) => wholeList<Programme>('/programmes', signal),
  staleTime: RARELY_CHANGES_MS,
})

/** The name of a municipality; its code where none of these has it. */
export function placeName(
  code: string,
  municipalities: readonly Pick<Municipality, 'code' | 'name'>[],
): string {
  return municipalities.find((one) => one.code === code)?.name ?? code
}
