import { type ImportKind, wordsField } from '@inflytt/domain'
import { IMPORT_WORD_LIST } from '@inflytt/reference'
import type { ListField } from '@inflytt/reports'

const NUMBERS = new Set([
  'version',
  'adults',
  'children',
  'adultWomen',
  'adultMen',
  'childrenPreschool',
  'childrenSchool',
  'childrenUpper',
  'households',
  'persons',
])

/** The first heading that is known of each field, in the order that they are asked, with the words that it takes. */
export function listFields(kind: ImportKind, fields: readonly string[]): ListField[] {
  const headings = IMPORT_WORD_LIST.headings[kind] ?? {}
  return fields.map((field) => ({
    field,
    title: capitalised(headings[field]?.[0] ?? field),
    isNumber: NUMBERS.has(field),
    allowed: Object.values(IMPORT_WORD_LIST.values[wordsField(field)] ?? {}).flatMap(([first]) =>
      first === undefined ? [] : [capitalised(first)],
    ),
  }))
}

/** A word as it stands in a cell of its own. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
