import { useState } from 'react'
import { MONEY_CATEGORIES } from '@inflytt/domain/vocabularies'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { Select } from '../../components/ui/select.tsx'
import { TextField } from '../../components/ui/text-field.tsx'
import type { BudgetLineRecord } from '../../lib/money-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { readAmount } from './amount.ts'
import { MoneyForm } from './money-form.tsx'
import { useMoneySave } from './use-money-save.ts'

type Category = (typeof MONEY_CATEGORIES)[number]

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

interface CostFormProps {
  lines: readonly BudgetLineRecord[]
  currentMonth: string
}

/** A cost on one of the agreement's budget lines. */
export function CostForm({ lines, currentMonth }: CostFormProps) {
  const text = useText()
  const { add, isPending } = useMoneySave()
  const [line, setLine] = useState<string>()
  const [month, setMonth] = useState(currentMonth)
  const [amount, setAmount] = useState('')
  if (lines.length === 0)
    return (
      <PageSection title={text('moneyEdit.cost')}>
        <EmptyState>{text('moneyEdit.noLines')}</EmptyState>
      </PageSection>
    )
  const amountSek = readAmount(amount)
  return (
    <MoneyForm
      title={text('moneyEdit.cost')}
      action={text('moneyEdit.saveCost')}
      isPending={isPending}
      check={() => [
        ...(line === undefined ? [{ field: 'line', message: text('moneyEdit.fault.line') }] : []),
        ...(MONTH.test(month) && month <= currentMonth
          ? []
          : [{ field: 'month', message: text('moneyEdit.fault.month') }]),
        ...(amountSek === undefined
          ? [{ field: 'amount', message: text('moneyEdit.fault.amount') }]
          : []),
      ]}
      save={async () => {
        const error = await add('/costs', { budgetLineId: line, month, amountSek })
        if (error === undefined) setAmount('')
        return error
      }}
    >
      {({ idOf, errorOf }) => (
        <>
          <Select
            id={idOf('line')}
            label={text('moneyEdit.line')}
            error={errorOf('line')}
            options={lines.map(({ id, category }) => ({
              value: id,
              label: text(`money.category.${category}`),
            }))}
            value={line}
            onChange={setLine}
          />
          <TextField
            id={idOf('month')}
            label={text('moneyEdit.month')}
            hint={text('moneyEdit.monthHint')}
            error={errorOf('month')}
            autoComplete="off"
            value={month}
            onChange={(event) => setMonth(event.target.value)}
          />
          <TextField
            id={idOf('amount')}
            label={text('moneyEdit.amount')}
            hint={text('moneyEdit.amountHint')}
            error={errorOf('amount')}
            inputMode="numeric"
            autoComplete="off"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </>
      )}
    </MoneyForm>
  )
}

/** What is meant for a category. */
export function BudgetLineForm({ agreementId }: { agreementId: string }) {
  const text = useText()
  const { add, isPending } = useMoneySave()
  const [category, setCategory] = useState<Category>()
  const [amount, setAmount] = useState('')
  const amountSek = readAmount(amount)
  return (
    <MoneyForm
      title={text('moneyEdit.budgetLine')}
      action={text('moneyEdit.saveLine')}
      isPending={isPending}
      check={() => [
        ...(category === undefined ? [{ field: 'line', message: text('moneyEdit.fault.line') }] : []),
        ...(amountSek === undefined
          ? [{ field: 'amount', message: text('moneyEdit.fault.amount') }]
          : []),
      ]}
      save={async () => {
        const error = await add('/budget-lines', { agreementId, category, amountSek })
        if (error === undefined) setAmount('')
        return error
      }}
    >
      {({ idOf, errorOf }) => (
        <>
          <Select
            id={idOf('line')}
            label={text('moneyEdit.line')}
            error={errorOf('line')}
            options={MONEY_CATEGORIES.map((value) => ({
              value,
              label: text(`money.category.${value}`),
            }))}
            value={category}
            onChange={setCategory}
          />
          <TextField
            id={idOf('amount')}
            label={text('moneyEdit.amount')}
            hint={text('moneyEdit.amountHint')}
            error={errorOf('amount')}
            inputMode="numeric"
            autoComplete="off"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </>
      )}
    </MoneyForm>
  )
}
