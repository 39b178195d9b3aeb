import { Select } from '../../../components/ui/fields/select.tsx'
import { TextField } from '../../../components/ui/fields/text-field.tsx'
import { formatNumber } from '../../../lib/text/format.ts'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import { useText } from '../../../strings/use-text.tsx'
import { populationYears, sumOfShares } from './calculation.ts'
import type { Calculation, Scenarios } from './calculation.ts'

interface CalculatorFieldsProps {
  typed: Calculation
  faults: Scenarios['faults']
  municipalities: readonly Municipality[]
  onWrite: (change: Partial<Calculation>) => void
}

/** The amount, and what it may be split by. */
export function CalculatorFields({ typed, faults, municipalities, onWrite }: CalculatorFieldsProps) {
  const text = useText()
  const faultOf = (field: 'total' | 'fixed') =>
    faults.includes(field) ? text(`calculator.fault.${field}`) : undefined
  return (
    <>
      <div className="calculator-fields no-print">
        <TextField
          label={text('calculator.total')}
          hint={text('calculator.totalHint')}
          inputMode="numeric"
          autoComplete="off"
          value={typed.total}
          error={faultOf('total')}
          onChange={(event) => onWrite({ total: event.target.value })}
        />
        <TextField
          label={text('calculator.fixed')}
          inputMode="numeric"
          autoComplete="off"
          isOptional
          value={typed.fixed}
          error={faultOf('fixed')}
          onChange={(event) => onWrite({ fixed: event.target.value })}
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
          onChange={(year) => onWrite({ year })}
        />
      </div>
      <Shares typed={typed} municipalities={municipalities} onWrite={onWrite} />
    </>
  )
}

type SharesProps = Omit<CalculatorFieldsProps, 'faults'>

/** Shares of one's own, folded until there are any. */
function Shares({ typed: { shares }, municipalities, onWrite }: SharesProps) {
  const text = useText()
  return (
    <details className="no-print" open={Object.keys(shares).length > 0}>
      <summary>{text('calculator.shares')}</summary>
      <div className="calculator-fields">
        {municipalities.map(({ code, name }) => (
          <TextField
            key={code}
            label={text('calculator.shareOf', { name })}
            inputMode="decimal"
            autoComplete="off"
            value={shares[code] ?? ''}
            onChange={(event) => onWrite({ shares: { ...shares, [code]: event.target.value } })}
          />
        ))}
      </div>
      <div role="status">
        <p>{text('calculator.shareSum', { sum: formatNumber(sumOfShares(shares), 2) })}</p>
      </div>
    </details>
  )
}
