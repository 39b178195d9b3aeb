import {
  balanceParts,
  missingWords,
  perHouseholdWords,
  sumParts,
  sumWords,
} from '../../components/next-agreement/agreement-words.ts'
import { whoseWords } from '../../components/next-agreement/whose-words.ts'
import { Written } from '../../components/ui/figure/written.tsx'
import { FigureLines } from '../../components/outcomes/figure-parts.tsx'
import { statusText } from '../../components/outcomes/status-text.ts'
import { FigureNumber, FigureRow } from '../../components/ui/figure/figure-number.tsx'
import { formatNumber, formatSek } from '../../lib/text/format.ts'
import type { AgreementRecord } from '../../lib/queries/money-queries.ts'
import { text as messageOf } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import type { AgreementMoney } from './queries.ts'
import { isSpentKnown } from './budget/spent-known.ts'

interface MoneyFiguresProps {
  agreement: AgreementRecord
  money: AgreementMoney
  /** The year is not over. */
  isSoFar: boolean
  /** The year has more agreements: what is left and per household is of all of them. */
  isShared: boolean
}

/** Paid, spent, left, and what that is per household. */
export function MoneyFigures({ agreement, money, isSoFar, isShared }: MoneyFiguresProps) {
  const text = useText()
  const { own, all } = whoseWords(isShared)
  const yet = { isSoFar: String(isSoFar) }
  const { cash, inKind, costs, budget } = agreement.summary
  const { total } = money.perHousehold
  const balance = money.balance.total
  const paid = sumParts(cash)
  const isAbout = money.carryOvers.some(
    ({ toYear, lines }) => toYear === agreement.year && lines.some((line) => line.isApproximate),
  )
  const left = balanceParts(balance)
  return (
    <FigureRow>
      <FigureNumber
        label={own(text('money.paid', { year: String(agreement.year) }))}
        value={paid.amount}
        unit={paid.known && `(${paid.known})`}
        detail={
          <FigureLines
            lines={[
              !isShared && balance.money && balance.money.unsettledContributions > 0
                ? text('money.unsettled', { count: balance.money.unsettledContributions })
                : undefined,
              cash.unknown > 0 ? text('money.unknownCount', { count: cash.unknown }) : undefined,
              inKind.known > 0 ? text('money.inKind', { amount: sumWords(inKind) }) : undefined,
            ]}
          />
        }
        basis={{ id: 'bidrag', definition: 'K11', outcome: money.balance, isPart: true }}
      />
      <FigureNumber
        label={own(text('money.spent', yet))}
        value={isSpentKnown(agreement, money, isShared) ? sumWords(costs) : text('money.unknown')}
        detail={budget.known > 0 ? text('money.ofBudget', { amount: sumWords(budget) }) : undefined}
        basis={{ id: 'kostnader', definition: 'K11', outcome: money.balance, isPart: true }}
      />
      <FigureNumber
        label={all(text('money.left', yet))}
        value={left.amount}
        unit={left.known && `(${left.known})`}
        detail={
          <FigureLines
            lines={[
              missingWords(balance.money),
              balance.value !== null && balance.value < 0 ? text('money.leftNegative') : undefined,
              openingLine(balance, isAbout),
            ]}
          />
        }
        basis={{ id: 'kvar', definition: 'K11', outcome: money.balance }}
      />
      <FigureNumber
        label={all(text('money.perHousehold', yet))}
        value={<Written>{perHouseholdWords(total)}</Written>}
        detail={
          total.value === null ? (
            text('money.perHouseholdNone')
          ) : (
            <FigureLines lines={costLines(total)} />
          )
        }
        basis={{ id: 'kostnad-per-hushall', definition: 'K9', outcome: money.perHousehold }}
      />
    </FigureRow>
  )
}

/** On how many households, what it is with what was given in kind, and what of it is not final. */
function costLines(total: AgreementMoney['perHousehold']['total']): (string | undefined)[] {
  const { value, base = 0, note, withInKind } = total
  const id = note === 'small_base' ? 'money.baseSmall' : 'money.base'
  return [
    messageOf(id, { count: base, shown: formatNumber(base) }),
    typeof withInKind === 'number' && withInKind !== value
      ? messageOf('money.withInKind', { amount: formatSek(withInKind) })
      : undefined,
    total.status === 'preliminary' ? statusText(total) : undefined,
  ]
}

function openingLine(
  { value, money }: AgreementMoney['balance']['total'],
  isAbout: boolean,
): string | undefined {
  if (money === undefined || !money.openingSek) return undefined
  return messageOf('money.opening', {
    amount: isAbout
      ? messageOf('money.about', { amount: formatSek(money.openingSek) })
      : formatSek(money.openingSek),
    isKnown: String(value !== null),
  })
}
