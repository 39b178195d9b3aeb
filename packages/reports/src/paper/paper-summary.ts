import type { Report, ReportRow } from '../report-row.ts'
import { paperText } from '../strings/paper.ts'
import type { Find, PaperSource } from './paper-source.ts'
import { figure, gap, type PaperPart, type PaperSection, said } from './paper-parts.ts'

const K1 = 'inflyttade_hushall_via_samarbetet'

/** How many moved in, beside what was aimed at and who has reported. */
export function summarySection({ report, place, find }: PaperSource): PaperSection {
  const { year, municipalityCode } = report
  const { households } = paperText.units
  const sumOf = (measure: string) => find('T1', { measure: `${K1}_${measure}`, rowType: 'summa' })
  const subject = municipalityCode === null ? 'lanet' : 'kommunen'
  const ofCounty = [
    said(paperText.countyBeside(year)),
    figure(sumOf('lanet_aret'), households),
    said('.'),
  ]
  return {
    heading: paperText.headings.summary,
    table: null,
    paragraphs: [
      [
        said(paperText.movedIn(place, year)),
        figure(sumOf(`${subject}_aret`), households),
        said(paperText.since),
        figure(sumOf(`${subject}_sedan_2020`), households),
        said('.'),
      ],
      ...(municipalityCode === null ? [] : [ofCounty]),
      targetParagraph(find, { year: String(year) }),
      ...reportedParagraphs(report),
    ],
  }
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
