import { type Db, listPublishedTables, listReportVersions } from '@inflytt/db'
import {
  attributeOf,
  ATTRIBUTE_NAMES,
  blockOf,
  type Bound,
  leftContributors,
  type Measure,
  type OutcomeCell,
  type SingleFigure,
  type Suppression,
  type SuppressionProblem,
  wouldTellWhoAnswered,
  yearKey,
  type YearRecord,
} from '@inflytt/domain'
import type { Deps } from '../../deps.ts'
import { computeOutcome } from '../../outcomes/outcomes.service.ts'
import type { RecordContext } from '../../record-context.ts'
import type { NewTable } from './new-table.ts'
import type { Publication } from './publication.ts'
import type { Computed } from './attribute-tables.ts'
import { planAttributes } from './publish-attributes.ts'
import { keptInCompany, publishFigures } from './publish-figures.ts'
import { planPartitions } from './publish-partitions.ts'
import { publishedQuality } from './publish-quality.ts'
import { readStandingRecords } from './standing-records.reader.ts'
import { readYearRecord } from './year-record.reader.ts'

const COUNTED = ['leadsClosed', 'householdsLeft', 'needsFilledByNewcomers'] as const

/** Chooses what to hide in each problem. */
export type Solve = (problems: readonly SuppressionProblem[]) => Promise<readonly Suppression[]>

/** Every table of Tier 1 that fixing the year publishes, masked together with all that is published already. */
export async function publishYear(
  db: Db,
  around: RecordContext,
  given: Pick<Publication, 'year'> & { deps: Pick<Deps, 'newId' | 'random'>; solve: Solve },
): Promise<NewTable[]> {
  const { year, deps, solve } = given
  // Nearly every figure is of the households of one year.
  const context: RecordContext = { ...around, readings: new Map() }
  const versions = await listReportVersions(db, context)
  const publication: Publication = {
    year,
    deps,
    context,
    fixedYears: [...new Set([...versions.map((one) => one.year), year])].toSorted((a, b) => a - b),
    threshold: context.settings.disclosureThreshold,
    previous: await listPublishedTables(db, context),
    standing: readStandingRecords(db),
  }
  const records = new Map<number, Promise<YearRecord>>()
  const record = (one: number) => {
    const known = records.get(one) ?? readYearRecord(db, context, one)
    records.set(one, known)
    return known
  }
  const figure = async (measure: Measure, one: number): Promise<OutcomeCell> => {
    const question = { measure, by: ['year'], from: one, to: one, percentDecimals: 0 }
    const { year: _year, ...cell } = (await computeOutcome(db, context, question)).cells[0]!
    return cell
  }
  const figures = await publishFigures(publication, {
    record,
    figure: (measure: SingleFigure, one) => figure(measure, one),
  })
  const persons = figures.find(({ key }) => key === yearKey('persons', undefined, year))?.cells[0]
  const own = await record(year)
  const standings = await readStandings(db, context, year)
  const attributes = await planAttributes(publication, own, {
    persons: persons && personsTold(persons, standings.county.bound),
    figures: await readShares(figure, year),
    ...standings,
  })
  const unknown = await readUnknown(figure, own, publication)
  const partitions = await planPartitions(publication, own, unknown)
  const answers = await solve([...attributes.problems, ...partitions.problems])
  const tables = [
    ...figures,
    ...attributes.tables(answers),
    ...partitions.tables(answers.slice(attributes.problems.length)),
  ]
  return publishedQuality(keptInCompany(tables, publication), { ...publication, record: own })
}

/** Where no aggregate reaches into the year, K2's bound tells whether the persons of some household are unknown. */
function personsTold({ value, bound, children }: OutcomeCell, countyBound: Bound): Computed['persons'] {
  const unknownPersons = bound === 'exact' ? 'none' : countyBound === 'exact' ? 'some' : undefined
  return { persons: value, children, unknownPersons }
}

/** The counts of the year of which nothing is recorded, as the figures themselves tell it. */
async function readUnknown(
  figure: (measure: Measure, year: number) => Promise<OutcomeCell>,
  record: YearRecord,
  { threshold }: Pick<Publication, 'threshold'>,
): Promise<Set<Measure>> {
  const unknown = new Set<Measure>()
  for (const measure of COUNTED)
    if ((await figure(measure, record.year)).status === 'unknown') unknown.add(measure)
  if (leftContributors(record).length === 0 && wouldTellWhoAnswered(record, threshold))
    unknown.add('householdsLeft')
  return unknown
}

async function readShares(
  figure: (measure: Measure, year: number) => Promise<OutcomeCell>,
  year: number,
): Promise<Map<Measure, OutcomeCell>> {
  const shares = new Map<Measure, OutcomeCell>()
  for (const name of ATTRIBUTE_NAMES) {
    const { share } = attributeOf(name)
    if (share !== undefined) shares.set(share.measure, await figure(share.measure, year))
  }
  return shares
}

/** K1 of the county in the year, and of each municipality in its block. */
async function readStandings(db: Db, context: RecordContext, year: number) {
  const block = blockOf(year)
  const [county] = (
    await computeOutcome(db, context, { measure: 'households', by: ['year'], from: year, to: year })
  ).cells
  const municipal = await computeOutcome(db, context, {
    measure: 'households',
    by: ['municipality'],
    ...block,
  })
  const ofBlock = new Map(municipal.cells.map((cell) => [cell.municipality!, cell]))
  return { county: county!, ofBlock }
}
