import { createHash } from 'node:crypto'
import type { Db } from '@inflytt/db'
import {
  type ImportColumn,
  placeIn,
  proposeColumns,
  withMunicipalityColumn,
  wordKey,
} from '@inflytt/domain'
import { IMPORT_WORDS, MUNICIPALITIES_SWEDEN } from '@inflytt/reference'
import type { OpenFile } from '../files/open-file.ts'
import {
  type ImportBatch,
  type ImportDefaults,
  type ImportSource,
  NO_DEFAULTS,
} from '../import-batch.ts'
import { rememberedMapping } from './import-mapping.service.ts'

/** The columns of a file as they are read: by what was remembered of such headings, else by the words. */
export async function mapColumns(
  db: Db,
  { kind, municipalityCode }: Pick<ImportBatch, 'kind' | 'municipalityCode'>,
  file: OpenFile,
): Promise<{ source: ImportSource; columns: ImportColumn[]; defaults: ImportDefaults }> {
  const { headings, begin: rows, table } = file
  const words = JSON.stringify(headings.map(wordKey).toSorted())
  const signature = createHash('sha256').update(words).digest('base64url')
  const known = { headings, rows, hidden: table.hiddenColumns }
  const read = proposeColumns(known, kind, IMPORT_WORDS)
  const proposed = kind === 'counts' ? withMunicipalityColumn(read, rows, isMunicipality) : read
  const remembered = await rememberedMapping(db, { kind, municipalityCode, signature })
  const { format, encoding, delimiter, sheets, sheet } = table
  const source = {
    otherSheets: file.otherSheets,
    format,
    encoding,
    delimiter,
    sheets,
    sheet,
    signature,
    headerRow: file.headerRow,
    rowCount: 0,
    emptyRows: 0,
    gapCells: 0,
  }
  return {
    source,
    columns: remembered === undefined ? proposed : remembered.apply(proposed),
    defaults: { ...NO_DEFAULTS, ...remembered?.defaults },
  }
}

const MUNICIPALITIES = new Map(
  MUNICIPALITIES_SWEDEN.flatMap(({ code, name }) => [
    [code, code] as const,
    [wordKey(name), code] as const,
  ]),
)
// A code alone may be a year: 2021 is Vansbro.
const isMunicipality = (cell: string) =>
  /\p{L}/u.test(cell) && placeIn(MUNICIPALITIES, wordKey(cell)) !== undefined
