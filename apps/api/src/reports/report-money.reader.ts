import type { Db } from '@inflytt/db'
import { silentParties } from '@inflytt/domain'
import type { ReportInput } from '@inflytt/reports'
import { readBook } from '../money/money-book.ts'

/** What a party gives of which nothing is told. */
const NOT_TOLD = { kind: 'cash', amountSek: null, isApproximate: false } as const

/** What stands of money, as the report tells it: by year and party. */
export async function readReportMoney(db: Db): Promise<ReportInput['money']> {
  const book = await readBook(db)
  const standing = <T extends { isVoided: boolean }>(records: readonly T[]) =>
    records.filter(({ isVoided }) => !isVoided)
  const agreements = standing(book.agreements)
  const deciding = Map.groupBy(standing(book.agreementParties), ({ agreementId }) => agreementId)
  const given = Map.groupBy(standing(book.contributions), ({ agreementId }) => agreementId)
  const parties = new Map(book.parties.map((party) => [party.id, party]))
  return {
    contributions: agreements
      .toSorted((a, b) => a.year - b.year)
      .flatMap(({ id, name, year, sourceTitle }) => {
        const told = given.get(id) ?? []
        const own = deciding.get(id) ?? []
        const decisions = new Map(own.map(({ partyId, status }) => [partyId, status]))
        const silent = silentParties(own, told).map(({ partyId }) => ({ partyId, ...NOT_TOLD }))
        return [...told, ...silent].map(({ partyId, kind, amountSek, isApproximate }) => {
          const party = parties.get(partyId)
          return {
            agreementName: name,
            agreementSource: sourceTitle,
            year,
            partyName: party?.name ?? partyId,
            municipalityCode: party?.municipalityCode ?? null,
            decision: decisions.get(partyId) ?? 'unknown',
            kind,
            amountSek,
            isApproximate,
          }
        })
      }),
    carryOvers: standing(book.carryOvers).map(
      ({ fromYear, toYear, lines, decisionBody, decisionNote }) => ({
        fromYear,
        toYear,
        lines,
        decisionBody,
        decisionNote,
        isApproximate: lines.some((line) => line.isApproximate),
      }),
    ),
  }
}
