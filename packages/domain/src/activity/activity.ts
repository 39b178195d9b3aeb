import type { Fault } from '../errors.ts'
import { ACTIVITY_TYPES_BY_PHASE, TAM_PHASES } from '../vocabularies.ts'
import type { ActivityFields } from './activity.schema.ts'

/** Something that was done, or is to be, in one of the phases of Talent Attraction Management. */
export interface Activity extends ActivityFields {
  id: string
  version: number
  isVoided: boolean
  isDemo: boolean
  createdAt: string
  updatedAt: string
}

/** What an activity is checked against. */
export interface ActivityContext {
  /** The day in Stockholm. */
  today: string
  isMunicipality(code: string): boolean
  isParty(id: string): boolean
  isProgramme(id: string): boolean
}

type Sent = Readonly<{ [K in keyof ActivityFields]?: unknown }>

/** Faults of an activity against its surroundings and itself; a wrong type is the schema's to tell. */
export function activityFaults(sent: Sent, context: ActivityContext): Fault[] {
  return [...ownFaults(sent, context), ...linkFaults(sent, context)]
}

function ownFaults(sent: Sent, { today }: ActivityContext): Fault[] {
  const { dateFrom, dateTo, tamPhase, type, status, actualParticipants } = sent
  const faults: Fault[] = []
  const add = (pointer: string, detail: string) => faults.push({ pointer, detail })
  if (typeof dateFrom === 'string' && typeof dateTo === 'string' && dateTo < dateFrom)
    add('/dateTo', 'The last day is before the first.')
  // Found among the phases, never looked up by what was sent: every object has a member `constructor`.
  const phase = TAM_PHASES.find((known) => known === tamPhase)
  const types: readonly string[] | undefined = phase && ACTIVITY_TYPES_BY_PHASE[phase]
  if (types !== undefined && typeof type === 'string' && !types.includes(type))
    add('/type', `The types of ${phase} are ${types.join(', ')}.`)
  if (status === 'done' && typeof dateFrom === 'string' && dateFrom > today)
    add('/status', `The activity begins on ${dateFrom}; it cannot be done yet.`)
  if (status !== 'done' && typeof actualParticipants === 'number')
    add('/actualParticipants', 'Only an activity that is done has had participants.')
  return faults
}

function linkFaults(sent: Sent, context: ActivityContext): Fault[] {
  const one = (name: keyof ActivityFields, isKnown: (value: string) => boolean, what: string) => {
    const value = sent[name]
    return typeof value !== 'string' || isKnown(value)
      ? []
      : [{ pointer: `/${name}`, detail: `There is no such ${what}.` }]
  }
  const each = (name: keyof ActivityFields, isKnown: (value: string) => boolean, what: string) => {
    const values: unknown[] = Array.isArray(sent[name]) ? (sent[name] as unknown[]) : []
    return values.flatMap((value, index) =>
      typeof value !== 'string' || isKnown(value)
        ? []
        : [{ pointer: `/${name}/${index}`, detail: `There is no such ${what}.` }],
    )
  }
  return [
    ...each('municipalityCodes', (code) => context.isMunicipality(code), 'municipality here'),
    ...one('organiserPartyId', (id) => context.isParty(id), 'party'),
    ...each('participatingPartyIds', (id) => context.isParty(id), 'party'),
    ...one('programmeId', (id) => context.isProgramme(id), 'programme'),
  ]
}
