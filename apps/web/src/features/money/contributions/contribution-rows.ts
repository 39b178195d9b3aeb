import { decisionWords } from '../../../components/next-agreement/agreement-words.ts'
import { whoseWords } from '../../../components/next-agreement/whose-words.ts'
import { csvFigure, csvFigureHeaders, csvNumber } from '../../../components/outcomes/csv-cells.ts'
import type { AgreementPartyRecord, PartyRecord } from '../../../lib/queries/money-queries.ts'
import type { CsvTable } from '../../../lib/text/table-csv.ts'
import { text } from '../../../strings/text.ts'
import { inPartyOrder } from './party-order.ts'
import type { AgreementMoney } from '../queries.ts'

/** A party of an agreement and what it pays. */
export interface ContributionRow {
  party: AgreementPartyRecord
  name: string
  municipality: string | null
  /** Kronor; null where an amount is unknown, undefined where nothing is told of money. */
  cash: number | null | undefined
  isApproximate: boolean
  /** It is told to give in kind, and nothing of money. */
  isInKindAlone: boolean
}

/** The parties of an agreement, in their order. */
export function contributionRows(
  { parties, contributions }: Pick<AgreementMoney, 'parties' | 'contributions'>,
  all: readonly PartyRecord[],
): ContributionRow[] {
  return inPartyOrder(parties, all).map((party): ContributionRow => {
    const known = all.find(({ id }) => id === party.partyId)
    const told = contributions.filter(({ partyId }) => partyId === party.partyId)
    const own = told.filter(({ kind }) => kind === 'cash')
    const isKnown = own.every(({ amountSek }) => amountSek !== null)
    const sum = own.reduce((total, { amountSek }) => total + (amountSek ?? 0), 0)
    return {
      party,
      name: known?.name ?? party.partyId,
      municipality: known?.municipalityCode ?? null,
      cash: own.length === 0 ? undefined : isKnown ? sum : null,
      isApproximate: own.some((one) => one.isApproximate),
      isInKindAlone: told.length > 0 && own.length === 0,
    }
  })
}

/** What is per inhabitant, or per household, of a municipality; undefined of a party that is none. */
export function cellOf(figures: AgreementMoney['perHead'], { municipality }: ContributionRow) {
  return municipality === null
    ? undefined
    : figures.cells.find((cell) => cell.municipality === municipality)
}

interface About {
  /** The year is not over. */
  isSoFar: boolean
  /** The year has more agreements: what is per inhabitant and household is of all of them. */
  isShared: boolean
}

/** Who pays what as a file: each number alone in its column, and none where it is unknown. */
export function contributionsCsv(
  rows: readonly ContributionRow[],
  { perHead, perHousehold }: Pick<AgreementMoney, 'perHead' | 'perHousehold'>,
  { isSoFar, isShared }: About,
): CsvTable {
  const { all } = whoseWords(isShared)
  const krona = (header: string) => text('csv.kronorColumn', { header })
  const cash = text('money.column.cash')
  const head = all(text('money.column.perHead'))
  const household = all(text('money.column.perHousehold', { isSoFar: String(isSoFar) }))
  return {
    header: [
      text('money.column.party'),
      krona(cash),
      `${cash}: ${text('outcome.statusColumn').toLowerCase()}`,
      ...csvFigureHeaders([krona(head), krona(household)]),
      text('csv.baseColumn', { header: household }),
      text('money.column.decision'),
    ],
    rows: rows.map((row) => [
      row.name,
      csvNumber(row.cash ?? null),
      cashWords(row),
      ...figureCells(cellOf(perHead, row), 2),
      ...figureCells(cellOf(perHousehold, row)),
      csvNumber(cellOf(perHousehold, row)?.base ?? null),
      decisionWords(row.party),
    ]),
    notes: [text('money.notAPrice')],
  }
}

function figureCells(cell: ReturnType<typeof cellOf>, decimals?: number): string[] {
  return cell === undefined ? ['', '', ''] : csvFigure(cell, decimals)
}

function cashWords({ cash, isApproximate, isInKindAlone }: ContributionRow): string {
  if (isInKindAlone) return text('money.inKindAlone')
  if (cash === undefined || cash === null) return text('money.unknown')
  return isApproximate ? text('money.approximate') : text('csv.bound.exact')
}
