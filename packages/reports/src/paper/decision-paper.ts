import { stockholmMonth, yearOf } from '@inflytt/domain'
import type { Report, ReportRow, TableId } from '../report-row.ts'
import { paperText } from '../strings/paper.ts'
import { tellContributions } from './paper-contributions.ts'
import { figure, gap, type PaperPart, type PaperTable, said } from './paper-parts.ts'

export interface PaperSection {
  heading: string
  /** Stands before the paragraphs; null in most sections. */
  table: PaperTable | null
  paragraphs: PaperPart[][]
}

/** The draft of a decision paper: the headings that municipalities write under, filled as far as it is known. */
export interface DecisionPaper {
  title: string
  /** What the draft rests on, and that it is one. */
  lead: string
  isDemo: boolean
  sections: PaperSection[]
}

const K1 = 'inflyttade_hushall_via_samarbetet'

/**
 * Builds the draft from a report of a municipality, or of the county. Everything that is not known is a gap.
 * @param named the municipality that the paper is of; undefined is the county
 */
export function buildDecisionPaper(report: Report, named: string | undefined): DecisionPaper {
  const place = named ?? paperText.county
  const { year, municipalityCode, version, isDemo } = report
  const subject = municipalityCode === null ? 'lanet' : 'kommunen'
  const find = finder(report)
  const own = { municipalityCode }
  const thisYear = find('T1', { measure: `${K1}_${subject}_aret`, rowType: 'summa' })
  const since = find('T1', { measure: `${K1}_${subject}_sedan_2020`, rowType: 'summa' })
  const county = find('T1', { measure: `${K1}_lanet_aret`, rowType: 'summa' })
  const ofYear = { year: String(year) }
  const contributions = tellContributions(report)
  const isYearOver = year < yearOf(stockholmMonth(new Date(report.generatedAt)))
  return {
    title: paperText.title(place, year),
    lead: version === null ? paperText.live : paperText.fixed(year, version),
    isDemo,
    sections: [
      {
        heading: paperText.headings.proposal,
        table: null,
        paragraphs: [[gap(paperText.gaps.proposal)]],
      },
      {
        heading: paperText.headings.summary,
        table: null,
        paragraphs: [
          [
            said(paperText.movedIn(place, year)),
            figure(thisYear, paperText.units.households),
            said(paperText.since),
            figure(since, paperText.units.households),
            said('.'),
          ],
          ...(municipalityCode === null
            ? []
            : [
                [
                  said(paperText.countyBeside(year)),
                  figure(county, paperText.units.households),
                  said('.'),
                ],
              ]),
          targetParagraph(find, ofYear),
          ...reportedParagraphs(report),
        ],
      },
      {
        heading: paperText.headings.description,
        table: null,
        paragraphs: [
          [said(paperText.definition)],
          ...report.tables
            .filter(({ id }) => id === 'T1')
            .flatMap(({ rows }) => rows)
            .filter(({ measure, text }) => text !== null && measure.endsWith('sedan_2020'))
            // What concerns the columns of the file alone says nothing here.
            .filter(({ text }) => !text!.includes('kolumnen'))
            .map(({ text }) => [said(text!)]),
          [
            said(paperText.needs(place, isYearOver)),
            figure(
              find('T12', { measure: 'oppna_kompetensbehov', rowType: 'cell', ...ofYear, ...own }),
              paperText.units.positions,
            ),
            said('.'),
          ],
          stayedParagraph(report, find),
          [gap(paperText.gaps.description)],
        ],
      },
      {
        heading: paperText.headings.economy,
        table: contributions.table,
        paragraphs: [
          ...contributions.paragraphs,
          [
            said(
              municipalityCode === null
                ? paperText.costPerHousehold
                : paperText.contributionPerHousehold,
            ),
            figure(
              find('T10', { measure: 'kostnad_per_hushall_kronor', ...ofYear, ...own }),
              paperText.units.sek,
            ),
            said(paperText.notAPrice),
          ],
          [
            said(paperText.balance(year)),
            figure(find('T10', { measure: 'avstamning_kronor', ...ofYear }), paperText.units.sek),
            said(paperText.ofWhichKnown),
            figure(
              find('T10', { measure: 'avstamning_kronor_bidrag_kanda_kronor', ...ofYear }),
              paperText.units.sek,
            ),
            said('.'),
          ],
          [gap(paperText.gaps.economy)],
        ],
      },
      {
        heading: paperText.headings.children,
        table: null,
        paragraphs: [
          [
            said(paperText.childrenBasis(year)),
            figure(find('T3', { measure: 'personer_varav_barn', ...ofYear }), paperText.units.children),
            said(paperText.childrenOf),
            figure(find('T3', { measure: 'personer', ...ofYear }), paperText.units.persons),
            said(paperText.inCounty),
          ],
          [said(paperText.analysis), gap(paperText.gaps.byOfficer), said('.')],
        ],
      },
      {
        heading: paperText.headings.basis,
        table: null,
        paragraphs: [
          [said(version === null ? paperText.basisLive(year) : paperText.basisFixed(year, version))],
          ...replacedParagraphs(report),
          [gap(paperText.gaps.basis)],
        ],
      },
    ],
  }
}

type Find = (table: TableId, where: Partial<ReportRow>) => ReportRow | undefined

function finder({ tables }: Report): Find {
  return (table, where) =>
    tables
      .find(({ id }) => id === table)
      ?.rows.find((row) =>
        Object.entries(where).every(([key, value]) => row[key as keyof ReportRow] === value),
      )
}

/** Of those who came in the latest year that is told of: how many stayed, and between what the share of all lies. */
function stayedParagraph(report: Report, find: Find): PaperPart[] {
  const measure = 'kvarboende_12_manader_procent'
  const row = latest(report, 'T8', measure)
  if (row === undefined) return [said(paperText.stayed), gap(paperText.gaps.unknown), said('.')]
  const bound = (end: string) => find('T8', { measure: `${measure}_${end}`, year: row.year })
  const { percent } = paperText.units
  const [lowest, highest] = [bound('lagst'), bound('hogst')]
  return [
    said(paperText.stayedOf(row.year)),
    figure(row, percent),
    said('.'),
    ...(lowest === undefined || highest === undefined
      ? []
      : [
          said(paperText.ofAllBetween),
          figure(lowest, percent),
          said(paperText.and),
          figure(highest, percent),
          said('.'),
        ]),
  ]
}

/** The latest year of a figure that is told. */
function latest({ tables }: Report, table: TableId, measure: string): ReportRow | undefined {
  return tables
    .find(({ id }) => id === table)
    ?.rows.findLast((row) => row.measure === measure && row.value !== null)
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

function targetParagraph(find: Find, where: Partial<ReportRow>): PaperPart[] {
  const target = find('T1', { measure: 'maluppfyllelse_procent_mal', ...where })
  if (target === undefined || target.value === null) return [gap(paperText.gaps.target)]
  return [
    said(paperText.target),
    figure(target, paperText.units.households),
    said(paperText.reached),
    figure(find('T1', { measure: 'maluppfyllelse_procent', ...where }), paperText.units.percent),
    said('.'),
  ]
}

function reportedParagraphs({ tables }: Report): PaperPart[][] {
  const rows = tables.find(({ id }) => id === 'T1')?.rows ?? []
  return rows
    .filter(({ measure, text }) => text !== null && measure.startsWith('kommuner_rapporterat'))
    .slice(-1)
    .map(({ text }) => [said(text!)])
}
