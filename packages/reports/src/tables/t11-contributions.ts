import { contributionStatus } from '@inflytt/domain'
import type { ReportContribution, ReportInput } from '../report-input.ts'
import type { ReportRow } from '../report-row.ts'
import { moneyNames } from '../strings/money-names.ts'
import { places } from '../strings/sv.ts'
import { measures } from './measures.ts'
import { placeOf, reportPlace } from './place.ts'
import { figureRow, statusOf, textRow } from './row.ts'
import { contributionSource, recordedSource } from './source.ts'

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
          source: contributionSource(one, isDemo),
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
  const years = given.map((one) => one.year).toSorted((a, b) => a - b)
  const [first, last] = [years[0], years.at(-1)]
  const ofParty = Map.groupBy(given, partyAndYear)
  return [
    ...given.map((one) =>
      figureRow({
        ...figure,
        rowType: 'cell',
        year: String(one.year),
        ...placeOfParty(one, input),
        category: partyIn(one, ofParty.get(partyAndYear(one)) ?? []),
        value: one.amountSek,
        status: statusOf(standingOf(one)),
        source: contributionSource(one, input.isDemo),
      }),
    ),
    figureRow({
      ...figure,
      rowType: 'summa',
      year: first === last ? String(first) : `${first}--${last}`,
      ...reportPlace(input),
      value: known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0),
      status: statusOf(weakestOf(given)),
      bound: known.length < given.length ? 'at_least' : 'exact',
    }),
  ]
}

const standingOf = ({ amountSek, decision }: ReportContribution) =>
  contributionStatus(amountSek, decision)

/** Of a sum of what is known: no more settled than any of it. */
function weakestOf(given: readonly ReportContribution[]) {
  const known = given.map(standingOf).filter((status) => status !== 'unknown')
  if (known.length === 0) return 'unknown'
  return known.includes('preliminary') ? 'preliminary' : 'confirmed'
}

const partyAndYear = ({ partyName, year }: ReportContribution) => `${year} ${partyName}`

/** The party, and by which agreement where it gives by several in the year. */
function partyIn(one: ReportContribution, ofYear: readonly ReportContribution[]): string {
  return ofYear.length === 1 ? one.partyName : `${one.partyName}, ${one.agreementName}`
}

/** A party that is a municipality stands at it; of every other the name is in the class. */
function placeOfParty({ municipalityCode }: ReportContribution, input: ReportInput) {
  return municipalityCode === null
    ? { municipalityCode: null, municipality: places.noMunicipality }
    : placeOf([municipalityCode], input.municipalities)
}
