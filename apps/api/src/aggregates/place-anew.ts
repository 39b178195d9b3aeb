import {
  addSteps,
  type Changes,
  type CountSums,
  type PlacedHousehold,
  placedHouseholdsWithin,
  type Recovered,
  recoverHouseholds,
  writeCounts,
} from '@inflytt/db'
import { type Aggregate, municipalitiesOf, recovered, type Surroundings } from '@inflytt/domain'
import { leaveChanges } from '../audit/trail.ts'
import { type Breather, createBreather, SHORT_PAUSE_MS } from '../breather.ts'
import { changedMeanwhile } from '../changed-record.ts'
import { addCarved, type CarvedLedger } from '../households/household-store.ts'
import type { Unit } from '../write.ts'
import type { AggregateStep } from './aggregate-store.ts'
import { leftOutside, placeArchivedAnew } from './archived-households.ts'

/** What decides which households an aggregate holds, and how. */
const PLACING = [
  'programmeId',
  'municipalityCodes',
  'periodFrom',
  'periodToEarliest',
  'periodToLatest',
  'relation',
  'isVoided',
] as const satisfies (keyof Aggregate)[]

const isPlacing = ({ before, after }: AggregateStep) =>
  before === undefined ||
  PLACING.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))

/** So many lie together in the file, and those of them that lie together in its indexes are written one after the other. */
const A_LOT = 10_000

/**
 * Every household within the old or the new extent gets the coverage that the aggregates now give it, a slice at a time: of
 * a country there are hundreds of thousands, and who only reads is answered meanwhile.
 */
export async function placeAnew(
  unit: Unit,
  steps: readonly AggregateStep[],
  around: Surroundings,
  ledger: CarvedLedger,
): Promise<void> {
  const placing = steps.filter(isPlacing)
  if (placing.length === 0) return
  const { trx } = unit
  // Voiding an aggregate lets its households go; anything else must leave them inside, or the total would rise.
  const mustStay = steps.some(({ after }) => !after.isVoided)
  const counts: CountSums = new Map()
  const breathe = createBreather(undefined, SHORT_PAUSE_MS)
  const changesOf = rememberedChanges()
  const waiting: Recovered[] = []
  const store = () => storePlaced(unit, waiting.splice(0), changesOf, breathe)
  for await (const slice of placedHouseholdsWithin(trx, extentOf(placing, around))) {
    const placed = slice.flatMap((before) => placedAnew(before, around))
    if (mustStay && placed.some(isLeftOutside)) throw leftOutside()
    addSteps(counts, placed)
    for (const { before, after } of placed) addCarved(ledger, before, after)
    waiting.push(...placed)
    if (waiting.length >= A_LOT) await store()
    await breathe()
  }
  await store()
  await writeCounts(trx, counts)
  await placeArchivedAnew(unit, { around, ledger, mustStay })
}

/** Where the aggregates lie together, before and after. */
function extentOf(placing: readonly AggregateStep[], { county }: Surroundings) {
  const aggregates = placing.flatMap(({ before, after }) =>
    before === undefined ? [after] : [before, after],
  )
  const codes = new Set(aggregates.flatMap((aggregate) => municipalitiesOf(aggregate, county)))
  const from = aggregates.map(({ periodFrom }) => periodFrom).toSorted()[0] ?? ''
  const to = aggregates.map(({ periodToLatest }) => periodToLatest).toSorted()
  return {
    municipalities: [...codes].toSorted(),
    // A household of which only the year is known stands at the beginning of it.
    months: { from: `${from.slice(0, 4)}-01`, to: to.at(-1) ?? '' },
    isMost: codes.size > county.length / 2,
  }
}

/** None of a household whose coverage stays as it is. */
function placedAnew(before: PlacedHousehold, around: Surroundings): Recovered[] {
  const after = recovered(before, around)
  const isSame =
    after.coverage === before.coverage && after.coveredByAggregateId === before.coveredByAggregateId
  return isSame ? [] : [{ before, after: { ...after, version: before.version + 1 } }]
}

const isLeftOutside = ({ before, after }: Recovered) =>
  before.coverage === 'covered' && after.coverage === 'new'

const A_SLICE = 200

async function storePlaced(
  unit: Unit,
  placed: readonly Recovered[],
  changesOf: (step: Recovered) => Changes,
  breathe: Breather,
): Promise<void> {
  const inOrder = placed.toSorted(({ before: a }, { before: b }) => (a.ref < b.ref ? -1 : 1))
  for (let first = 0; first < inOrder.length; first += A_SLICE) {
    const slice = inOrder.slice(first, first + A_SLICE)
    if ((await recoverHouseholds(unit.trx, slice, unit.at)) !== slice.length) throw changedMeanwhile()
    await leaveChanges(
      unit,
      slice.map((step) => ({
        action: 'recover',
        recordType: 'household',
        recordId: step.after.ref,
        recordVersion: step.after.version,
        changes: changesOf(step),
      })),
    )
    await breathe()
  }
}

const RECOVERED = ['coverage', 'coveredByAggregateId'] as const

/** What changed of a household: hundreds of thousands change in a few ways, each of which is one object. */
function rememberedChanges() {
  const known = new Map<string, Changes>()
  return ({ before, after }: Recovered): Changes => {
    const key = RECOVERED.map((field) => `${before[field]} ${after[field]}`).join(' ')
    const changes = known.get(key) ?? changesBetween(before, after)
    known.set(key, changes)
    return changes
  }
}

function changesBetween(before: PlacedHousehold, after: PlacedHousehold): Changes {
  const changed = RECOVERED.filter((field) => before[field] !== after[field])
  return Object.fromEntries(
    changed.map((field) => [field, { before: before[field], after: after[field] }]),
  )
}
