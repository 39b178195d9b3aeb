import { RecordSection } from '../../../components/record/record-section.tsx'
import type { FieldMessages, RecordValues } from '../../../components/record/form/record-field.ts'
import type { Column } from '../../../components/ui/table/data-table.tsx'
import { formatDate, formatNumber, formatSek } from '../../../lib/text/format.ts'
import { pathOf } from '../../../lib/queries/money-queries.ts'
import type { AgreementRecord, ContributionRecord } from '../../../lib/queries/money-queries.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import { contributionFields } from '../money-fields.ts'
import type { AgreementBook } from '../queries.ts'

interface ContributionSectionProps {
  agreement: AgreementRecord
  book: AgreementBook
  nameOf: (partyId: string) => string
}

/** What each party gives, in cash and in kind, and by which rule. */
export function ContributionSection({ agreement, book, nameOf }: ContributionSectionProps) {
  const word = useText()
  const own = book.parties.map(({ partyId }) => ({ value: partyId, label: nameOf(partyId) }))
  const fields = contributionFields(own)
  return (
    <RecordSection
      title={word('moneyEdit.contributions')}
      caption={word('moneyEdit.contributionsTable', { name: agreement.name })}
      rows={book.contributions}
      columns={toColumns(nameOf)}
      keyOf={({ id }) => id}
      nameOf={({ partyId, kind }) => `${nameOf(partyId)}, ${text(`moneyEdit.kind.${kind}`)}`}
      parent={`${pathOf(agreement.id)}/contributions`}
      fieldsOf={() => fields}
      check={ruleFaults}
      initial={{ kind: 'cash' }}
      mayAdd={own.length > 0}
      addLabel={word('moneyEdit.addContribution')}
      emptyText={word('moneyEdit.noContributions')}
    />
  )
}

/** An amount per inhabitant needs how many, and when. */
function ruleFaults(values: RecordValues): FieldMessages {
  const { perCapitaSek, population, populationDate, sharePct } = values
  const isMissing = (value: unknown) => perCapitaSek !== null && value === null
  return {
    ...(typeof sharePct === 'number' && sharePct > 100 && { sharePct: text('moneyEdit.fault.share') }),
    ...(isMissing(population) && { population: text('moneyEdit.fault.population') }),
    ...(isMissing(populationDate) && { populationDate: text('moneyEdit.fault.populationDate') }),
  }
}

function toColumns(nameOf: (partyId: string) => string): Column<ContributionRecord>[] {
  return [
    {
      key: 'party',
      header: text('moneyEdit.party'),
      isRowHeader: true,
      cell: ({ partyId }) => nameOf(partyId),
    },
    {
      key: 'kind',
      header: text('moneyEdit.kind'),
      cell: ({ kind }) => text(`moneyEdit.kind.${kind}`),
    },
    {
      key: 'amount',
      header: text('moneyEdit.amount'),
      isNumeric: true,
      cell: ({ amountSek, isApproximate }) => amountWords(amountSek, isApproximate),
    },
    { key: 'rule', header: text('moneyEdit.rule'), cell: ruleWords },
    {
      key: 'account',
      header: text('moneyEdit.accountText'),
      cell: ({ accountText }) => accountText ?? '',
    },
  ]
}

function amountWords(amountSek: number | null, isApproximate: boolean): string {
  if (amountSek === null) return text('money.unknown')
  const amount = formatSek(amountSek)
  return isApproximate ? text('money.about', { amount }) : amount
}

function ruleWords(one: ContributionRecord): string {
  const { fixedSek, perCapitaSek, sharePct, population, populationDate } = one
  const parts = [
    fixedSek !== null && text('moneyEdit.ruleFixed', { amount: formatSek(fixedSek) }),
    perCapitaSek !== null &&
      text('moneyEdit.rulePerCapita', {
        amount: formatNumber(perCapitaSek, 2),
        population: population === null ? text('money.unknown') : formatNumber(population),
        date: populationDate === null ? '' : formatDate(populationDate),
      }),
    sharePct !== null && text('moneyEdit.ruleShare', { share: formatNumber(sharePct, 2) }),
  ].filter((part) => part !== false)
  return parts.length === 0 ? text('moneyEdit.noRule') : parts.join(', ')
}
