import { LeftOutNotice } from '../../../components/ui/page/left-out-notice.tsx'
import { formatSek } from '../../../lib/text/format.ts'
import type { AgreementRecord } from '../../../lib/queries/money-queries.ts'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import { inShownLanguage } from '../../../strings/language.ts'
import { useText } from '../../../strings/use-text.tsx'
import { toScenarios } from './calculation.ts'
import { CalculatorFields } from './calculator-fields.tsx'
import { ScenarioResult } from './scenario-result.tsx'
import { useCalculation } from './use-calculation.ts'

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
  const { typed, write, unknown } = useCalculation(municipalities)
  const scenarios = toScenarios(typed, municipalities)
  const [example] = scenarios.inputs
  return (
    <section className="calculator" aria-labelledby="kalkyl">
      {/* Nothing to fill in on paper: without an amount it is left out, but for where it stands. */}
      <h3 id="kalkyl" className={example === undefined ? 'no-print' : undefined}>
        {text('calculator.title')}
      </h3>
      <p className="quiet no-print">{text('calculator.lead')}</p>
      <LeftOutNotice parts={unknown} />
      <CalculatorFields
        typed={typed}
        faults={scenarios.faults}
        municipalities={municipalities}
        onWrite={write}
      />
      {example?.totalSek === undefined ? (
        <p className="print-only">{text('calculator.onPaper', { url: calculatorAddress(agreement) })}</p>
      ) : (
        <p>
          {text('calculator.example', { total: formatSek(example.totalSek) })} {split}
        </p>
      )}
      <div className="calculator-results">
        {scenarios.inputs.map((input) => (
          <ScenarioResult
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
