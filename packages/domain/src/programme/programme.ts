import type { Fault } from '../errors.ts'
import type { ProgrammeFields } from './programme.schema.ts'

/** What a programme says once it is stored. */
export type ProgrammeSaid = ProgrammeFields & { isVoided: boolean }

export const PROGRAMME_NOT_SAID: Pick<ProgrammeFields, 'to' | 'parties'> = { to: null, parties: [] }

/** Faults of a programme against itself and its surroundings; a wrong type is the schema's to tell. */
export function programmeFaults(
  { from, to, parties }: Readonly<Record<string, unknown>>,
  isParty: (id: string) => boolean,
): Fault[] {
  const faults: Fault[] = []
  if (typeof from === 'string' && typeof to === 'string' && to < from)
    faults.push({ pointer: '/to', detail: 'The last month is before the first.' })
  const ids = (Array.isArray(parties) ? parties : []).map(
    (each: unknown) => (each as { partyId?: unknown } | null)?.partyId,
  )
  ids.forEach((id, index) => {
    const pointer = `/parties/${index}/partyId`
    if (typeof id === 'string' && !isParty(id))
      faults.push({ pointer, detail: 'There is no such party.' })
    if (ids.indexOf(id) < index) faults.push({ pointer, detail: 'The party is given twice.' })
  })
  return faults
}
