import type { Report } from '../report-row.ts'
import { paperText } from '../strings/paper.ts'
import { finder, type PaperSource } from './paper-source.ts'
import { descriptionSection } from './paper-description.ts'
import { economySection } from './paper-economy.ts'
import { figure, gap, type PaperPart, type PaperSection, said } from './paper-parts.ts'
import { summarySection } from './paper-summary.ts'

/** The draft of a decision paper: the headings that municipalities write under, filled as far as it is known. */
export interface DecisionPaper {
  title: string
  /** What the draft rests on, and that it is one. */
  lead: string
  isDemo: boolean
  sections: PaperSection[]
}

/**
 * Builds the draft from a report of a municipality, or of the county. Everything that is not known is a gap.
 * @param named the municipality that the paper is of; undefined is the county
 */
export function buildDecisionPaper(report: Report, named: string | undefined): DecisionPaper {
  const { year, version, isDemo } = report
  const source = { report, place: named ?? paperText.county, find: finder(report) }
  return {
    title: paperText.title(source.place, year),
    lead: version === null ? paperText.live : paperText.fixed(year, version),
    isDemo,
    sections: [
      proposalSection(),
      summarySection(source),
      descriptionSection(source),
      economySection(source),
      childrenSection(source),
      basisSection(source),
    ],
  }
}

function proposalSection(): PaperSection {
  return {
    heading: paperText.headings.proposal,
    table: null,
    paragraphs: [[gap(paperText.gaps.proposal)]],
  }
}

function childrenSection({ report: { year }, find }: PaperSource): PaperSection {
  const { children, persons } = paperText.units
  const inYear = (measure: string) => find('T3', { measure, year: String(year) })
  return {
    heading: paperText.headings.children,
    table: null,
    paragraphs: [
      [
        said(paperText.childrenBasis(year)),
        figure(inYear('personer_varav_barn'), children),
        said(paperText.childrenOf),
        figure(inYear('personer'), persons),
        said(paperText.inCounty),
      ],
      [said(paperText.analysis), gap(paperText.gaps.byOfficer), said('.')],
    ],
  }
}

function basisSection({ report }: PaperSource): PaperSection {
  const { year, version } = report
  return {
    heading: paperText.headings.basis,
    table: null,
    paragraphs: [
      [said(version === null ? paperText.basisLive(year) : paperText.basisFixed(year, version))],
      ...replacedParagraphs(report),
      [gap(paperText.gaps.basis)],
    ],
  }
}

/** Which version a later one replaces, and how much is told otherwise in it. */
function replacedParagraphs({ year, version, tables }: Report): PaperPart[][] {
  if (version === null || version.version === 1) return []
  const changes = tables
    .flatMap(({ rows }) => rows)
    .filter(({ measure }) => measure === 'andringar')
    .map(({ text }) => text ?? '')
  const [howMany = ''] = changes
  const where = changes.length > 1 ? paperText.changesIn : ''
  return [[said([paperText.replaces(year, version.version), howMany, where].join(' ').trim())]]
}
