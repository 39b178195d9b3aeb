import type { Report, ReportRow } from '../report-row.ts'
import { alphabet } from '../strings/alphabet.ts'
import { paperText } from '../strings/paper.ts'
import { figure, gap, type PaperPart, type PaperTable, said } from './paper-parts.ts'

interface Told {
  table: PaperTable | null
  paragraphs: PaperPart[][]
}

/**
 * What is paid by each agreement of the year, and what is decided; nothing told is a gap. One party has a sentence for each,
 * several have a table.
 */
export function tellContributions({ tables, year }: Report): Told {
  const rows = tables.find(({ id }) => id === 'T11')?.rows ?? []
  const ofYear = rows.filter((row) => row.year === String(year))
  const own = inOrder(
    ofYear.filter(({ rowType }) => rowType === 'cell'),
    ({ category }) => category,
  )
  const decisions = inOrder(
    ofYear.filter(({ rowType }) => rowType === 'fotnot'),
    ({ text }) => text,
  ).map(({ text }) => text!)
  if (own.length === 0) return { table: null, paragraphs: [[gap(paperText.gaps.contribution)]] }
  const parties = [...new Set(own.map(({ category }) => category ?? ''))]
  if (parties.length === 1)
    return {
      table: null,
      paragraphs: [
        ...own.map((row) => [
          said(paperText.contribution(row.category ?? '', row.measure)),
          figure(row, paperText.units.sek),
          said('.'),
        ]),
        ...decisions.map((text) => [said(text)]),
      ],
    }
  const decisionsOf = (party: string) => decisions.filter((text) => isOf(text, party))
  const paid = (party: string, measure: string) =>
    own
      .filter((row) => row.category === party && row.measure === measure)
      .map((row) => figure(row, paperText.units.sek))
  return {
    table: {
      columns: [...paperText.contributionColumns],
      rows: parties.map((party) => [
        [said(party)],
        paid(party, 'bidrag_kontant_kronor'),
        paid(party, 'bidrag_natura_kronor'),
        [
          said(
            decisionsOf(party)
              .map((text) => withoutParty(text, party))
              .join(' '),
          ),
        ],
      ]),
    },
    paragraphs: decisions
      .filter((text) => !parties.some((party) => isOf(text, party)))
      .map((text) => [said(text)]),
  }
}

// What is decided is told in a sentence that begins with the party, and is fixed so.
const isOf = (text: string, party: string) =>
  /^[,:] /u.test(text.slice(party.length)) && text.startsWith(party)
const withoutParty = (text: string, party: string) => text.slice(party.length + 2)

/** The municipalities in the order of the alphabet, as on the pages; those who pay for all of them last. */
function inOrder(rows: readonly ReportRow[], nameOf: (row: ReportRow) => string | null): ReportRow[] {
  return rows.toSorted(
    (a, b) =>
      Number(a.municipalityCode === null) - Number(b.municipalityCode === null) ||
      alphabet.compare(nameOf(a) ?? '', nameOf(b) ?? ''),
  )
}
