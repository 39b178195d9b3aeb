import type { ImportKind } from '@inflytt/domain'
import { stringify } from 'csv-stringify/sync'
import { IMPORT_WORD_LIST } from '@inflytt/reference'

const TEMPLATES: Record<ImportKind, readonly string[]> = {
  households: [
    'moveInMonth',
    'adults',
    'children',
    'originType',
    'inclusionBasis',
    'evidence',
    'mainReason',
    'occupationField',
    'housingType',
    'firstChannel',
    'externalRef',
    'note',
  ],
  counts: ['municipalityCode', 'period', 'households', 'persons', 'definitionNote', 'sourceTitle'],
}

/** A file to fill in: the first heading that is known of each field, in the order that they are asked. */
export function importTemplate(kind: ImportKind): string {
  const fields = TEMPLATES[kind]
  const headings = IMPORT_WORD_LIST.headings[kind] ?? {}
  const titles = fields.map((field) => {
    const [first = field] = headings[field] ?? []
    return first.charAt(0).toUpperCase() + first.slice(1)
  })
  return stringify([titles], { bom: true, delimiter: ';', record_delimiter: 'windows' })
}
