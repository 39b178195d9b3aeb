import {
  balanceWords,
  perHouseholdWords,
  sumWords,
} from '../../components/next-agreement/agreement-words.ts'
import { FigureNumber, FigureRow } from '../../components/ui/figure-number.tsx'
import { formatNumber, formatSek } from '../../lib/format.ts'
import type { AgreementRecord } from '../../lib/money-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import type { AgreementMoney } from './queries.ts'

interface MoneyFiguresProps {
  agreement: AgreementRecord
  money: AgreementMoney
}

/** Paid, spent, left, and what that is per household. */
export function MoneyFigures({ agreement, money }: MoneyFiguresProps) {
  const text = useText()
  const { cash, inKind, costs, budget } = agreement.summary
  const { total } = money.perHousehold
  const balance = money.balance.total
  return (
    <FigureRow>
      <FigureNumber
        label={text('money.paid', { year: String(agreement.year) })}
        value={sumWords(cash)}
        detail={
          inKind.known > 0
            ? text('money.inKind', { amount: sumWords(inKind) })
            : cash.unknown > 0
              ? text('money.unknownCount', { count: cash.unknown })
              : undefined
        }
        basis={{ id: 'bidrag', definition: 'K11', outcome: money.balance, isPart: true }}
      />
      <FigureNumber
        label={text('money.spent')}
        value={money.balance.total.money?.unknownCosts === 0 ? sumWords(costs) : text('money.unknown')}
        detail={budget.known > 0 ? text('money.ofBudget', { amount: sumWords(budget) }) : undefined}
        basis={{ id: 'kostnader', definition: 'K11', outcome: money.balance, isPart: true }}
      />
      <FigureNumber
        label={text('money.left')}
        value={balanceWords(balance)}
        detail={
          balance.money !== undefined && balance.money.openingSek > 0
            ? text('money.opening', { amount: formatSek(balance.money.openingSek) })
            : undefined
        }
        basis={{ id: 'kvar', definition: 'K11', outcome: money.balance }}
      />
      <FigureNumber
        label={text('money.perHousehold')}
        value={perHouseholdWords(total)}
        detail={
          total.value === null
            ? text('money.perHouseholdNone')
            : text(total.note === 'small_base' ? 'money.baseSmall' : 'money.base', {
                count: total.base ?? 0,
                shown: formatNumber(total.base ?? 0),
              })
        }
        basis={{ id: 'kostnad-per-hushall', definition: 'K9', outcome: money.perHousehold }}
      />
    </FigureRow>
  )
}
