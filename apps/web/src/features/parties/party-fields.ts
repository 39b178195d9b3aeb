import { PARTY_ROLES, PARTY_TYPES } from '@inflytt/domain/vocabularies'
import type {
  FieldChoice,
  FieldMessages,
  RecordField,
  RecordValues,
} from '../../components/record/form/record-field.ts'
import { text } from '../../strings/text.ts'

type Links = { partyId: string; role: (typeof PARTY_ROLES)[number] }[]

const nameField = (): RecordField => ({
  key: 'name',
  kind: 'line',
  label: text('parties.name'),
  isRequired: true,
  maxLength: 120,
  fault: text('parties.fault.name'),
})

export function partyFields(municipalities: readonly FieldChoice[]): RecordField[] {
  return [
    nameField(),
    {
      key: 'type',
      kind: 'choice',
      label: text('parties.type'),
      isRequired: true,
      choices: PARTY_TYPES.map((value) => ({ value, label: text(`parties.type.${value}`) })),
      fault: text('parties.fault.type'),
    },
    {
      key: 'municipalityCode',
      kind: 'choice',
      label: text('parties.municipality'),
      choices: municipalities,
      fault: text('parties.fault.municipality'),
    },
  ]
}

/** Its parties stand as a field a role. */
export function programmeFields(parties: readonly FieldChoice[]): RecordField[] {
  return [
    nameField(),
    {
      key: 'from',
      kind: 'month',
      label: text('parties.from'),
      isRequired: true,
      fault: text('parties.fault.from'),
    },
    {
      key: 'to',
      kind: 'month',
      label: text('parties.to'),
      hint: text('parties.toHint'),
      fault: text('parties.fault.to'),
    },
    ...PARTY_ROLES.map((key): RecordField => ({
      key,
      kind: 'choices',
      label: text(`parties.role.${key}`),
      choices: parties,
      fault: text('parties.fault.parties'),
    })),
  ]
}

export function toProgrammeValues(record: RecordValues): RecordValues {
  const links = (record['parties'] ?? []) as Links
  const ofRole = PARTY_ROLES.map((role) => [
    role,
    links.filter((link) => link.role === role).map(({ partyId }) => partyId),
  ])
  return { ...record, ...Object.fromEntries(ofRole) }
}

/** The parties are written whole. */
export function toProgrammeBody(changed: RecordValues, all: RecordValues): RecordValues {
  const roles: readonly string[] = PARTY_ROLES
  const said = Object.fromEntries(Object.entries(changed).filter(([key]) => !roles.includes(key)))
  return roles.some((role) => role in changed) ? { ...said, parties: linksOf(all) } : said
}

export function programmeFaults(values: RecordValues): FieldMessages {
  const { from, to } = values
  const ids = linksOf(values).map(({ partyId }) => partyId)
  return {
    ...(typeof to === 'string' &&
      typeof from === 'string' &&
      to < from && { to: text('parties.fault.to') }),
    ...(new Set(ids).size < ids.length && { partner: text('parties.fault.parties') }),
  }
}

/** How the history tells the parties. */
export function linksWords(value: unknown, nameOf: (id: string) => string): string {
  const links = (value ?? []) as Links
  return PARTY_ROLES.flatMap((role) => {
    const names = links.filter((link) => link.role === role).map(({ partyId }) => nameOf(partyId))
    return names.length === 0 ? [] : [`${text(`parties.role.${role}`)}: ${names.join(', ')}`]
  }).join('. ')
}

function linksOf(values: RecordValues): Links {
  return PARTY_ROLES.flatMap((role) =>
    ((values[role] ?? []) as readonly string[]).map((partyId) => ({ partyId, role })),
  )
}
