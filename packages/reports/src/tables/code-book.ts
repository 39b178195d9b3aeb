import { isTier1, type Measure, MEASURES } from '@inflytt/domain'
import type { ReportMeasure, ReportRow } from '../report-row.ts'
import {
  attributeNames,
  attributeTitle,
  endingNames,
  endingUnits,
  measureNames,
  unitNames,
} from '../strings/measure-names.ts'
import { headlineTitle, measureTitles } from '../strings/sv.ts'
import { FIGURE_SECTIONS, type Section } from './figure-sections.ts'

const SECTIONS: readonly Section[] = Object.values(FIGURE_SECTIONS).flat()

/** The code book of a table: every measure of its rows, in their order. */
export function codeBook(rows: readonly ReportRow[]): ReportMeasure[] {
  return [...new Set(rows.map(({ measure }) => measure))].map(describeMeasure)
}

/** Whether a measure may be told as it stands today, or only of fixed years (docs/disclosure.md). */
export function isOpenMeasure(code: string): boolean {
  const section = sectionOf(code)
  return (
    section === undefined ||
    !isTier1(section.measure, section.attribute === undefined ? [] : [section.attribute])
  )
}

/** The measure of the figures that a code is of; undefined of K1 and of what is no answer of theirs. */
export function measureOf(code: string): Measure | undefined {
  return sectionOf(code)?.measure
}

/** Whether a measure is said beside another of the report, as what is behind it or how sure it is. */
export function isDetail(code: string): boolean {
  const section = sectionOf(code)
  return section !== undefined && section.code !== code
}

/** What a code of the column `matt` means. @throws Error for a code that nobody has named */
export function describeMeasure(code: string): ReportMeasure {
  const section = sectionOf(code)
  if (section !== undefined) {
    const { kpi, unit } = MEASURES[section.measure]
    const ending = code.slice(section.code.length + 1)
    if (ending === '') return { code, title: titleOf(section.code), unit: unitNames[unit], kpi }
    const own = measureNames[code]
    const told = own ?? endingNames[ending]
    if (told !== undefined)
      return {
        code,
        title: own ?? `${titleOf(section.code)}: ${told}`,
        unit: unitOf(code) ?? unitNames[unit],
        kpi,
      }
  }
  const title = measureNames[code] ?? measureTitles[code] ?? headlineTitle(code)
  if (title === undefined) throw new Error(`No words for the measure ${code}.`)
  if (/^(?:inflyttade|oavgjorda)_hushall/u.test(code))
    return { code, title, unit: unitNames.households, kpi: 'K1' }
  return { code, title, unit: unitOf(code) ?? '', kpi: null }
}

/** The section whose code the measure has, or begins with where it is a detail of it. */
function sectionOf(code: string): Section | undefined {
  return SECTIONS.filter((one) => code === one.code || code.startsWith(`${one.code}_`)).toSorted(
    (a, b) => b.code.length - a.code.length,
  )[0]
}

function titleOf(code: string): string {
  const by = /^hushall_efter_(?<attribute>[a-z]+?)(?<municipal>_per_kommun)?$/u.exec(code)?.groups
  const named = by?.['attribute'] === undefined ? undefined : attributeNames[by['attribute']]
  if (named !== undefined) return attributeTitle(named, by?.['municipal'] !== undefined)
  const title = measureNames[code]
  if (title === undefined) throw new Error(`No words for the measure ${code}.`)
  return title
}

/** The unit that the end of a code says. */
function unitOf(code: string): string | undefined {
  const found = Object.keys(endingUnits)
    .filter((ending) => code.endsWith(`_${ending}`))
    .toSorted((a, b) => b.length - a.length)[0]
  return found === undefined ? undefined : endingUnits[found]
}
