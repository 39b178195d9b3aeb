import type { ReactNode } from 'react'
import {
  balanceWords,
  carryOverWords,
  decisionsWords,
  householdsWords,
  perHouseholdInWords,
  sumWords,
} from '../../components/next-agreement/agreement-words.ts'
import { NextAgreement } from '../../components/next-agreement/next-agreement.tsx'
import { NotFetched } from '../../components/ui/states/not-fetched.tsx'
import { whoseWords } from '../../components/next-agreement/whose-words.ts'
import { formatNumber } from '../../lib/text/format.ts'
import type { AgreementRecord } from '../../lib/queries/money-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { useAround } from './queries.ts'
import type { AgreementMoney } from './queries.ts'
import { isSpentKnown } from './budget/spent-known.ts'

interface CountyNextAgreementProps {
  agreement: AgreementRecord
  money: AgreementMoney
  /** The year is not over. */
  isSoFar: boolean
  /** The year has more agreements. */
  isShared: boolean
  children: ReactNode
}

/** The same for the whole county, with the calculator beside. */
export function CountyNextAgreement(props: CountyNextAgreementProps) {
  const { agreement, money, isSoFar, isShared, children } = props
  const text = useText()
  const { needsOpen, target, activities, isFailed, retry } = useAround(agreement.year)
  const year = String(agreement.year)
  const { own, all } = whoseWords(isShared)
  const yet = { isSoFar: String(isSoFar) }
  const undecided = money.households.total.undecided
  const carried = money.carryOvers.filter(({ toYear }) => toYear === agreement.year)
  function aimOf(count: number | null | undefined): string[] {
    if (count === undefined) return isFailed ? [text('next.targetFailed', { year })] : []
    if (count === null) return [text('next.noTarget', { year })]
    return [text('next.target', { year, count, shown: formatNumber(count) })]
  }
  // What is not answered yet is not said to be unknown.
  function gapOf(value: null | undefined): string {
    if (value === null) return text('money.unknown')
    return isFailed ? text('next.failed') : ''
  }
  return (
    <NextAgreement
      data={[agreement.fundingSource]}
      aims={[...aimOf(target), text('next.funding', { funding: agreement.fundingSource })]}
      known={[
        {
          label: text('next.households', { year, ...yet }),
          value: householdsWords(money.households.total),
        },
        {
          label: text('next.needs'),
          value:
            typeof needsOpen === 'number'
              ? text('next.positions', { count: needsOpen, ...yet })
              : gapOf(needsOpen),
        },
        {
          label: text('next.activities', { year, ...yet }),
          value: typeof activities === 'number' ? formatNumber(activities) : gapOf(activities),
        },
        {
          label: own(text('money.spent', yet)),
          value: isSpentKnown(agreement, money, isShared)
            ? sumWords(agreement.summary.costs)
            : text('money.unknown'),
        },
        {
          label: all(text('money.perHousehold', yet)),
          value: perHouseholdInWords(money.perHousehold.total),
        },
      ]}
      unknown={[
        text('next.unknownWelcomed', { year, ...yet }),
        text('next.unknownEffect'),
        ...(agreement.summary.cash.unknown > 0
          ? [text('money.check.amounts-unknown', { count: agreement.summary.cash.unknown })]
          : []),
        ...(undecided > 0 ? [text('next.unknownUndecided', { count: undecided })] : []),
      ]}
      standing={[
        text('next.left', { year, ...yet, amount: balanceWords(money.balance.total) }),
        ...carried.map(carryOverWords),
        decisionsWords(money.parties),
      ]}
    >
      {isFailed && (
        <p>
          <NotFetched onRetry={retry}>{text('next.someFailed')}</NotFetched>
        </p>
      )}
      {children}
    </NextAgreement>
  )
}
