export const REPORT_FORMATS = ['json', 'csv', 'csv-machine', 'xlsx', 'json-stat', 'html'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

interface Download {
  year: number
  isDemo: boolean
  /** Where the file holds one table alone, or what else it is alone. */
  table?: string | undefined
  /** Of a fixed report. */
  version?: number | undefined
  /** Where the report is of one municipality. */
  municipalityName?: string | undefined
}

export interface ReportFile extends Download {
  format: ReportFormat
}

export interface NamedFile extends Download {
  /** What the file is, as its name says it. */
  subject: string
  /** Such as `.csv`. */
  ending: string
}

/** How a download is called. */
export interface FileName {
  fileName: string
  /** Only where ASCII cannot write it. */
  fileNameUtf8?: string
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

/** The name of a report in one of its formats. */
export function reportFileName({ format, ...file }: ReportFile): FileName {
  return fileNameOf({ ...file, subject: 'inflyttning', ending: ENDINGS[format] })
}

export function fileNameOf(file: NamedFile): FileName {
  const { subject, year, isDemo, table, version, municipalityName, ending } = file
  const named = (place: string[]) =>
    [
      ...(isDemo ? ['DEMO'] : []),
      subject,
      ...place,
      year,
      ...(table === undefined ? [] : [table]),
      ...(version === undefined ? [] : [`v${version}`]),
    ].join('_') + ending
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
