import { RecordSection } from '../../../components/record/record-section.tsx'
import type { FieldChoice } from '../../../components/record/form/record-field.ts'
import type { ActivityRecord } from '../../../lib/queries/activity-queries.ts'
import { formatMonth, formatSek } from '../../../lib/text/format.ts'
import type {
  AgreementRecord,
  BudgetLineRecord,
  CostRecord,
} from '../../../lib/queries/money-queries.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import { activityChoices, costActivities } from './cost-activities.ts'
import { budgetLineFields, costFields } from '../money-fields.ts'
import type { AgreementBook } from '../queries.ts'

interface BudgetSectionProps {
  agreement: AgreementRecord
  book: AgreementBook
}

/** What is meant for each category. */
export function BudgetSection({ agreement, book }: BudgetSectionProps) {
  const word = useText()
  const fields = budgetLineFields()
  return (
    <RecordSection<BudgetLineRecord>
      title={word('moneyEdit.lines')}
      caption={word('moneyEdit.linesTable', { name: agreement.name })}
      rows={book.lines}
      columns={[
        {
          key: 'category',
          header: word('moneyEdit.line'),
          isRowHeader: true,
          cell: ({ category }) => text(`money.category.${category}`),
        },
        {
          key: 'amount',
          header: word('moneyEdit.amount'),
          isNumeric: true,
          cell: ({ amountSek }) => amountWords(amountSek),
        },
      ]}
      keyOf={({ id }) => id}
      nameOf={({ category }) => text(`money.category.${category}`)}
      parent="/budget-lines"
      isOwn={({ agreementId }) => agreementId === agreement.id}
      fieldsOf={() => fields}
      toBody={(changed) => ('category' in changed ? { ...changed, agreementId: agreement.id } : changed)}
      addLabel={word('moneyEdit.addLine')}
      emptyText={word('moneyEdit.noLinesYet')}
    />
  )
}

interface CostSectionProps {
  agreement: AgreementRecord
  book: AgreementBook
  lines: readonly FieldChoice[]
  activities: readonly ActivityRecord[]
}

const SHOWN = 6

/** What has been paid, the latest first. */
export function CostSection({ agreement, book, lines, activities }: CostSectionProps) {
  const word = useText()
  const labelOf = (choices: readonly FieldChoice[], id: string | null) =>
    choices.find(({ value }) => value === id)?.label
  const ofLine = (id: string) => labelOf(lines, id) ?? ''
  const all = activityChoices(
    activities,
    book.costs.map(({ activityId }) => activityId),
  )
  return (
    <RecordSection<CostRecord>
      title={word('moneyEdit.costs')}
      caption={word('moneyEdit.costsTable')}
      rows={book.costs.toReversed()}
      shown={SHOWN}
      columns={[
        {
          key: 'line',
          header: word('moneyEdit.line'),
          isRowHeader: true,
          cell: ({ budgetLineId }) => ofLine(budgetLineId),
        },
        { key: 'month', header: word('moneyEdit.month'), cell: ({ month }) => formatMonth(month) },
        {
          key: 'amount',
          header: word('moneyEdit.amount'),
          isNumeric: true,
          cell: ({ amountSek }) => amountWords(amountSek),
        },
        {
          key: 'activity',
          header: word('moneyEdit.activity'),
          cell: ({ activityId }) => labelOf(all, activityId) ?? '',
        },
      ]}
      keyOf={({ id }) => id}
      nameOf={({ budgetLineId, month, amountSek }) =>
        text('moneyEdit.ofCost', {
          category: ofLine(budgetLineId),
          month: formatMonth(month),
          amount: amountWords(amountSek),
        })
      }
      parent="/costs"
      isOwn={({ budgetLineId }) => lines.some(({ value }) => value === budgetLineId)}
      fieldsOf={({ month, activityId }) => {
        const asked = { month, year: agreement.year, kept: activityId }
        return costFields(lines, { offered: costActivities(activities, asked), all })
      }}
      mayAdd={false}
      addLabel={word('moneyEdit.cost')}
      emptyText={word('moneyEdit.noCosts')}
    />
  )
}

function amountWords(amountSek: number | null): string {
  return amountSek === null ? text('money.unknown') : formatSek(amountSek)
}
