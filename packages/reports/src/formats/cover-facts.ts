import { FIRST_YEAR, stockholmDay } from '@inflytt/domain'
import type { Report } from '../report-row.ts'
import { document } from '../strings/document.sv.ts'
import { method } from '../strings/sv.ts'

export interface CoverFact {
  name: string
  text: string
}

/** What a document says of itself before its tables, in this order. */
export function coverFacts(report: Report): CoverFact[] {
  return [
    { name: document.scope, text: scopeOf(report) },
    { name: document.period, text: document.through(FIRST_YEAR, report.year) },
    {
      name: document.version,
      text: report.version === null ? document.notFixed : document.fixed(report.year, report.version),
    },
    { name: document.generated, text: stockholmDay(new Date(report.generatedAt)) },
    { name: document.dataVersion, text: report.dataVersion },
    { name: document.source, text: document.sourceText },
    { name: document.licence, text: document.licenceText },
    { name: document.signs, text: method.signs.join(' ') },
  ]
}

/** The county, or the municipality by name where the report says it. */
export function scopeOf({ municipalityCode, tables }: Report): string {
  if (municipalityCode === null) return document.county
  const named = tables
    .flatMap(({ rows }) => rows)
    .find((row) => row.municipalityCode === municipalityCode)
  return document.municipality(named?.municipality ?? municipalityCode)
}
