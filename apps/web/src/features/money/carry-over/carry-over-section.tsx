import { carryOverWords } from '../../../components/next-agreement/agreement-words.ts'
import { RecordSection } from '../../../components/record/record-section.tsx'
import { ApiProblem } from '../../../lib/server/api-problem.ts'
import { formatDate } from '../../../lib/text/format.ts'
import type { CarryOverRecord } from '../../../lib/queries/money-queries.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import {
  carryOverFaults,
  carryOverFields,
  linesWords,
  toCarryOverBody,
  toCarryOverValues,
} from './carry-over-fields.ts'
import { carriedTotal } from './carry-over-words.ts'

interface CarryOverSectionProps {
  year: number
  carryOvers: readonly CarryOverRecord[]
}

/** What was carried into or out of a year, and who decided it. */
export function CarryOverSection({ year, carryOvers }: CarryOverSectionProps) {
  const word = useText()
  const fields = carryOverFields()
  const isOwn = ({ fromYear, toYear }: CarryOverRecord) => [fromYear, toYear].includes(year)
  return (
    <RecordSection<CarryOverRecord>
      title={word('moneyEdit.carryOver')}
      caption={word('moneyEdit.carryOversTable')}
      rows={carryOvers.filter(isOwn)}
      columns={[
        {
          key: 'years',
          header: word('moneyEdit.years'),
          isRowHeader: true,
          cell: ({ fromYear, toYear }) =>
            text('moneyEdit.fromTo', { from: String(fromYear), to: String(toYear) }),
        },
        {
          key: 'total',
          header: word('moneyEdit.total'),
          isNumeric: true,
          cell: carriedTotal,
        },
        {
          key: 'lines',
          header: word('moneyEdit.carriedLines'),
          cell: ({ lines }) => linesWords(lines),
        },
        {
          key: 'decision',
          header: word('moneyEdit.status'),
          cell: ({ decisionBody, decisionDate }) =>
            [decisionBody, decisionDate === null ? null : formatDate(decisionDate)]
              .filter((part) => part !== null)
              .join(', '),
        },
      ]}
      keyOf={({ id }) => id}
      nameOf={carryOverWords}
      parent="/carry-overs"
      isOwn={isOwn}
      fieldsOf={() => fields}
      check={carryOverFaults}
      toValues={toCarryOverValues}
      toBody={toCarryOverBody}
      initial={{ fromYear: year, toYear: year + 1 }}
      failureText={(error) =>
        error instanceof ApiProblem && error.code === 'conflict'
          ? text('moneyEdit.fault.twice')
          : undefined
      }
      furtherHistory={{ lines: { label: word('moneyEdit.carriedLines'), words: linesWords } }}
      addLabel={word('moneyEdit.addCarryOver')}
      emptyText={word('moneyEdit.noCarryOvers', { year: String(year) })}
    />
  )
}
