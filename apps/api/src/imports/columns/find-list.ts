import { createHash } from 'node:crypto'
import {
  type ImportColumn,
  proposeColumns,
  withMunicipalityColumn,
  withPeriodColumn,
  wordKey,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import { findListApart } from '../apart/find-list-apart.ts'
import { type Asked, openFile } from '../files/open-file.ts'
import { municipalityNamed } from '../files/whose-list.ts'
import { isLight } from '../files/weight.ts'
import type { ImportSource } from '../import-batch.ts'

/** Where the list of a file stands, and what its columns are by their words. */
export interface FoundList {
  source: ImportSource
  columns: ImportColumn[]
}

/** Opens a file and finds its list. @throws DomainError as `openFile` does */
export async function findList(
  bytes: Buffer,
  { kind, sheet, headerRow, municipalityCode = null, fileName = '' }: Asked,
): Promise<FoundList> {
  const asked = { kind, sheet, headerRow, municipalityCode, fileName }
  return (await isLight(bytes)) ? findListHere(bytes, asked) : findListApart({ bytes, asked })
}

/** The same in this thread. @throws FileFault */
export async function findListHere(bytes: Buffer, asked: Asked): Promise<FoundList> {
  const file = await openFile(bytes, IMPORT_WORDS, asked)
  const { kind } = asked
  const { headings, begin: rows, table, headerRow, otherSheets, year } = file
  const words = JSON.stringify(headings.map(wordKey).toSorted())
  const signature = createHash('sha256').update(words).digest('base64url')
  const known = { headings, rows, hidden: table.hiddenColumns }
  const read = proposeColumns(known, kind, IMPORT_WORDS)
  const columns =
    kind === 'counts'
      ? withPeriodColumn(
          withMunicipalityColumn(read, rows, isMunicipality, IMPORT_WORDS),
          rows,
          IMPORT_WORDS,
        )
      : read
  const { format, encoding, delimiter, sheets, sheet } = table
  const source = {
    otherSheets,
    hiddenSheets: table.hiddenSheets ?? 0,
    format,
    encoding,
    delimiter,
    sheets,
    sheet,
    signature,
    headerRow,
    ...(year !== undefined && { year }),
    rowCount: 0,
    emptyRows: 0,
    gapCells: 0,
  }
  return { source, columns }
}

const isMunicipality = (cell: string) => municipalityNamed(cell) !== undefined
