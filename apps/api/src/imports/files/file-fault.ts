import { DomainError } from '@inflytt/domain'

/** Why a file cannot be used, and what to do about it. */
const SENTENCES = {
  'empty-file': 'The file is empty. Choose the file that holds the list.',
  'not-a-table':
    'The file is no table. Save the list as an Excel workbook (.xlsx) or as CSV, and send that.',
  'web-page':
    'The file is a page of the web, whatever its name says: that is what many systems save as Excel. Open it in Excel, save it as an Excel workbook (.xlsx), and send that.',
  'other-format':
    'The file is in a format that is not read here, whatever its name says. Open it in Excel, save it as an Excel workbook (.xlsx) or as CSV, and send that.',
  pdf: 'The file is a PDF, whatever its name says. Ask for the list as an Excel workbook (.xlsx) or as CSV.',
  'old-excel':
    'The file is in an older format of Excel (.xls), or protected by a password. Open it in Excel, remove the password if there is one, and save it as an Excel workbook (.xlsx).',
  'binary-workbook':
    'The file is a binary workbook of Excel (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).',
  'encrypted-workbook':
    'The workbook is protected by a password. Open it in Excel, choose to save without a password, and send it again.',
  opendocument:
    'The file is in OpenDocument format (.ods). Open it and save it as an Excel workbook (.xlsx) or as CSV.',
  'damaged-file': 'The file is damaged and cannot be read to its end. Save it anew, and send that.',
  'quote-not-closed':
    'A quotation mark is opened and never closed, so that the rest of the file is one cell. Close or remove it.',
  'rows-in-a-cell':
    'A quotation mark is opened in one row and closed in another, so that the rows between would be read as one cell. Close or remove it.',
  'too-long-row':
    'A row holds more than 200,000 characters. Either a quotation mark is opened there and closed far below or never, or a cell holds more than a list has: correct it, and send the file again.',
  'too-large-unpacked':
    'The workbook is larger than can be read when it is unpacked. Copy the list alone to a new workbook, or save it as CSV.',
  'too-many-rows': 'The file has more than 200,000 rows. Divide it into several.',
  'too-many-columns': 'The file has more than 200 columns. Keep those of the list alone.',
  'too-many-cells':
    'The file has more than 5,000,000 cells, empty ones included. Remove the empty rows and columns around the list, or copy the list alone to a new file, and send that.',
  'unknown-sheet':
    'There is no such sheet in the workbook, or it is hidden. Choose another sheet, or show it (in Excel: right-click a sheet, Unhide), save, and send that.',
  'hidden-sheets':
    'Every sheet that may hold the list is hidden, and no hidden sheet is read. Show it (in Excel: right-click a sheet, Unhide), save, and send that.',
  'numbers-document':
    'The file is a document of Numbers. Export it (in Numbers: File, Export To, Excel) as an Excel workbook (.xlsx) or as CSV, and send that.',
  'zip-archive':
    'The file is a zip archive, and no workbook. Unpack it, and send the list in it as an Excel workbook (.xlsx) or as CSV.',
  'levels-in-one-column':
    'One column holds several levels below each other, such as municipalities and places, or years and months, as a pivot table has them. Show each level in a column of its own (in Excel: Design, Report Layout, Show in Tabular Form, and Repeat All Item Labels; no subtotals), and send that.',
  'no-header':
    'No row looks like headings. Write headings above the columns, or say with headerRow which row they stand in.',
  'counts-not-households':
    'The list holds counts by year, and no households of their own. Import it as counts.',
  'households-not-counts':
    'The list holds households, one a row, and no counts by year. Import it as households.',
  'own-figures':
    'The file holds figures that inflytt has counted itself, such as the yearly report or the open data. Recorded once more they would count twice. Choose the list that the municipality keeps.',
  'other-municipality':
    'The list is of another municipality or of several together, as its title or its sheet says. Choose that one, or your own file. If the list is yours all the same, say with headerRow which row the headings stand in.',
  'period-divided':
    'The year stands in one column, and the month or part of the year in another. Write both in one, as in 2021-03 or kv 1 2021, and send that.',
  turned:
    'The list lies on its side: its headings stand in the first column, and each household has a column. Turn it (in Excel: copy, Paste Special, Transpose), and send that.',
  'municipalities-across':
    'Each municipality has a column. Turn the table (in Excel: copy, Paste Special, Transpose), so that each municipality has a row and each year or month a column, and send that.',
  'months-without-year':
    'Each month has a column, and no heading says the year. Write it in the headings, as in jan 2022, and send that.',
  'headings-below-years':
    'Each year has a second row of headings below it that is not known, so that it cannot be told which column holds the households. Write one row of headings, with the year and what is counted in each, as in 2022 households, and send that.',
  'months-below-years':
    'Each year has a column, and each month or part of the year a row, so that a number would be read as one of the whole year. Write one row for each, with its year, as in 2021-03 or kv 1 2021, and send that.',
  'title-of-other':
    'The title of the list, or the name of its sheet, is of something else than households that moved in, such as persons, those who left or will come, targets, money, shares, thousands or sums since a day. Choose another list. If it is of households that moved in all the same, say with headerRow which row the headings stand in.',
  'file-of-other':
    'The file is called as a list of other households than those that moved in here: of those who left or have not come, or of another municipality. Choose another list. If it is of households that moved in all the same, say with headerRow which row the headings stand in.',
  'moves-of-persons':
    'The table says how many moved in and how many left, and not that they are households: such statistics are of persons. Choose another list; or write in the headings that they are households, as in Number of households, and send that.',
  'rows-in-one-column':
    'Each row stands in one cell, with signs between what should be cells. Divide them (in Excel: Data, Text to Columns), or save the list as CSV, and send that.',
  'lists-beside':
    'Two lists stand beside each other on the sheet, and one alone would be read. Put one below the other, or each on a sheet of its own, and send that.',
  'persons-not-households':
    'Each person has a row, and several rows are of one household. Write one row for each household, with how many adults and children it has, and send that.',
  'no-rows':
    'There are headings, and no rows below them. Choose the file or the sheet that holds the rows.',
  'unreadable-text':
    'The text of the file cannot be read: it is in no coding that is known here. Save it as CSV UTF-8.',
} as const

export type FileFaultReason = keyof typeof SENTENCES

/** Where in a file a fault was met; rows as a spreadsheet numbers them. */
export interface FaultPlace {
  /** The last row that could be read; 0 is none. */
  afterRow?: number
  sheet?: string
  row?: number
}

/** A file that cannot be used; nothing of it was kept. */
export class FileFault extends DomainError {
  readonly reason: FileFaultReason
  readonly place: FaultPlace

  constructor(reason: FileFaultReason, place: FaultPlace = {}) {
    const detail = [SENTENCES[reason], ...placeWords(place)].join(' ')
    super('validation-failed', detail, {
      faults: [{ pointer: '/file', detail }],
      extra: { reason, ...place },
    })
    this.reason = reason
    this.place = place
  }

  /** The same, with more of where it was met. */
  at(place: FaultPlace): FileFault {
    return new FileFault(this.reason, { ...place, ...this.place })
  }
}

function placeWords({ afterRow, sheet, row }: FaultPlace): string[] {
  const where = [
    ...(sheet === undefined ? [] : [`the sheet "${sheet}"`]),
    ...(row === undefined ? [] : [`row ${row}`]),
  ]
  return [
    ...(afterRow === undefined ? [] : [beginWords(afterRow)]),
    ...(where.length === 0 ? [] : [`It was met on ${where.join(', ')}.`]),
  ]
}

const beginWords = (afterRow: number) =>
  afterRow === 0 ? 'It begins in the first row.' : `It begins after row ${afterRow}.`

/** Why a file cannot be used and where that was met, of what a thread may have passed on; nothing of another refusal. */
export function fileFaultIn({ extra }: DomainError): FaultPlace & { reason?: FileFaultReason } {
  const { reason, afterRow, sheet, row } = extra as FaultPlace & { reason?: FileFaultReason }
  if (reason === undefined || !(reason in SENTENCES)) return {}
  return {
    reason,
    ...(afterRow !== undefined && { afterRow }),
    ...(sheet !== undefined && { sheet }),
    ...(row !== undefined && { row }),
  }
}
