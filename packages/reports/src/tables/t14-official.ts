import type { ReferenceStatistic } from '@inflytt/domain'
import type { ReportInput } from '../report-input.ts'
import type { ReportRow } from '../report-row.ts'
import { figureNotes } from '../strings/figure-notes.ts'
import { measures } from './measures.ts'
import { placeOf } from './place.ts'
import { figureRow, textRow } from './row.ts'

/** T14: official figures of the same municipalities and years, each with its table. Nothing of them is summed. */
export function officialRows(input: ReportInput): ReportRow[] {
  const { official, scope, year, municipalities } = input
  const own = official.filter(
    (one) => one.year <= year && (scope === 'county' || one.municipalityCode === scope.municipalityCode),
  )
  const cells = own.map((one) =>
    figureRow({
      rowType: 'cell',
      year: String(one.year),
      ...placeOf([one.municipalityCode], municipalities),
      measure: measures.official[one.measure],
      value: one.value,
      status: 'bekraftad',
      source: sourceOf(one),
    }),
  )
  const tables = new Map(own.map((one) => [`${one.measure}/${one.table}/${one.fetchedAt}`, one]))
  const perturbed = own.find(({ isPerturbed }) => isPerturbed)
  const move = own.find(({ measure }) => measure !== 'population')
  return [
    ...cells,
    ...[...tables.values()].map((one) => noteRow(one, figureNotes.official(one))),
    ...(perturbed === undefined ? [] : [noteRow(perturbed, figureNotes.perturbed)]),
    ...(move === undefined ? [] : [noteRow(move, figureNotes.moves)]),
  ]
}

function noteRow(one: ReferenceStatistic, text: string): ReportRow {
  return textRow({ measure: measures.official[one.measure], source: sourceOf(one), text })
}

const sourceOf = ({ source, table }: ReferenceStatistic) => [source, table].filter(Boolean).join(' ')
