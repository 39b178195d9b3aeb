import { Notice } from '../../components/ui/states/notice.tsx'
import { formatList, formatNumber, formatSek } from '../../lib/text/format.ts'
import type { AgreementRecord } from '../../lib/queries/money-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { checkValues } from './check-values.ts'
import type { AgreementBook } from './queries.ts'

interface AgreementChecksProps {
  agreement: AgreementRecord
  book: AgreementBook
  nameOf: (partyId: string) => string
}

/** The sums of an agreement that ought to agree and do not, each by its name. */
export function AgreementChecks({ agreement, book, nameOf }: AgreementChecksProps) {
  const word = useText()
  const silent = book.parties
    .filter(({ partyId }) => !book.contributions.some((one) => one.partyId === partyId))
    .map(({ partyId }) => nameOf(partyId))
  const lines = agreement.summary.checks.map((check) => {
    if (check.code === 'rule-differs' && check.partyId !== undefined)
      return text('moneyEdit.ruleDiffers', {
        party: nameOf(check.partyId),
        amount: formatSek(check.amountSek ?? 0),
        byRule: formatSek(check.byRuleSek ?? 0),
      })
    if (check.code === 'shares-differ' && check.sumPct !== undefined)
      return text('moneyEdit.sharesAre', { sum: formatNumber(check.sumPct, 2) })
    return text(`money.check.${check.code}`, checkValues(agreement))
  })
  const all =
    silent.length === 0
      ? lines
      : [
          ...lines,
          text('moneyEdit.withoutContribution', {
            count: silent.length,
            names: formatList(silent),
          }),
        ]
  if (all.length === 0) return <p className="quiet">{word('moneyEdit.noChecks')}</p>
  return (
    <Notice>
      <p>
        <strong>{word('moneyEdit.checks')}</strong>
      </p>
      {all.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  )
}
