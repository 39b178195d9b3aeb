import { Link } from '@tanstack/react-router'
import {
  decisionsWords,
  decisionWords,
  householdsWords,
  perHouseholdInWords,
} from '../../components/next-agreement/agreement-words.ts'
import { NextAgreement } from '../../components/next-agreement/next-agreement.tsx'
import { whoseWords } from '../../components/next-agreement/whose-words.ts'
import { formatNumber, formatSek } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import type { MunicipalityMoney } from './use-municipality-money.ts'

interface MunicipalityNextProps {
  money: MunicipalityMoney
}

/** What a municipal board asks before the next agreement: what was got for what was paid. */
export function MunicipalityNext({ money }: MunicipalityNextProps) {
  const text = useText()
  const { agreement, isShared, isSoFar, amountSek, decision, perHousehold, households } = money
  const { target, needsOpen } = money
  const year = String(agreement.year)
  const { own, all } = whoseWords(isShared)
  const yet = { isSoFar: String(isSoFar) }
  return (
    <NextAgreement
      data={[agreement.name, agreement.fundingSource]}
      aims={[
        ...(isShared ? [text('next.thisAgreement', { name: agreement.name })] : []),
        target === null
          ? text('next.noTarget', { year })
          : text('next.target', { year, count: target, shown: formatNumber(target) }),
        text('next.funding', { funding: agreement.fundingSource }),
      ]}
      known={[
        {
          label: own(text('next.contribution', { year })),
          value:
            amountSek === null
              ? text('money.unknown')
              : [
                  formatSek(amountSek),
                  ...(decision?.status === 'approved' ? [] : [text('money.notDecided')]),
                ].join(' '),
        },
        { label: text('next.households', { year, ...yet }), value: householdsWords(households) },
        { label: all(text('next.perHousehold', yet)), value: perHouseholdInWords(perHousehold) },
        {
          label: text('next.needs'),
          value:
            needsOpen === null
              ? text('money.unknown')
              : text('next.positions', { count: needsOpen, ...yet }),
        },
      ]}
      unknown={[text('next.unknownWelcomed', { year, ...yet }), text('next.unknownEffect')]}
      standing={[
        text('next.ownDecision', {
          decision: decision === undefined ? text('money.decision.unknown') : decisionWords(decision),
        }),
        decisionsWords(money.decisions),
      ]}
    >
      <p className="no-print">
        <Link to="/ekonomi" search={isShared ? { avtal: agreement.id } : { ar: year }} hash="kalkyl">
          {text('next.toCalculator')}
        </Link>
      </p>
    </NextAgreement>
  )
}
