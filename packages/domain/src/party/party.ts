import type { Fault } from '../errors.ts'
import type { PartyFields } from './party.schema.ts'

/** An organisation that takes part in the programmes and agreements. */
export type Party = PartyFields & {
  id: string
  version: number
  isVoided: boolean
  isDemo: boolean
}

export const PARTY_NOT_SAID = { municipalityCode: null } as const satisfies Partial<PartyFields>

export interface PartyContext {
  isMunicipality: (code: string) => boolean
  /** The other parties that stand. */
  others: readonly Pick<Party, 'municipalityCode'>[]
}

/** Faults of a party against its surroundings; a wrong type is the schema's to tell. */
export function partyFaults(
  { type, municipalityCode }: Readonly<Record<string, unknown>>,
  { isMunicipality, others }: PartyContext,
): Fault[] {
  const fault = (detail: string): Fault[] => [{ pointer: '/municipalityCode', detail }]
  if (typeof municipalityCode !== 'string') return []
  if (!isMunicipality(municipalityCode)) return fault('There is no such municipality here.')
  if (type !== 'municipality')
    return fault('Only a party that is a municipality has a municipality code.')
  return others.some((other) => other.municipalityCode === municipalityCode)
    ? fault('Another party is that municipality already.')
    : []
}
