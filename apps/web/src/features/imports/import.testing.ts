import type { ImportBatch, ImportRow, RowStatus } from './queries.ts'

const NO_ROWS: Record<RowStatus, number> = {
  new: 0,
  covered: 0,
  undecided: 0,
  not_counted: 0,
  duplicate: 0,
  changed: 0,
  stale: 0,
  unchanged: 0,
  faulty: 0,
}

/** An import as the API answers it, with what a test says of it. */
export function batchOf(
  changed: Partial<ImportBatch> & { byStatus?: Partial<Record<RowStatus, number>> } = {},
): ImportBatch {
  const { byStatus = { covered: 80, new: 20, duplicate: 3, faulty: 11 }, ...rest } = changed
  return {
    id: 'i1',
    kind: 'households',
    municipalityCode: '2305',
    fileName: 'inflyttade.csv',
    format: 'csv',
    encoding: 'windows-1252',
    delimiter: ';',
    sheets: [],
    sheet: null,
    headerRow: 3,
    state: 'previewed',
    progress: null,
    failure: null,
    columns: [
      columnOf({ column: 1, letter: 'A', header: 'Inflyttad', field: 'moveInMonth' }),
      columnOf({
        column: 2,
        letter: 'B',
        header: 'Namn',
        isKept: false,
        looksLike: 'names',
        note: 'personal-data',
      }),
      columnOf({ column: 3, letter: 'C', header: 'Vuxna', field: 'adults' }),
      columnOf({ column: 4, letter: 'D', header: 'Övrigt', isKept: false }),
    ],
    defaults: {
      originType: null,
      inclusionBasis: null,
      evidence: null,
      programmeId: null,
      definitionNote: null,
      sourceTitle: null,
      sourceDate: null,
    },
    missingFields: ['children'],
    needsFile: false,
    counts: { rows: 114, accepted: 100, byStatus: { ...NO_ROWS, ...byStatus } },
    aggregates: [
      {
        aggregateId: 'a444',
        title: '444 hushåll',
        households: 444,
        remainingBefore: 439,
        remainingAfter: 359,
        allocated: 80,
        reserved: 0,
        fits: true,
      },
    ],
    years: [],
    rowCountInFile: 114,
    emptyRows: 0,
    gapCells: 0,
    otherSheets: [],
    hiddenSheets: 0,
    hiddenRows: 0,
    widerRows: 0,
    otherTable: null,
    saved: null,
    createdAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-11-23T10:00:00.000Z',
    expiresAt: '2026-12-07T10:00:00.000Z',
    committedAt: null,
    undoneAt: null,
    isDemo: false,
    ...rest,
  }
}

type Column = ImportBatch['columns'][number]

function columnOf(column: Pick<Column, 'column' | 'letter' | 'header'> & Partial<Column>): Column {
  return {
    field: null,
    proposedBy: 'words',
    isKept: true,
    looksLike: 'text',
    note: null,
    isHidden: false,
    answers: [],
    unread: [],
    ...column,
  }
}

export function rowOf(changed: Partial<ImportRow> = {}): ImportRow {
  return {
    row: 4,
    place: '4',
    version: 1,
    status: 'covered',
    decision: 'accept',
    mayAccept: true,
    cells: [{ column: 1, letter: 'A', field: 'moveInMonth', text: 'mars 2022' }],
    record: { moveInMonth: '2022-03', adults: 2, children: null },
    ref: null,
    aggregateId: 'a444',
    parentId: null,
    duplicateOf: [],
    changes: [],
    messages: [],
    ...changed,
  }
}

type Message = ImportRow['messages'][number]

export function messageOf(changed: Partial<Message> & { code: string }): Message {
  return { severity: 'fault', field: null, column: null, cell: null, detail: 'In English.', ...changed }
}
