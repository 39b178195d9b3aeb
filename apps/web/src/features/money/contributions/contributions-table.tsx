import { ChartActions } from '../../../components/charts/frame/chart-actions.tsx'
import { useDemoMode } from '../../../components/charts/frame/demo-mode.ts'
import {
  decisionWords,
  perHouseholdWords,
  sumWords,
} from '../../../components/next-agreement/agreement-words.ts'
import { whoseWords } from '../../../components/next-agreement/whose-words.ts'
import { DataTable } from '../../../components/ui/table/data-table.tsx'
import type { Column } from '../../../components/ui/table/data-table.tsx'
import { formatDate, formatNumber, formatSek } from '../../../lib/text/format.ts'
import { csvOf } from '../../../lib/text/table-csv.ts'
import type { AgreementRecord, PartyRecord } from '../../../lib/queries/money-queries.ts'
import { useText } from '../../../strings/use-text.tsx'
import { cellOf, contributionRows, contributionsCsv } from './contribution-rows.ts'
import type { ContributionRow } from './contribution-rows.ts'
import type { AgreementMoney } from '../queries.ts'

/** Where the table stands on its page: a copied link points at it. */
export const CONTRIBUTIONS = 'bidrag-per-part'

interface ContributionsTableProps {
  agreement: AgreementRecord
  money: AgreementMoney
  basics: { parties: readonly PartyRecord[] }
  /** The year is not over. */
  isSoFar: boolean
  /** The year has more agreements: what is per inhabitant and household is of all of them. */
  isShared: boolean
}

/** Who pays what, per inhabitant and per household there, and who has decided. */
export function ContributionsTable(props: ContributionsTableProps) {
  const { agreement, money, basics } = props
  const text = useText()
  const isDemo = useDemoMode()
  const rows = contributionRows(money, basics.parties)
  const caption = text('money.contributionsTable', { name: agreement.name })
  const source = text(isDemo ? 'outcome.sourceDemo' : 'money.bookSource')
  const date = formatDate(money.balance.updatedAt)
  const sourceLine = `${text('chart.source', { source })} \u00b7 ${text('chart.updated', { date })}`
  return (
    <>
      <DataTable
        caption={caption}
        columns={toColumns(text, props)}
        rows={rows}
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
      <ChartActions
        id={CONTRIBUTIONS}
        title={caption}
        fileName={`bidrag-${agreement.year}`}
        sourceLine={sourceLine}
        toCsv={csvOf(contributionsCsv(rows, money, props))}
      />
    </>
  )
}

function toColumns(
  text: ReturnType<typeof useText>,
  { money, isSoFar, isShared }: ContributionsTableProps,
): Column<ContributionRow>[] {
  const { all } = whoseWords(isShared)
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
      cell: (row) => {
        const value = cellOf(money.perHead, row)?.value ?? null
        if (row.municipality === null || (row.isInKindAlone && value === null)) return ''
        return value === null
          ? text('money.unknown')
          : text('money.kr', { amount: formatNumber(value, 2) })
      },
    },
    {
      key: 'perHousehold',
      header: all(text('money.column.perHousehold', { isSoFar: String(isSoFar) })),
      isNumeric: true,
      cell: (row) => {
        const cell = cellOf(money.perHousehold, row)
        if (cell === undefined) return ''
        if (row.isInKindAlone && cell.value === null) return ''
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
