import { useState } from 'react'
import { MONEY_CATEGORIES } from '@inflytt/domain/vocabularies'
import { TextField } from '../../components/ui/text-field.tsx'
import { ApiProblem } from '../../lib/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import { readAmount } from './amount.ts'
import { MoneyForm } from './money-form.tsx'
import { useMoneySave } from './use-money-save.ts'

type Amounts = Partial<Record<(typeof MONEY_CATEGORIES)[number], string>>

const YEAR = /^20\d\d$/

/** What is carried from one year into another, in lines that sum to the total. */
export function CarryOverForm({ year }: { year: number }) {
  const text = useText()
  const { add, isPending } = useMoneySave()
  const [from, setFrom] = useState(String(year))
  const [to, setTo] = useState(String(year + 1))
  const [total, setTotal] = useState('')
  const [amounts, setAmounts] = useState<Amounts>({})
  const totalSek = readAmount(total)
  const lines = MONEY_CATEGORIES.flatMap((category) => {
    const amountSek = readAmount(amounts[category] ?? '')
    return typeof amountSek === 'number' ? [{ category, amountSek }] : []
  })
  const sum = lines.reduce((all, { amountSek }) => all + amountSek, 0)
  const areYears = YEAR.test(from) && YEAR.test(to) && Number(to) > Number(from)
  return (
    <MoneyForm
      title={text('moneyEdit.carryOver')}
      action={text('moneyEdit.saveCarryOver')}
      isPending={isPending}
      check={() => [
        ...(areYears ? [] : [{ field: 'to', message: text('moneyEdit.fault.year') }]),
        ...(typeof totalSek === 'number' && lines.length > 0 && sum === totalSek
          ? []
          : [{ field: 'total', message: text('moneyEdit.fault.total') }]),
      ]}
      save={async () => {
        const body = { fromYear: Number(from), toYear: Number(to), totalSek, lines }
        const error = await add('/carry-overs', body)
        if (error === undefined) {
          setTotal('')
          setAmounts({})
        }
        return error
      }}
      failureText={(error) =>
        error instanceof ApiProblem && error.code === 'conflict'
          ? text('moneyEdit.fault.twice')
          : undefined
      }
    >
      {({ idOf, errorOf }) => (
        <>
          <TextField
            id={idOf('from')}
            label={text('moneyEdit.from')}
            inputMode="numeric"
            autoComplete="off"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <TextField
            id={idOf('to')}
            label={text('moneyEdit.to')}
            error={errorOf('to')}
            inputMode="numeric"
            autoComplete="off"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
          {MONEY_CATEGORIES.map((category) => (
            <TextField
              key={category}
              id={idOf(category)}
              label={text(`money.category.${category}`)}
              isOptional
              inputMode="numeric"
              autoComplete="off"
              value={amounts[category] ?? ''}
              onChange={(event) => setAmounts({ ...amounts, [category]: event.target.value })}
            />
          ))}
          <TextField
            id={idOf('total')}
            label={text('moneyEdit.total')}
            error={errorOf('total')}
            inputMode="numeric"
            autoComplete="off"
            value={total}
            onChange={(event) => setTotal(event.target.value)}
          />
        </>
      )}
    </MoneyForm>
  )
}
