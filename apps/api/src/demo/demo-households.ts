import { addMonths, type HouseholdCreate, type Month, monthIndex, yearOf } from '@inflytt/domain'
import { pickWeighted, seededRandom } from './demo-random.ts'
import { DEMO_PROGRAMMES } from './demo-facts.ts'
import { WEIGHTS } from './demo-household-weights.ts'

const SEED = 165
const CARVED_OUT = 350
const AFTER = 170
const [PROJECT, STEP] = DEMO_PROGRAMMES

const YEARS = [
  [2020, 52],
  [2021, 66],
  [2022, 62],
  [2023, 76],
  [2024, 44],
] as const
const LATER_YEARS = [
  [2024, 8],
  [2025, 82],
  [2026, 60],
] as const
const FURTHER_FROM = 2027
const FURTHER_EACH = 80
const RECENT_FROM = '2026-07'
const RECENT_MONTHS = 4

export interface DemoHousehold {
  input: HouseholdCreate
  isVoided: boolean
}

/** The made-up households, oldest move first; always the same, up to the current month. */
export function demoHouseholds(currentMonth: Month): DemoHousehold[] {
  const random = seededRandom(SEED)
  const months = [
    ...Array.from({ length: CARVED_OUT }, () =>
      monthWithin(random, pickWeighted(random, YEARS), '2020-01', '2024-10'),
    ),
    ...Array.from({ length: AFTER }, () =>
      monthWithin(random, pickWeighted(random, LATER_YEARS), '2024-11', '2026-10'),
    ),
  ].toSorted()
  return [
    ...months.map((month) => household(random, month, RECENT_FROM)),
    ...furtherHouseholds(currentMonth),
  ].filter(({ input }) => input.moveInMonth <= currentMonth)
}

/** Those of each year after the first ones, drawn by themselves, so that a later demo begins as an earlier one did. */
function furtherHouseholds(currentMonth: Month): DemoHousehold[] {
  const lastYear = yearOf(currentMonth)
  const recentFrom = addMonths(currentMonth, -RECENT_MONTHS)
  const years = Array.from(
    { length: Math.max(0, lastYear - FURTHER_FROM + 1) },
    (_, n) => FURTHER_FROM + n,
  )
  return years.flatMap((year) => {
    const random = seededRandom(SEED + year)
    return Array.from({ length: FURTHER_EACH }, () =>
      monthWithin(random, year, `${year}-01`, `${year}-12`),
    )
      .toSorted()
      .map((month) => household(random, month, recentFrom))
  })
}

function monthWithin(random: (below: number) => number, year: number, first: Month, last: Month): Month {
  const from = monthIndex(`${year}-01` > first ? `${year}-01` : first)
  const to = monthIndex(`${year}-12` < last ? `${year}-12` : last)
  return addMonths(`${year}-01`, from - monthIndex(`${year}-01`) + random(to - from + 1))
}

/** Every draw has its place in the series: in another order other households would come of it. */
function household(
  random: (below: number) => number,
  moveInMonth: Month,
  recentFrom: Month,
): DemoHousehold {
  const pick = <T>(weighted: readonly (readonly [T, number])[]) => pickWeighted(random, weighted)
  const adults = pick(WEIGHTS.adults)
  const children = pick(WEIGHTS.children)
  const occupationStatus = pick(WEIGHTS.occupationStatus)
  const isRecent = moveInMonth >= recentFrom
  const input: HouseholdCreate = {
    municipalityCode: pick(WEIGHTS.municipalityCode),
    moveInMonth,
    adults,
    children: pick([
      [children, 95],
      [null, 5],
    ] as const),
    originType: pick(WEIGHTS.originType),
    inclusionBasis: pick(WEIGHTS.inclusionBasis),
    evidence: pick(isRecent ? WEIGHTS.evidenceOfRecent : WEIGHTS.evidence),
    programmeId: moveInMonth <= '2024-10' ? PROJECT.id : STEP.id,
    localTie: pick(WEIGHTS.localTie),
    mainReason: pick(WEIGHTS.mainReason),
    occupationStatus,
    occupationField: pick(WEIGHTS.occupationField),
    employerSector: pick(WEIGHTS.employerSector),
    partnerSeeksWork: adults > 1 ? pick(WEIGHTS.partnerSeeksWork) : 'not_applicable',
    housingType: pick(WEIGHTS.housingType),
    firstChannel: pick(WEIGHTS.firstChannel),
  }
  return { input, isVoided: random(100) < 2 }
}
