import { addMonths, type HouseholdCreate, type Month, monthIndex, yearOf } from '@inflytt/domain'
import { pickWeighted, seededRandom } from './demo-random.ts'
import { DEMO_PROGRAMMES } from './demo-facts.ts'

const SEED = 165
const CARVED_OUT = 350
const AFTER = 170
const [PROJECT, STEP] = DEMO_PROGRAMMES

// Roughly by population, with the mountain municipalities a little above it.
const MUNICIPALITIES = [
  ['2303', 4],
  ['2305', 9],
  ['2309', 13],
  ['2313', 8],
  ['2321', 16],
  ['2326', 7],
  ['2361', 10],
  ['2380', 36],
] as const
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

function household(
  random: (below: number) => number,
  moveInMonth: Month,
  recentFrom: Month,
): DemoHousehold {
  const pick = <T>(weighted: readonly (readonly [T, number])[]) => pickWeighted(random, weighted)
  const adults = pick([
    [1, 38],
    [2, 58],
    [3, 4],
  ] as const)
  const children = pick([
    [0, 52],
    [1, 18],
    [2, 21],
    [3, 7],
    [4, 2],
  ] as const)
  const occupationStatus = pick([
    ['employed_local', 55],
    ['employed_remote', 18],
    ['self_employed', 9],
    ['job_seeking', 8],
    ['student', 4],
    ['retired', 3],
    ['unknown', 3],
  ] as const)
  const isRecent = moveInMonth >= recentFrom
  const input: HouseholdCreate = {
    municipalityCode: pick(MUNICIPALITIES),
    moveInMonth,
    adults,
    children: pick([
      [children, 95],
      [null, 5],
    ] as const),
    originType: pick([
      ['rest_of_sweden', 74],
      ['nordic', 5],
      ['eu', 12],
      ['world', 5],
      ['own_county', 4],
    ] as const),
    inclusionBasis: pick([
      ['contact_before_move', 70],
      ['activity_before_move', 14],
      ['recruited_via_party', 10],
      ['contact_after_move', 6],
    ] as const),
    evidence: isRecent
      ? pick([
          ['household', 55],
          ['employer', 15],
          ['none', 30],
        ] as const)
      : pick([
          ['household', 78],
          ['employer', 20],
          ['none', 2],
        ] as const),
    programmeId: moveInMonth <= '2024-10' ? PROJECT.id : STEP.id,
    localTie: pick([
      ['none', 48],
      ['returnee_grew_up', 22],
      ['family_tie', 14],
      ['second_home', 9],
      ['studied', 4],
      ['unknown', 3],
    ] as const),
    mainReason: pick([
      ['work', 40],
      ['nature', 18],
      ['family', 13],
      ['lifestyle', 11],
      ['remote_work', 9],
      ['business', 5],
      ['unknown', 4],
    ] as const),
    occupationStatus,
    occupationField: pick([
      ['health_care', 22],
      ['education', 14],
      ['construction', 10],
      ['industry', 10],
      ['it', 9],
      ['hospitality', 12],
      ['administration', 8],
      ['retail_service', 7],
      ['land_based', 5],
      ['unknown', 3],
    ] as const),
    employerSector: pick([
      ['municipal', 24],
      ['regional', 15],
      ['private', 46],
      ['own_business', 10],
      ['unknown', 5],
    ] as const),
    partnerSeeksWork:
      adults > 1
        ? pick([
            ['yes', 40],
            ['no', 55],
            ['unknown', 5],
          ] as const)
        : 'not_applicable',
    housingType: pick([
      ['rental', 38],
      ['own_house', 40],
      ['cooperative', 9],
      ['temporary', 7],
      ['converted_second_home', 4],
      ['unknown', 2],
    ] as const),
    firstChannel: pick([
      ['phone_email', 28],
      ['event', 22],
      ['web_form', 18],
      ['employer', 16],
      ['ambassador', 9],
      ['social_media', 5],
      ['unknown', 2],
    ] as const),
  }
  return { input, isVoided: random(100) < 2 }
}
