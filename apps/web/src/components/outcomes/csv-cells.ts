import type { BoundValue, ShownStatus } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { statusText } from './status-text.ts'

/** A number that a Swedish Excel reads as one in either language of the page; empty, and never 0, where there is none. */
export function csvNumber(value: number | null, decimals = 0): string {
  return value === null ? '' : value.toFixed(decimals).replace('.', ',')
}

/** What bounds the number of the row, in words; empty where there is no number. */
function csvBound({ value, bound }: Pick<BoundValue, 'value' | 'bound'>): string {
  return value === null ? '' : text(`csv.bound.${bound}`)
}

/** The headers of `csvFigure` where the file is of one figure: the number under its own, what bounds it, its status. */
export function csvFigureHeader(header: string): string[] {
  return [header, text('csv.boundColumn'), text('outcome.statusColumn')]
}

/** The same where it is of several, so that no two columns are called the same. */
export function csvFigureHeaders(headers: readonly string[]): string[] {
  return headers.flatMap((header) => {
    const [first = '', ...beside] = csvFigureHeader(header)
    return [first, ...beside.map((name) => `${header}: ${name.toLowerCase()}`)]
  })
}

type CsvFigure = Pick<BoundValue, 'value' | 'bound'> & { status: ShownStatus }

export function csvFigure(figure: CsvFigure, decimals = 0): string[] {
  return [csvNumber(figure.value, decimals), csvBound(figure), statusText(figure, true)]
}
