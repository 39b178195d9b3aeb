import { paperText } from '../strings/paper.ts'
import type { PaperSource } from './paper-source.ts'
import { tellContributions } from './paper-contributions.ts'
import { figure, gap, type PaperPart, type PaperSection, said } from './paper-parts.ts'

/** What is paid, what a household costs, and what is left. */
export function economySection(source: PaperSource): PaperSection {
  const { table, paragraphs } = tellContributions(source.report)
  return {
    heading: paperText.headings.economy,
    table,
    paragraphs: [
      ...paragraphs,
      costParagraph(source),
      balanceParagraph(source),
      [gap(paperText.gaps.economy)],
    ],
  }
}

function costParagraph({ report: { year, municipalityCode }, find }: PaperSource): PaperPart[] {
  const where = { measure: 'kostnad_per_hushall_kronor', year: String(year), municipalityCode }
  return [
    said(municipalityCode === null ? paperText.costPerHousehold : paperText.contributionPerHousehold),
    figure(find('T10', where), paperText.units.sek),
    said(paperText.notAPrice),
  ]
}

function balanceParagraph({ report: { year }, find }: PaperSource): PaperPart[] {
  const inKronor = (measure: string) =>
    figure(find('T10', { measure, year: String(year) }), paperText.units.sek)
  return [
    said(paperText.balance(year)),
    inKronor('avstamning_kronor'),
    said(paperText.ofWhichKnown),
    inKronor('avstamning_kronor_bidrag_kanda_kronor'),
    said('.'),
  ]
}
