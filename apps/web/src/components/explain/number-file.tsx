import { formatDate } from '../../lib/text/format.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { useText } from '../../strings/use-text.tsx'
import { useSource } from '../outcomes/use-source.ts'
import { basisLines, standingOf, valueWords } from './basis-lines.ts'
import type { CitedFigure } from './citation.ts'
import { numberCsv } from './number-csv.ts'
import type { NumberInFile } from './number-csv.ts'
import { askedWords, questionAddress, withPlace } from './question-words.ts'
import type { Explained } from './use-explained.ts'

interface NumberFileProps {
  id: string
  title: string
  number: NumberInFile
  known: Explained
  cited: Pick<CitedFigure, 'today' | 'url' | 'isDemo'>
}

/** A number that stands alone, with what is told beside it, as a file that says what the citation says. */
export function NumberFile({ id, title, number, known, cited }: NumberFileProps) {
  const text = useText()
  const { today, url, isDemo } = cited
  const ownSource = useSource()
  const { outcome, told, municipalities } = known
  const answers = outcome ? [outcome, ...told] : told
  const beside = told.map((answer): NumberInFile => ({
    asked: withPlace(askedWords(answer, municipalities, { isAlone: true })),
    shown: valueWords(answer),
    status: standingOf(answer),
    source: ownSource,
    outcome: answer,
  }))
  const toCsv = csvOf(
    numberCsv(
      [number, ...beside],
      [
        title,
        ...answers.flatMap((answer) => basisLines(answer, municipalities)),
        text('explain.csv.fetched', { date: formatDate(today) }),
        url,
        ...answers.map((answer) =>
          text('explain.csv.asked', {
            address: new URL(questionAddress(answer, municipalities), window.location.href).href,
          }),
        ),
      ],
    ),
  )
  return (
    <a href={toCsv(isDemo ? [text('demo.mark')] : [])} download={`${isDemo ? 'DEMO_' : ''}${id}.csv`}>
      {text('explain.csv')}
    </a>
  )
}
