import type { ImportKind } from '@inflytt/domain'
import { stringify } from 'csv-stringify/sync'
import { IMPORT_WORD_LIST } from '@inflytt/reference'
import { type TemplateColumn, toTemplateXlsx } from '@inflytt/reports'

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

const NUMBERS = new Set(['adults', 'children', 'households', 'persons'])

/** The first heading that is known of each field, in the order that they are asked, with the words that it takes. */
function templateColumns(kind: ImportKind): TemplateColumn[] {
  const headings = IMPORT_WORD_LIST.headings[kind] ?? {}
  return TEMPLATES[kind].map((field) => ({
    field,
    title: capitalised(headings[field]?.[0] ?? field),
    isNumber: NUMBERS.has(field),
    allowed: Object.values(IMPORT_WORD_LIST.values[field] ?? {}).flatMap(([first]) =>
      first === undefined ? [] : [capitalised(first)],
    ),
  }))
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** A file to fill in, for Swedish Excel. */
export function csvTemplate(kind: ImportKind): string {
  const titles = templateColumns(kind).map(({ title }) => title)
  return stringify([titles], { bom: true, delimiter: ';', record_delimiter: 'windows' })
}

/** The same as a workbook, with typed columns and what each takes. */
export function xlsxTemplate(kind: ImportKind): Promise<Uint8Array<ArrayBuffer>> {
  return toTemplateXlsx(kind, templateColumns(kind))
}
