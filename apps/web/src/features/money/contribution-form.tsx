import { useState } from 'react'
import { PARTY_DECISIONS } from '@inflytt/domain/vocabularies'
import { Select } from '../../components/ui/select.tsx'
import { TextField } from '../../components/ui/text-field.tsx'
import { pathOf } from '../../lib/money-queries.ts'
import type { AgreementRecord, PartyRecord } from '../../lib/money-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { readAmount } from './amount.ts'
import { MoneyForm } from './money-form.tsx'
import type { AgreementMoney } from './queries.ts'
import { useMoneySave } from './use-money-save.ts'

type Decision = (typeof PARTY_DECISIONS)[number]

interface ContributionFormProps {
  agreement: AgreementRecord
  money: AgreementMoney
  parties: readonly PartyRecord[]
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** What a party pays in cash, and what it has decided. */
export function ContributionForm({ agreement, money, parties }: ContributionFormProps) {
  const text = useText()
  const { add, change, isPending } = useMoneySave()
  const [partyId, setPartyId] = useState<string>()
  const [amount, setAmount] = useState('')
  const [status, setStatus] = useState<Decision>('unknown')
  const [date, setDate] = useState('')
  const party = money.parties.find((one) => one.partyId === partyId)
  const cash = money.contributions.find((one) => one.partyId === partyId && one.kind === 'cash')
  const amountSek = readAmount(amount)
  const choose = (id: string) => {
    const chosen = money.parties.find((one) => one.partyId === id)
    const paid = money.contributions.find((one) => one.partyId === id && one.kind === 'cash')
    setPartyId(id)
    setAmount(paid?.amountSek === null || paid === undefined ? '' : String(paid.amountSek))
    setStatus(chosen?.status ?? 'unknown')
    setDate(chosen?.decisionDate ?? '')
  }
  async function save() {
    const base = pathOf(agreement.id)
    const decided = { status, decisionDate: date.trim() || null }
    const decision = {
      path: `${base}/parties/${encodeURIComponent(partyId ?? '')}`,
      patch: decided,
      before: { status: party?.status, decisionDate: party?.decisionDate },
    }
    if (cash === undefined) {
      const error = await change([decision])
      return error ?? add(`${base}/contributions`, { partyId, kind: 'cash', amountSek })
    }
    const paid = {
      path: `${base}/contributions/${cash.id}`,
      patch: { amountSek },
      before: { amountSek: cash.amountSek },
    }
    return change([decision, paid])
  }
  return (
    <MoneyForm
      title={text('moneyEdit.contribution')}
      action={text('moneyEdit.saveContribution')}
      isPending={isPending}
      check={() => [
        ...(partyId === undefined ? [{ field: 'party', message: text('moneyEdit.fault.party') }] : []),
        ...(amountSek === undefined
          ? [{ field: 'amount', message: text('moneyEdit.fault.amount') }]
          : []),
        ...(date.trim() === '' || DAY.test(date.trim())
          ? []
          : [{ field: 'date', message: text('moneyEdit.fault.date') }]),
      ]}
      save={save}
    >
      {({ idOf, errorOf }) => (
        <>
          <Select
            id={idOf('party')}
            label={text('moneyEdit.party')}
            error={errorOf('party')}
            options={money.parties.map((one) => ({
              value: one.partyId,
              label: parties.find(({ id }) => id === one.partyId)?.name ?? one.partyId,
            }))}
            value={partyId}
            onChange={choose}
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
          <Select
            label={text('moneyEdit.status')}
            options={PARTY_DECISIONS.map((value) => ({
              value,
              label: text(`money.decision.${value}`),
            }))}
            value={status}
            onChange={setStatus}
          />
          <TextField
            id={idOf('date')}
            label={text('moneyEdit.decisionDate')}
            hint={text('moneyEdit.dateHint')}
            error={errorOf('date')}
            isOptional
            autoComplete="off"
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </>
      )}
    </MoneyForm>
  )
}
