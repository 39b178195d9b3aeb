import { useQuery } from '@tanstack/react-query'
import type { ScenarioInput } from '@inflytt/domain'
import { DataTable } from '../../../components/ui/table/data-table.tsx'
import type { Column } from '../../../components/ui/table/data-table.tsx'
import { StatusSign } from '../../../components/ui/figure/status-sign.tsx'
import { Written } from '../../../components/ui/figure/written.tsx'
import { ApiProblem, problemText } from '../../../lib/server/api-problem.ts'
import { compareText, formatNumber, formatSek } from '../../../lib/text/format.ts'
import type { AgreementRecord } from '../../../lib/queries/money-queries.ts'
import { useText } from '../../../strings/use-text.tsx'
import { scenarioQuery } from '../queries.ts'
import type { ScenarioPart } from '../queries.ts'

interface ScenarioResultProps {
  agreement: AgreementRecord
  input: ScenarioInput
  currentYear: number
}

/** One way to split the amount, and what each party then pays. */
export function ScenarioResult({ agreement, input, currentYear }: ScenarioResultProps) {
  const text = useText()
  const result = useQuery(scenarioQuery(agreement.id, input))
  const title = text(`vocabulary.splitMethod.${input.splitMethod}`)
  if (result.isError)
    return (
      <div>
        <h4>{title}</h4>
        <div role="alert">
          <p>{faultText(result.error, text)}</p>
        </div>
      </div>
    )
  if (!result.data) return null
  const { parts, populationDate, totalSek } = result.data
  return (
    <DataTable
      caption={text('calculator.caption', { method: title, date: populationDate })}
      columns={partColumns(text, parts[0]?.householdsYear, currentYear)}
      rows={parts.toSorted((a, b) => compareText(a.name, b.name))}
      rowKey={({ partyId }) => partyId}
      footer={[text('table.total'), formatSek(totalSek), '', '']}
    />
  )
}

/** A refusal says which sum does not agree; the numbers are the reader's own. */
function faultText(error: unknown, text: ReturnType<typeof useText>): string {
  const pointers = error instanceof ApiProblem ? error.errors.map(({ pointer }) => pointer) : []
  if (pointers.includes('/shares')) return text('calculator.fault.shares')
  if (pointers.includes('/totalSek')) return text('calculator.fault.tooSmall')
  if (pointers.includes('/populationDate')) return text('calculator.fault.population')
  return problemText(error)
}

function PerHousehold({ part }: { part: ScenarioPart }) {
  const { sekPerHousehold, sekPerHouseholdNote, households, householdsBound, householdsStatus } = part
  const text = useText()
  if (householdsStatus === 'suppressed') return <StatusSign sign="hidden" />
  if (households === null) return text('money.unknown')
  if (sekPerHousehold === null) return text('calculator.none')
  const amount = formatNumber(sekPerHousehold)
  const bounded = householdsBound === 'at_least' ? text('money.atMost', { amount }) : amount
  const words =
    householdsStatus === 'preliminary' ? text('bound.preliminaryStatus', { value: bounded }) : bounded
  return (
    <Written>
      {sekPerHouseholdNote === 'small_base' ? text('money.small', { amount: words }) : words}
    </Written>
  )
}

function partColumns(
  text: ReturnType<typeof useText>,
  year: number | undefined,
  currentYear: number,
): Column<ScenarioPart>[] {
  return [
    {
      key: 'name',
      header: text('money.column.party'),
      isRowHeader: true,
      cell: ({ name }) => name,
    },
    {
      key: 'amount',
      header: text('calculator.column.amount'),
      isNumeric: true,
      cell: ({ amountSek }) => formatNumber(amountSek),
    },
    {
      key: 'perHead',
      header: text('calculator.column.perHead'),
      isNumeric: true,
      cell: ({ sekPerInhabitant }) =>
        sekPerInhabitant === null ? text('money.unknown') : formatNumber(sekPerInhabitant, 2),
    },
    {
      key: 'perHousehold',
      header: text('calculator.column.perHousehold', {
        year: String(year ?? ''),
        isSoFar: String(year === currentYear),
      }),
      isNumeric: true,
      cell: (part) => <PerHousehold part={part} />,
    },
  ]
}
