import { NO_DEFAULTS } from './import-batch.ts'

/** With the headings of the template, and words as they are written in lists. */
export const FILE_EXAMPLE =
  'Inflyttningsm\u00e5nad;Vuxna;Barn;Flyttade hit fr\u00e5n;N\u00e4r fick vi kontakt;Hur vet vi\r\n' +
  '2025-08;2;1;\u00f6vriga Sverige;kontakt f\u00f6re flytten;hush\u00e5llet\r\n'

/** A workbook is no text: the one to fill in stands for it. */
export const WORKBOOK_EXAMPLE = {
  template: {
    summary: 'The workbook to fill in',
    externalValue: '/api/v1/imports/template.xlsx',
  },
}

export const IMPORT_EXAMPLE = {
  id: '01960b2c-0000-7000-8000-00000000001a',
  kind: 'households' as const,
  municipalityCode: '2305',
  fileName: 'inflyttade 2022.csv',
  format: 'csv' as const,
  encoding: 'windows-1252',
  delimiter: ';',
  sheets: [],
  sheet: null,
  otherSheets: [],
  headerRow: 3,
  state: 'previewed' as const,
  progress: null,
  failure: null,
  columns: [
    {
      column: 1,
      letter: 'A',
      header: 'Inflyttad',
      field: 'moveInMonth',
      proposedBy: 'words' as const,
      isKept: true,
      looksLike: 'dates',
      note: null,
      isHidden: false,
      answers: [],
      unread: [],
    },
    {
      column: 2,
      letter: 'B',
      header: 'Namn',
      field: null,
      proposedBy: null,
      isKept: false,
      looksLike: 'names',
      note: 'personal-data' as const,
      isHidden: false,
      answers: [],
      unread: [],
    },
  ],
  defaults: { ...NO_DEFAULTS, inclusionBasis: 'contact_before_move' },
  missingFields: ['adults', 'children'],
  needsFile: false,
  counts: {
    rows: 3,
    accepted: 2,
    byStatus: {
      new: 0,
      covered: 2,
      undecided: 0,
      not_counted: 0,
      duplicate: 1,
      changed: 0,
      stale: 0,
      unchanged: 0,
      faulty: 0,
    },
  },
  aggregates: [
    {
      aggregateId: 'en-attraktiv-region-444',
      title: 'En attraktiv region',
      households: 444,
      remainingBefore: 439,
      remainingAfter: 437,
      allocated: 2,
      reserved: 0,
      fits: true,
    },
  ],
  years: [{ year: 2022, new: 0, covered: 2, undecided: 0, preliminary: 0 }],
  rowCountInFile: 3,
  emptyRows: 1,
  gapCells: 0,
  hiddenRows: 0,
  widerRows: 0,
  otherTable: null,
  saved: null,
  createdAt: '2026-11-23T12:00:00.000Z',
  updatedAt: '2026-11-23T12:00:01.000Z',
  expiresAt: '2026-12-07T12:00:00.000Z',
  committedAt: null,
  undoneAt: null,
  isDemo: false,
}

export const IMPORT_PATCH_EXAMPLE = {
  columns: [{ column: 2, field: null }],
  defaults: { inclusionBasis: 'contact_before_move' as const, programmeId: 'ta-steget' },
}

export const ROW_EXAMPLE = {
  row: 14,
  place: '14',
  version: 1,
  status: 'faulty' as const,
  decision: 'reject' as const,
  mayAccept: false,
  cells: [{ column: 1, letter: 'A', field: 'moveInMonth', text: 'mars 20222' }],
  record: null,
  ref: null,
  aggregateId: null,
  parentId: null,
  duplicateOf: [],
  changes: [],
  messages: [
    {
      code: 'month-unreadable',
      severity: 'fault' as const,
      field: 'moveInMonth',
      column: 1,
      cell: 'A14',
      detail: '"mars 20222" is no month. Write 2022-03, mars 2022 or 2022-03-14.',
    },
  ],
}
