import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ScenarioInput } from '@inflytt/domain'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { StatusSign } from '../../components/ui/figure/status-sign.tsx'
import { Written } from '../../components/ui/figure/written.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { compareText, formatNumber, formatSek } from '../../lib/text/format.ts'
import type { AgreementRecord } from '../../lib/queries/money-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { inShownLanguage } from '../../strings/language.ts'
import { askedInVain } from '../../lib/address/search.ts'
import { useText } from '../../strings/use-text.tsx'
import { populationYears, readCalculation, sharesText, sumOfShares, toScenarios } from './calculation.ts'
import type { Calculation } from './calculation.ts'
import { scenarioQuery } from './queries.ts'
import type { ScenarioPart } from './queries.ts'

interface CalculatorProps {
  agreement: AgreementRecord
  municipalities: readonly Municipality[]
  /** What the real amounts are split by, as far as it is known. */
  split: string
  currentYear: number
}

/** Ways to split an amount, beside each other. The amount is the reader's own: none is proposed. */
export function Calculator({ agreement, municipalities, split, currentYear }: CalculatorProps) {
  const text = useText()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const asked = readCalculation(search, municipalities)
  const [typed, setTyped] = useState<Calculation>(asked)
  const write = (change: Partial<Calculation>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    void navigate({
      to: '/ekonomi',
      search: {
        ...search,
        belopp: next.total || undefined,
        fast: next.fixed || undefined,
        folkmangd: next.year || undefined,
        andelar: sharesText(next.shares) || undefined,
      },
      replace: true,
      resetScroll: false,
    })
  }
  const scenarios = toScenarios(typed, municipalities)
  const shareSum = sumOfShares(typed.shares)
  const [example] = scenarios.inputs
  return (
    <section className="calculator" aria-labelledby="kalkyl">
      {/* Nothing to fill in on paper: without an amount it is left out, but for where it stands. */}
      <h3 id="kalkyl" className={example === undefined ? 'no-print' : undefined}>
        {text('calculator.title')}
      </h3>
      <p className="quiet no-print">{text('calculator.lead')}</p>
      <LeftOutNotice
        parts={askedInVain(search, { folkmangd: asked.year, andelar: sharesText(asked.shares) })}
      />
      <div className="calculator-fields no-print">
        <TextField
          label={text('calculator.total')}
          hint={text('calculator.totalHint')}
          inputMode="numeric"
          autoComplete="off"
          value={typed.total}
          error={scenarios.faults.includes('total') ? text('calculator.fault.total') : undefined}
          onChange={(event) => write({ total: event.target.value })}
        />
        <TextField
          label={text('calculator.fixed')}
          inputMode="numeric"
          autoComplete="off"
          isOptional
          value={typed.fixed}
          error={scenarios.faults.includes('fixed') ? text('calculator.fault.fixed') : undefined}
          onChange={(event) => write({ fixed: event.target.value })}
        />
        <Select
          label={text('calculator.population')}
          options={[
            { value: '', label: text('calculator.populationDefault') },
            ...populationYears(municipalities).map((year) => ({
              value: String(year),
              label: text('calculator.populationAt', { year: String(year) }),
            })),
          ]}
          value={typed.year}
          onChange={(year) => write({ year })}
        />
      </div>
      <details className="no-print" open={Object.keys(typed.shares).length > 0}>
        <summary>{text('calculator.shares')}</summary>
        <div className="calculator-fields">
          {municipalities.map(({ code, name }) => (
            <TextField
              key={code}
              label={text('calculator.shareOf', { name })}
              inputMode="decimal"
              autoComplete="off"
              value={typed.shares[code] ?? ''}
              onChange={(event) => write({ shares: { ...typed.shares, [code]: event.target.value } })}
            />
          ))}
        </div>
        <div role="status">
          <p>{text('calculator.shareSum', { sum: formatNumber(shareSum, 2) })}</p>
        </div>
      </details>
      {example?.totalSek === undefined ? (
        <p className="print-only">{text('calculator.onPaper', { url: calculatorAddress(agreement) })}</p>
      ) : (
        <p>
          {text('calculator.example', { total: formatSek(example.totalSek) })} {split}
        </p>
      )}
      <div className="calculator-results">
        {scenarios.inputs.map((input) => (
          <Result
            key={input.splitMethod}
            agreement={agreement}
            input={input}
            currentYear={currentYear}
          />
        ))}
      </div>
    </section>
  )
}

function calculatorAddress({ year }: AgreementRecord): string {
  return `${window.location.origin}${inShownLanguage(`/ekonomi?ar=${year}#kalkyl`)}`
}

interface ResultProps {
  agreement: AgreementRecord
  input: ScenarioInput
  currentYear: number
}

function Result({ agreement, input, currentYear }: ResultProps) {
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
