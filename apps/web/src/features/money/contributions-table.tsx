import {
  decisionWords,
  perHouseholdWords,
  sumWords,
} from '../../components/next-agreement/agreement-words.ts'
import { whoseWords } from '../../components/next-agreement/whose-words.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { compareText, formatNumber, formatSek } from '../../lib/format.ts'
import type { AgreementPartyRecord, AgreementRecord, PartyRecord } from '../../lib/money-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import type { AgreementMoney } from './queries.ts'

interface ContributionsTableProps {
  agreement: AgreementRecord
  money: AgreementMoney
  basics: { parties: readonly PartyRecord[] }
  /** The year is not over. */
  isSoFar: boolean
  /** The year has more agreements: what is per inhabitant and household is of all of them. */
  isShared: boolean
}

interface Row {
  party: AgreementPartyRecord
  name: string
  municipality: string | null
  cash: number | null | undefined
  isApproximate: boolean
  /** It is told to give in kind, and nothing of money. */
  isInKindAlone: boolean
}

/** Who pays what, per inhabitant and per household there, and who has decided. */
export function ContributionsTable(props: ContributionsTableProps) {
  const { agreement, money, basics } = props
  const text = useText()
  const rows = money.parties.map((party): Row => {
    const known = basics.parties.find(({ id }) => id === party.partyId)
    const told = money.contributions.filter(({ partyId }) => partyId === party.partyId)
    const own = told.filter(({ kind }) => kind === 'cash')
    const isKnown = own.every(({ amountSek }) => amountSek !== null)
    const sum = own.reduce((all, { amountSek }) => all + (amountSek ?? 0), 0)
    return {
      party,
      name: known?.name ?? party.partyId,
      municipality: known?.municipalityCode ?? null,
      cash: own.length === 0 ? undefined : isKnown ? sum : null,
      isApproximate: own.some((one) => one.isApproximate),
      isInKindAlone: told.length > 0 && own.length === 0,
    }
  })
  // The municipalities in the order of the alphabet, as everywhere; those who pay for all of them last.
  const sorted = rows.toSorted(
    (a, b) =>
      Number(a.municipality === null) - Number(b.municipality === null) || compareText(a.name, b.name),
  )
  return (
    <DataTable
      caption={text('money.contributionsTable', { name: agreement.name })}
      columns={toColumns(text, props)}
      rows={sorted}
      rowKey={({ party }) => party.partyId}
      footer={[
        text('table.total'),
        sumWords(agreement.summary.cash),
        '',
        '',
        text('money.approvedOf', {
          count: rows.filter(({ party }) => party.status === 'approved').length,
          open: rows.filter(({ party }) => ['unknown', 'not_handled'].includes(party.status)).length,
          all: rows.length,
        }),
      ]}
    />
  )
}

function toColumns(
  text: ReturnType<typeof useText>,
  { money, isSoFar, isShared }: ContributionsTableProps,
): Column<Row>[] {
  const { all } = whoseWords(isShared)
  const cellOf = (figures: AgreementMoney['perHead'], code: string | null) =>
    figures.cells.find(({ municipality }) => municipality === code)
  return [
    { key: 'name', header: text('money.column.party'), cell: ({ name }) => name, isRowHeader: true },
    {
      key: 'cash',
      header: text('money.column.cash'),
      isNumeric: true,
      cell: ({ cash, isApproximate, isInKindAlone, party }) => {
        if (isInKindAlone) return text('money.inKindAlone')
        if (cash === undefined || cash === null) return text('money.unknown')
        const amount = isApproximate ? text('money.about', { amount: formatSek(cash) }) : formatSek(cash)
        return party.status === 'approved' ? amount : `${amount} ${text('money.notDecided')}`
      },
    },
    {
      key: 'perHead',
      header: all(text('money.column.perHead')),
      isNumeric: true,
      cell: ({ municipality, isInKindAlone }) => {
        const value = cellOf(money.perHead, municipality)?.value ?? null
        if (municipality === null || (isInKindAlone && value === null)) return ''
        return value === null
          ? text('money.unknown')
          : text('money.kr', { amount: formatNumber(value, 2) })
      },
    },
    {
      key: 'perHousehold',
      header: all(text('money.column.perHousehold', { isSoFar: String(isSoFar) })),
      isNumeric: true,
      cell: ({ municipality, isInKindAlone }) => {
        const cell = cellOf(money.perHousehold, municipality)
        if (municipality === null || cell === undefined) return ''
        if (isInKindAlone && cell.value === null) return ''
        const words = perHouseholdWords({ ...cell, undecided: 0 })
        return cell.note === 'small_base' ? text('money.small', { amount: words }) : words
      },
    },
    {
      key: 'decision',
      header: text('money.column.decision'),
      cell: ({ party }) => <span className="money-decision">{decisionWords(party)}</span>,
    },
  ]
}
