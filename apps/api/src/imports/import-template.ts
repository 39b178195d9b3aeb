import type { ImportKind } from '@inflytt/domain'
import { stringify } from 'csv-stringify/sync'
import { type ListField, toTemplateXlsx } from '@inflytt/reports'
import { listFields } from './columns/list-fields.ts'

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

const templateFields = (kind: ImportKind): ListField[] => listFields(kind, TEMPLATES[kind])

/** A file to fill in, for Swedish Excel. */
export function csvTemplate(kind: ImportKind): string {
  const titles = templateFields(kind).map(({ title }) => title)
  return stringify([titles], { bom: true, delimiter: ';', record_delimiter: 'windows' })
}

/** The same as a workbook, with typed columns and what each takes. */
export function xlsxTemplate(kind: ImportKind): Promise<Uint8Array<ArrayBuffer>> {
  return toTemplateXlsx(kind, templateFields(kind))
}
