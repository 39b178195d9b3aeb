import { queryOptions } from '@tanstack/react-query'
import type { MunicipalityAnswer, ProgrammeAnswer, SettingsAnswer } from '../server/api-answers.ts'
import { get } from '../server/api-client.ts'
import { compareText } from '../text/format.ts'

export type Settings = SettingsAnswer
export type Municipality = Pick<MunicipalityAnswer, 'code' | 'name' | 'population' | 'populationYear'>
export type Programme = Pick<ProgrammeAnswer, 'id' | 'name' | 'from' | 'to' | 'isDemo'>

interface List<Item> {
  items: Item[]
}

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
    (await get<List<Municipality>>('/municipalities?limit=500', signal)).items.toSorted((a, b) =>
      compareText(a.name, b.name),
    ),
  staleTime: RARELY_CHANGES_MS,
})

/** The programmes; in demo mode the demo ones come first. */
export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: async ({ signal }) => (await get<List<Programme>>('/programmes?limit=500', signal)).items,
  staleTime: RARELY_CHANGES_MS,
})
