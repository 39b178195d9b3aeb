import { FigureLines } from '../../components/outcomes/figure-parts.tsx'
import { FigureNumber } from '../../components/ui/figure/figure-number.tsx'
import { NotFetched } from '../../components/ui/states/not-fetched.tsx'
import { StatusSign } from '../../components/ui/figure/status-sign.tsx'
import { decisionWords, perHouseholdInWords } from '../../components/next-agreement/agreement-words.ts'
import { whoseWords } from '../../components/next-agreement/whose-words.ts'
import { formatNumber, formatSek } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import type { MunicipalityMoney } from './use-municipality-money.ts'

interface ContributionFigureProps {
  /** Undefined where it could not be had, null where there is no agreement. */
  money: MunicipalityMoney | null | undefined
  /** Left out where nothing of it failed. */
  onRetry: (() => void) | undefined
}

/** What the municipality pays in the latest agreement that has begun. */
export function ContributionFigure({ money, onRetry }: ContributionFigureProps) {
  const word = useText()
  const isFailed = money === undefined && onRetry !== undefined
  return (
    <FigureNumber
      label={
        !money
          ? word('municipality.contribution')
          : whoseWords(money.isShared).own(
              word('next.contribution', { year: String(money.agreement.year) }),
            )
      }
      value={!isFailed && <Amount money={money} />}
      unit={isProposed(money) ? word('money.notDecided') : undefined}
      detail={
        isFailed ? (
          <NotFetched onRetry={onRetry}>{word('municipality.contributionFailed')}</NotFetched>
        ) : (
          money && <FigureLines lines={contributionLines(money)} />
        )
      }
      basis={{ id: 'bidrag', definition: 'K10', outcome: money?.perHead, isPart: true }}
    />
  )
}

function Amount({ money }: Pick<ContributionFigureProps, 'money'>) {
  const word = useText()
  // A gap is told when it is known to be one.
  if (money === undefined) return <span className="visually-hidden">{word('pending.label')}</span>
  if (money === null || money.amountSek === null) return <StatusSign sign="missing" />
  return formatSek(money.amountSek)
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
