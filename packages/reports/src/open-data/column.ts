import type { Bound, CellStatus, Unit } from '@inflytt/domain'

export interface Column {
  name: string
  /** `key`: what tells rows apart; `label`, `bound` and `status` belong to the column `of`; `note`: said beside the figures. */
  role: 'key' | 'label' | 'figure' | 'bound' | 'status' | 'note'
  type: 'string' | 'integer' | 'number' | 'year' | 'boolean'
  of?: string
  /** Of a figure. */
  unit?: Unit | 'none'
  /** Of a figure: the column that says why it is empty. */
  status?: string
  /** All that may stand here. */
  codes?: readonly string[]
  pattern?: string
  /** Whether every row has it. */
  isRequired: boolean
  /** Whether it may be below zero. */
  isSigned?: boolean
}

const BOUNDS = ['exact', 'at_least', 'at_most'] as const satisfies readonly Bound[]

/** Statuses of a cell, and that of a year of which nothing may be told yet because it is not fixed. */
export const STATUSES = [
  'confirmed',
  'compiled',
  'preliminary',
  'not_reported',
  'unknown',
  'suppressed',
  'not_applicable',
  'not_published',
] as const satisfies readonly (CellStatus | 'not_published')[]
export type DatasetStatus = (typeof STATUSES)[number]

const MUNICIPALITY_CODE = String.raw`^\d{4}$`

export function key(
  name: string,
  of: Pick<Column, 'type' | 'codes' | 'pattern'> = { type: 'string' },
): Column {
  return { name, role: 'key', isRequired: true, ...of }
}

export const label = (name: string, of: string): Column => ({
  name,
  role: 'label',
  type: 'string',
  of,
  isRequired: true,
})

export const note = (
  name: string,
  of: Pick<Column, 'type' | 'codes' | 'pattern'> & { isRequired: boolean },
): Column => ({ name, role: 'note', ...of })

export const year = key('year', { type: 'year' })
export const municipality: readonly Column[] = [
  key('municipalityCode', { type: 'string', pattern: MUNICIPALITY_CODE }),
  label('municipality', 'municipalityCode'),
]
/** Of a party, which need not be a municipality. */
export const partyMunicipality = note('municipalityCode', {
  type: 'string',
  pattern: MUNICIPALITY_CODE,
  isRequired: false,
})
/** Where a row comes from; in demo mode it says so in every row. */
export const source = note('source', { type: 'string', isRequired: true })

interface FigureKind {
  unit: Unit | 'none'
  type?: 'integer' | 'number'
  isBounded?: boolean
  isSigned?: boolean
  /** The figure whose status it shares. */
  statusOf?: string
}

/** A figure with the columns that say how it is to be read. */
export function figure(name: string, kind: FigureKind): readonly Column[] {
  const { unit, type = 'integer', isBounded = false, isSigned = false, statusOf } = kind
  const status = `${statusOf ?? name}Status`
  return [
    { name, role: 'figure', type, unit, status, isSigned, isRequired: false },
    ...(isBounded ? [bound(name)] : []),
    ...(statusOf === undefined ? [statusColumn(name)] : []),
  ]
}

const bound = (of: string): Column => ({
  name: `${of}Bound`,
  role: 'bound',
  type: 'string',
  of,
  codes: BOUNDS,
  isRequired: false,
})

const statusColumn = (of: string): Column => ({
  name: `${of}Status`,
  role: 'status',
  type: 'string',
  of,
  codes: STATUSES,
  isRequired: true,
})

interface Told {
  value: number | null
  status: DatasetStatus
  bound?: Bound
}

/** The fields of a figure; a gap has no bound. */
export function told(name: string, { value, status, bound: how }: Told) {
  return {
    [name]: value,
    ...(how !== undefined && { [`${name}Bound`]: value === null ? null : how }),
    [`${name}Status`]: status,
  }
}
