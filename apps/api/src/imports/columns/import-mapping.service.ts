import { type Db, findImportMapping, putImportMapping } from '@inflytt/db'
import {
  type ImportAnswer,
  type ImportColumn,
  importFields,
  type ImportKind,
  wordKey,
} from '@inflytt/domain'
import type { ImportBatch, ImportDefaults } from '../import-batch.ts'

interface Key {
  kind: ImportKind
  municipalityCode: string | null
  signature: string
}

/** Headings by what they say and where they stand among those that say the same. */
function headingKeys(headings: readonly (string | null)[]): string[] {
  const met = new Map<string, number>()
  return headings.map((heading) => {
    const key = wordKey(heading ?? '')
    met.set(key, (met.get(key) ?? 0) + 1)
    return `${key}#${met.get(key)}`
  })
}

/** How the municipality read a file with these headings before; undefined where it never did. */
export async function rememberedMapping(db: Db, key: Key, headings: readonly string[]) {
  const stored = await findImportMapping(db, key)
  if (stored === undefined) return undefined
  const fields = new Map(Object.entries(stored.fields as Record<string, string | null>))
  const answers = new Map(Object.entries(stored.answers as Record<string, ImportAnswer[]>))
  const keys = headingKeys(headings)
  const known = importFields(key.kind)
  return {
    defaults: stored.defaults as Partial<ImportDefaults>,
    apply: (column: ImportColumn): ImportColumn => {
      const heading = keys[column.column - 1] ?? ''
      const field = fields.get(heading) ?? null
      if (column.note === 'personal-data' || column.note === 'kept-by-server') return column
      const isKnown = field !== null && known.includes(field)
      return {
        ...column,
        field: isKnown ? field : null,
        isKept: isKnown,
        proposedBy: isKnown ? 'remembered' : null,
        answers: isKnown ? (answers.get(heading) ?? []) : [],
      }
    },
  }
}

/** Remembers how the columns of a batch are read, for the next file with the same headings. */
export async function rememberMapping(db: Db, batch: ImportBatch, at: string): Promise<void> {
  const { kind, municipalityCode, columns, defaults, source } = batch
  const keys = headingKeys(columns.map(({ header }) => header))
  // A heading that is not read is not kept either.
  const read = columns.flatMap(({ field }, index) =>
    field === null ? [] : [[keys[index] ?? '', field] as const],
  )
  const answered = columns.flatMap(({ field, answers = [] }, index) =>
    field === null || answers.length === 0 ? [] : [[keys[index] ?? '', answers] as const],
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
