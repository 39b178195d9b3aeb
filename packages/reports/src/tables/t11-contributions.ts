import type { ReportContribution, ReportInput } from '../report-input.ts'
import type { ReportRow } from '../report-row.ts'
import { moneyNames } from '../strings/money-names.ts'
import { measures } from './measures.ts'
import { COUNTY, placeOf } from './place.ts'
import { figureRow, textRow } from './row.ts'
import { recordedSource } from './source.ts'

const KINDS = ['cash', 'in_kind'] as const

/** T11: what each party gives by each agreement up to the year, and what it has decided. An unknown amount is a gap. */
export function contributionRows(input: ReportInput): ReportRow[] {
  const { money, year, scope, isDemo } = input
  const own = money.contributions.filter(
    (one) => one.year <= year && (scope === 'county' || one.municipalityCode === scope.municipalityCode),
  )
  const source = recordedSource(isDemo)
  return [
    ...KINDS.flatMap((kind) =>
      rowsOfKind(
        own.filter((one) => one.kind === kind),
        kind,
        input,
      ),
    ),
    ...own
      .filter(({ kind }) => kind === 'cash')
      .map((one) =>
        textRow({
          year: String(one.year),
          ...placeOfParty(one, input),
          measure: measures.contributions.cash,
          source,
          text: moneyNames.decision(one),
        }),
      ),
    textRow({ measure: measures.contributions.cash, source, text: moneyNames.unknownIsNotZero }),
  ]
}

function rowsOfKind(
  given: readonly ReportContribution[],
  kind: ReportContribution['kind'],
  input: ReportInput,
): ReportRow[] {
  if (given.length === 0) return []
  const figure = { measure: measures.contributions[kind], source: recordedSource(input.isDemo) }
  const known = given.flatMap(({ amountSek }) => amountSek ?? [])
  const years = given.map((one) => one.year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return [
    ...given.map((one) =>
      figureRow({
        ...figure,
        rowType: 'cell',
        year: String(one.year),
        ...placeOfParty(one, input),
        category: `${one.partyName}, ${one.agreementName}`,
        value: one.amountSek,
        status: one.amountSek === null ? 'okand' : 'bekraftad',
      }),
    ),
    figureRow({
      ...figure,
      rowType: 'summa',
      year: first === last ? String(first) : `${first}--${last}`,
      ...COUNTY,
      value: known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0),
      status: known.length === 0 ? 'okand' : 'bekraftad',
      bound: known.length < given.length ? 'at_least' : 'exact',
    }),
  ]
}

/** A party that is a municipality stands at it; of every other the name is in the class. */
function placeOfParty({ municipalityCode }: ReportContribution, input: ReportInput) {
  return municipalityCode === null
    ? { municipalityCode: null, municipality: '' }
    : placeOf([municipalityCode], input.municipalities)
}
