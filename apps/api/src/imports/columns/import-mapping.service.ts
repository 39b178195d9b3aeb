import { type Db, findImportMapping, putImportMapping } from '@inflytt/db'
import {
  type ImportAnswer,
  type ImportColumn,
  importFields,
  type ImportKind,
  PERSONS_COLUMN,
  SAID_BY_YEARS,
  wordKey,
  YEAR_COLUMN,
} from '@inflytt/domain'
import type { ImportBatch, ImportDefaults } from '../import-batch.ts'

interface Key {
  kind: ImportKind
  municipalityCode: string | null
  signature: string
}

/**
 * The headings that are kept, by what they say and where they stand among those that say the same. Of several that are
 * not kept none can be told from another in a file with its columns in another order, so that none of them has a key.
 */
function headingKeys(columns: readonly ImportColumn[]): (string | undefined)[] {
  const met = new Map<string, number>()
  const unnamed = columns.filter(({ header }) => header === null).length
  return columns.map(({ header }) => {
    if (header === null && unnamed > 1) return undefined
    const key = wordKey(header ?? '')
    met.set(key, (met.get(key) ?? 0) + 1)
    return `${key}#${met.get(key)}`
  })
}

/** How the municipality read a file with these headings before; undefined where it never did. */
export async function rememberedMapping(db: Db, key: Key) {
  const stored = await findImportMapping(db, key)
  if (stored === undefined) return undefined
  const fields = new Map(Object.entries(stored.fields as Record<string, string | null>))
  const answers = new Map(Object.entries(stored.answers as Record<string, ImportAnswer[]>))
  const known = importFields(key.kind)
  const recall = (column: ImportColumn, heading: string | undefined): ImportColumn => {
    const field = fields.get(heading ?? '')
    if (column.note === 'personal-data' || column.note === 'kept-by-server') return column
    if (field === undefined || (field !== null && !known.includes(field))) return column
    return {
      ...column,
      field,
      isKept: field !== null,
      proposedBy: 'remembered',
      answers: field === null ? [] : (answers.get(heading ?? '') ?? []),
    }
  }
  return {
    defaults: stored.defaults as Partial<ImportDefaults>,
    /** The columns as they are remembered; one of which nothing is known stays as the words propose it. */
    apply: (proposed: readonly ImportColumn[]): ImportColumn[] => {
      const keys = headingKeys(proposed)
      const columns = proposed.map((column, index) => recall(column, keys[index]))
      const taken = columns.filter(({ proposedBy }) => proposedBy === 'remembered')
      return columns.map((column) =>
        column.proposedBy === 'words' && taken.some((other) => excludes(other.field, column.field))
          ? { ...column, field: null, proposedBy: null, isKept: false }
          : column,
      )
    },
  }
}

const OF_YEARS = new Set([YEAR_COLUMN, PERSONS_COLUMN])

/** Whether two columns of a file cannot be read so together. */
function excludes(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  if (OF_YEARS.has(one)) return SAID_BY_YEARS.has(other)
  return one === other || (OF_YEARS.has(other) && SAID_BY_YEARS.has(one))
}

/** Remembers how the columns of a batch are read, for the next file with the same headings. */
export async function rememberMapping(db: Db, batch: ImportBatch, at: string): Promise<void> {
  const { kind, municipalityCode, columns, defaults, source } = batch
  const named = headingKeys(columns).flatMap((heading, index) => {
    const column = columns[index]
    return heading === undefined || column === undefined ? [] : [{ heading, ...column }]
  })
  // A heading that is not read is kept only where somebody has chosen to read past it.
  const isChosen = ({ field, proposedBy }: ImportColumn) =>
    field !== null || proposedBy === 'user' || proposedBy === 'remembered'
  const read = named.filter(isChosen).map(({ heading, field }) => [heading, field] as const)
  const answered = named.flatMap(({ heading, field, answers = [] }) =>
    field === null || answers.length === 0 ? [] : [[heading, answers] as const],
  )
  await putImportMapping(
    db,
    {
      kind,
      municipalityCode,
      signature: source.signature,
      fields: Object.fromEntries(read),
      defaults,
      answers: Object.fromEntries(answered),
    },
    at,
  )
}
