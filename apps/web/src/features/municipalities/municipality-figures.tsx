import type { OutcomeCell } from '@inflytt/domain'
import { BoundNumber, FigureLines, morePreliminary } from '../../components/outcomes/figure-parts.tsx'
import type { KnownTogether } from '../../components/outcomes/known-together.ts'
import { statusText } from '../../components/outcomes/status-text.ts'
import { targetLines, targetQuestions } from '../../components/outcomes/target-lines.ts'
import { FigureNumber, FigureRow } from '../../components/ui/figure/figure-number.tsx'
import { StatusSign } from '../../components/ui/figure/status-sign.tsx'
import { decisionWords, perHouseholdInWords } from '../../components/next-agreement/agreement-words.ts'
import { whoseWords } from '../../components/next-agreement/whose-words.ts'
import type { OutcomeAnswer } from '../../lib/queries/outcome-queries.ts'
import { formatNumber, formatSek } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
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
}

export function MunicipalityFigures(props: MunicipalityFiguresProps) {
  const { code, outcomes, totals, currentYear, county, money } = props
  const word = useText()
  const { thisYear, since } = outcomes
  const needsOpen = outcomes.needsOpen.total.value
  const together = describeOutside(totals)
  return (
    <FigureRow>
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
      <FigureNumber
        label={word('outcome.since', { year: since.period.from.slice(0, 4) })}
        value={<BoundNumber total={since.total} />}
        detail={
          <FigureLines
            lines={[
              together &&
                word(
                  since.total.value === null && since.total.status !== 'suppressed'
                    ? 'municipality.sinceDetailNone'
                    : 'municipality.sinceDetail',
                  {
                    total: together.total,
                  },
                ),
              morePreliminary(since.total),
              statusText(since.total, true),
            ]}
          />
        }
        basis={{ id: 'sedan-starten', definition: 'K1', outcome: since }}
      />
      <FigureNumber
        label={
          !money
            ? word('municipality.contribution')
            : whoseWords(money.isShared).own(
                word('next.contribution', { year: String(money.agreement.year) }),
              )
        }
        value={
          money === undefined ? (
            // A gap is told when it is known to be one.
            <span className="visually-hidden">{word('pending.label')}</span>
          ) : money === null || money.amountSek === null ? (
            <StatusSign sign="missing" />
          ) : (
            formatSek(money.amountSek)
          )
        }
        unit={isProposed(money) ? word('money.notDecided') : undefined}
        detail={money && <FigureLines lines={contributionLines(money)} />}
        basis={{ id: 'bidrag', definition: 'K10', outcome: money?.perHead, isPart: true }}
      />
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
    </FigureRow>
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

/** An amount that the municipality has not approved, or of which that is not known. */
function isProposed(money: MunicipalityMoney | null | undefined): boolean {
  return typeof money?.amountSek === 'number' && money.decision?.status !== 'approved'
}

/** Per inhabitant, per household there, and what has been decided; what is unknown is said to be. */
function contributionLines(money: MunicipalityMoney): string[] {
  const { agreement, isShared, amountSek, perHead, perHousehold, decision, isSoFar } = money
  const { all } = whoseWords(isShared)
  const which = isShared ? [text('next.thisAgreement', { name: agreement.name })] : []
  const decided = decision === undefined ? [] : [decisionWords(decision)]
  if (amountSek === null) return [...which, text('municipality.contributionUnknown'), ...decided]
  return [
    ...which,
    ...(perHead.total.value === null
      ? []
      : [
          all(
            text('municipality.perInhabitant', {
              amount: formatNumber(perHead.total.value, 2),
              year: String(perHead.total.populationYear ?? ''),
            }),
          ),
        ]),
    ...(perHousehold.status === 'suppressed' ? [text('municipality.perHouseholdHidden')] : []),
    ...(perHousehold.value === null
      ? []
      : [
          all(
            text('municipality.perHousehold', {
              amount: perHouseholdInWords(perHousehold),
              isSoFar: String(isSoFar),
            }),
          ),
        ]),
    ...decided,
  ]
}
