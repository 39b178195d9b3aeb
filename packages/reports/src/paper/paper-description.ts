import { stockholmMonth, yearOf } from '@inflytt/domain'
import type { Report } from '../report-row.ts'
import { paperText } from '../strings/paper.ts'
import { latest, type PaperSource } from './paper-source.ts'
import { figure, gap, type PaperPart, type PaperSection, said } from './paper-parts.ts'

/** What is counted, the needs of those who employ, and how many stayed. */
export function descriptionSection(source: PaperSource): PaperSection {
  return {
    heading: paperText.headings.description,
    table: null,
    paragraphs: [
      [said(paperText.definition)],
      ...notesOfCount(source.report),
      needsParagraph(source),
      stayedParagraph(source),
      [gap(paperText.gaps.description)],
    ],
  }
}

function notesOfCount({ tables }: Report): PaperPart[][] {
  return (
    tables
      .filter(({ id }) => id === 'T1')
      .flatMap(({ rows }) => rows)
      .filter(({ measure, text }) => text !== null && measure.endsWith('sedan_2020'))
      // What concerns the columns of the file alone says nothing here.
      .filter(({ text }) => !text!.includes('kolumnen'))
      .map(({ text }) => [said(text!)])
  )
}

function needsParagraph({ report, place, find }: PaperSource): PaperPart[] {
  const { year, municipalityCode, generatedAt } = report
  const isYearOver = year < yearOf(stockholmMonth(new Date(generatedAt)))
  const where = { rowType: 'cell', year: String(year), municipalityCode } as const
  return [
    said(paperText.needs(place, isYearOver)),
    figure(find('T12', { measure: 'oppna_kompetensbehov', ...where }), paperText.units.positions),
    said('.'),
  ]
}

/** Of those who came in the latest year that is told of: how many stayed, and between what the share of all lies. */
function stayedParagraph({ report, find }: PaperSource): PaperPart[] {
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
