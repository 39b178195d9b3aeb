export const REPORT_FORMATS = ['json', 'csv', 'csv-machine', 'xlsx', 'json-stat', 'html'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export interface ReportFile {
  year: number
  isDemo: boolean
  format: ReportFormat
  /** Where the file holds one table alone, or what else it is alone. */
  table?: string | undefined
  /** Of a fixed report. */
  version?: number | undefined
  /** Where the report is of one municipality. */
  municipalityName?: string | undefined
}

const ENDINGS: Record<ReportFormat, string> = {
  csv: '.csv',
  'csv-machine': '_maskin.csv',
  json: '.json',
  xlsx: '.xlsx',
  'json-stat': '_json-stat.json',
  html: '.html',
}

const ASCII_LETTERS: Record<string, string> = { '\u00e5': 'aa', '\u00e4': 'ae', '\u00f6': 'oe' }

/** The name of a download. `fileNameUtf8` is there only where ASCII cannot write it. */
export function reportFileName(file: ReportFile): {
  fileName: string
  fileNameUtf8?: string
} {
  const { year, isDemo, format, table, version, municipalityName } = file
  const named = (place: string[]) =>
    [
      ...(isDemo ? ['DEMO'] : []),
      'inflyttning',
      ...place,
      year,
      ...(table === undefined ? [] : [table]),
      ...(version === undefined ? [] : [`v${version}`]),
    ].join('_') + ENDINGS[format]
  if (municipalityName === undefined) return { fileName: named([]) }
  const utf8 = municipalityName
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
  const ascii = utf8.replace(/\P{ASCII}/gu, (letter) => ASCII_LETTERS[letter] ?? plain(letter))
  return ascii === utf8
    ? { fileName: named([ascii]) }
    : { fileName: named([ascii]), fileNameUtf8: named([utf8]) }
}

/** The letter without its marks, where ASCII has it. */
function plain(letter: string): string {
  return letter.normalize('NFD').replace(/\P{ASCII}/gu, '') || 'x'
}
