import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useText } from '../../strings/use-text.tsx'
import { NotFetched } from '../ui/states/not-fetched.tsx'
import { SwedishParts } from '../ui/swedish-parts.tsx'
import { CopyLine } from './copy-line.tsx'
import { Fact } from './fact.tsx'
import { fixedFiguresQuery } from './fixed-figures-query.ts'
import type { FixedMeasure, FixedRow } from './fixed-figures-query.ts'
import { dataOf, fixedCitation, toldFigure, toldYears } from './told-figure.ts'

/** The codes under which a fixed report holds the figure, and a citation where it is one number; nothing where none does. */
export function FixedFigures({ question }: { question: string }) {
  const text = useText()
  const { data, isError, refetch } = useQuery(fixedFiguresQuery(question))
  if (isError && data === undefined)
    return (
      <Fact label={text('explain.fixedFigures')}>
        <p>
          <NotFetched onRetry={() => void refetch()}>{text('explain.fixedFailed')}</NotFetched>
        </p>
      </Fact>
    )
  if (!data?.report || !data.measure) return null
  const { report, measure, items } = data
  const { year, version } = report
  const count = items.length
  const [only] = count === 1 ? items : []
  const list = (
    <ul className="explain-codes">
      {items.map((row) => (
        <FixedLine key={row.figureCode} row={row} measure={measure} />
      ))}
    </ul>
  )
  return (
    <Fact label={text('explain.fixedFigures')}>
      <p>{text('explain.fixedCount', { count, year: String(year), version: String(version) })}</p>
      {only ? (
        <>
          {list}
          <CopyLine
            words={fixedCitation(only, { report, measure })}
            data={dataOf(only, measure)}
            label={text('explain.copyCitation')}
          />
        </>
      ) : (
        <details>
          <summary>{text('explain.showFixed')}</summary>
          {list}
        </details>
      )}
    </Fact>
  )
}

function FixedLine({ row, measure }: { row: FixedRow; measure: FixedMeasure }) {
  const text = useText()
  const code = row.figureCode ?? ''
  return (
    <li>
      <Link to="/figur/$kod" params={{ kod: code }}>
        {code}
      </Link>{' '}
      <SwedishParts
        words={text('explain.fixedFigure', {
          place: row.municipality,
          category: row.category ?? 'none',
          period: toldYears(row.year),
          value: toldFigure(row, measure.unit),
        })}
        parts={dataOf(row)}
      />
    </li>
  )
}
