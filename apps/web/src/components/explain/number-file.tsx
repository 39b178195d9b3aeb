import { formatDate } from '../../lib/text/format.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { useText } from '../../strings/use-text.tsx'
import type { CitedFigure } from './citation.ts'
import { numberCsv } from './number-csv.ts'
import type { NumberInFile } from './number-csv.ts'

interface NumberFileProps {
  id: string
  title: string
  numbers: readonly NumberInFile[]
  /** What they rest on, in words. */
  basis: readonly string[]
  /** The questions that the API answers with them. */
  addresses: readonly string[]
  cited: Pick<CitedFigure, 'today' | 'url' | 'isDemo'>
}

/** A number that stands alone, with what is told beside it, as a file that says what the citation says. */
export function NumberFile({ id, title, numbers, basis, addresses, cited }: NumberFileProps) {
  const text = useText()
  const { today, url, isDemo } = cited
  const toCsv = csvOf(
    numberCsv(numbers, [
      title,
      ...basis,
      text('explain.csv.fetched', { date: formatDate(today) }),
      url,
      ...addresses.map((path) =>
        text('explain.csv.asked', { address: new URL(path, window.location.href).href }),
      ),
    ]),
  )
  return (
    <a href={toCsv(isDemo ? [text('demo.mark')] : [])} download={`${isDemo ? 'DEMO_' : ''}${id}.csv`}>
      {text('explain.csv')}
    </a>
  )
}
