import type { OutcomeCell } from '@inflytt/domain'
import { BoundNumber, FigureLines, morePreliminary } from '../../components/outcomes/figure-parts.tsx'
import type { KnownTogether } from '../../components/outcomes/known-together.ts'
import { statusText } from '../../components/outcomes/status-text.ts'
import { targetLines, targetQuestions } from '../../components/outcomes/target-lines.ts'
import { FigureNumber, FigureRow } from '../../components/ui/figure/figure-number.tsx'
import { StatusSign } from '../../components/ui/figure/status-sign.tsx'
import type { OutcomeAnswer } from '../../lib/queries/outcome-queries.ts'
import { formatNumber } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { ContributionFigure } from './contribution-figure.tsx'
import type { MunicipalityOutcomes } from './queries.ts'
import type { MunicipalityMoney } from './use-municipality-money.ts'
import { describeOutside } from './sentences.ts'

interface MunicipalityFiguresProps {
  code: string
  outcomes: MunicipalityOutcomes
  totals: readonly KnownTogether[]
  currentYear: number
  /** The whole county by year. */
  county: OutcomeAnswer
  /** Undefined where it could not be had, null where there is no agreement. */
  money: MunicipalityMoney | null | undefined
  /** Left out where nothing of it failed. */
  onRetryMoney: (() => void) | undefined
}

export function MunicipalityFigures(props: MunicipalityFiguresProps) {
  return (
    <FigureRow>
      <ThisYearFigure {...props} />
      <SinceFigure since={props.outcomes.since} totals={props.totals} />
      <ContributionFigure money={props.money} onRetry={props.onRetryMoney} />
      <NeedsFigure outcomes={props.outcomes} />
    </FigureRow>
  )
}

type ThisYearFigureProps = Pick<MunicipalityFiguresProps, 'code' | 'outcomes' | 'currentYear' | 'county'>

function ThisYearFigure({ code, outcomes, currentYear, county }: ThisYearFigureProps) {
  const word = useText()
  const { thisYear } = outcomes
  return (
    <FigureNumber
      label={word('outcome.thisYear', { year: currentYear })}
      value={<BoundNumber total={thisYear.total} />}
      detail={
        <FigureLines
          lines={[
            ...targetLines(outcomes.target),
            inCounty(county.cells.find(({ year }) => year === currentYear)),
            morePreliminary(thisYear.total),
            statusText(thisYear.total, true),
          ]}
        />
      }
      basis={{
        id: 'inflyttade-i-ar',
        definition: 'K1',
        outcome: thisYear,
        beside: targetQuestions(currentYear, code),
      }}
    />
  )
}

interface SinceFigureProps {
  since: OutcomeAnswer
  totals: readonly KnownTogether[]
}

function SinceFigure({ since, totals }: SinceFigureProps) {
  const word = useText()
  const together = describeOutside(totals)
  const isUnknown = since.total.value === null && since.total.status !== 'suppressed'
  return (
    <FigureNumber
      label={word('outcome.since', { year: since.period.from.slice(0, 4) })}
      value={<BoundNumber total={since.total} />}
      detail={
        <FigureLines
          lines={[
            together &&
              word(isUnknown ? 'municipality.sinceDetailNone' : 'municipality.sinceDetail', {
                total: together.total,
              }),
            morePreliminary(since.total),
            statusText(since.total, true),
          ]}
        />
      }
      basis={{ id: 'sedan-starten', definition: 'K1', outcome: since }}
    />
  )
}

function NeedsFigure({ outcomes }: Pick<MunicipalityFiguresProps, 'outcomes'>) {
  const word = useText()
  const needsOpen = outcomes.needsOpen.total.value
  return (
    <FigureNumber
      label={word('outcome.needs')}
      value={needsOpen === null ? <StatusSign sign="missing" /> : formatNumber(needsOpen)}
      detail={
        needsOpen === null ? (
          word('outcome.needsMissing')
        ) : (
          <FigureLines
            lines={[
              word('outcome.needsUnit', { count: needsOpen }),
              inCounty({ value: outcomes.countyNeedsOpen }),
            ]}
          />
        )
      }
      basis={{ id: 'oppna-platser', definition: 'K14', outcome: outcomes.needsOpen }}
    />
  )
}

/** What the whole county has, or nothing where that is not known. */
function inCounty(
  county: (Pick<OutcomeCell, 'value'> & Partial<OutcomeCell>) | undefined,
): string | undefined {
  if (county === undefined || county.value === null) return undefined
  const value = formatNumber(county.value)
  return text('municipality.inCounty', {
    value: county.bound === 'at_least' ? text('bound.atLeast', { value }) : value,
  })
}
