import {
  insertMatch,
  insertNeed,
  listHouseholdsAfter,
  putNeedState,
  recountNeed,
  type Trx,
} from '@inflytt/db'
import {
  addMonths,
  type EMPLOYER_SECTORS,
  type Month,
  type Need,
  NEED_NOT_SAID,
  settled,
} from '@inflytt/domain'
import { findSsyk, occupationFieldOf } from '@inflytt/reference'
import { OPERATOR } from '../access/caller.ts'
import { leaveTrail } from '../audit/trail.ts'
import type { Deps } from '../deps.ts'
import { stateOf } from '../needs/needs.service.ts'
import type { RecordContext } from '../record-context.ts'
import { DEMO_EMPLOYER, DEMO_NEED_PARTIES } from './demo-facts.ts'
import { pickWeighted, seededRandom } from './demo-random.ts'

const SEED = 20_14
const FIRST_MONTH = '2022-01'
const NEEDS = 110

type Sector = (typeof EMPLOYER_SECTORS)[number]
type Random = (below: number) => number

// Made up: which occupations are looked for by whom, and how often.
const WANTED: readonly (readonly [readonly [string, string, Sector], number])[] = [
  [['2221', 'Q', 'regional'], 6],
  [['5321', 'Q', 'municipal'], 6],
  [['2341', 'P', 'municipal'], 5],
  [['2343', 'P', 'municipal'], 4],
  [['7411', 'F', 'private'], 4],
  [['7111', 'F', 'own_business'], 3],
  [['2512', 'J', 'private'], 3],
  [['5120', 'I', 'private'], 4],
  [['8332', 'H', 'private'], 3],
  [['2144', 'C', 'private'], 2],
  [['3360', 'O', 'state'], 3],
  [['5311', 'P', 'non_profit'], 2],
]

// Made up: how far a need has come, and how often.
const COURSES = ['open', 'partly_filled', 'filled', 'open', 'withdrawn', 'partly_filled'] as const

/** Needs of several years, some filled in part by second adults of other municipalities, and those of the employer. */
export async function fillNeeds(deps: Deps, trx: Trx, context: RecordContext): Promise<void> {
  const random = seededRandom(SEED)
  const seekers = (await listHouseholdsAfter(trx, {}, '', 5000)).filter(
    ({ adults, countStatus }) => countStatus !== 'voided' && (adults ?? 0) >= 2,
  )
  for (let index = 0; index < NEEDS; index++) {
    const { need, months } = drawNeed(random, context, deps.newId(), index)
    const matched = Math.min(need.filledByNewcomers, seekers.length)
    const stored = settled(
      { ...need, filledByNewcomers: matched },
      need.status === 'withdrawn',
      months.changed,
    )
    await recountNeed(trx, stored.id, async () => {
      await insertNeed(
        trx,
        stored,
        `${need.occupationSsyk} ${findSsyk(need.occupationSsyk ?? '')?.name}`,
      )
      await putNeedState(trx, {
        ...stateOf(stored, months.reported),
        filledTotal: 0,
        isWithdrawn: false,
      })
      await putNeedState(trx, stateOf(stored, months.changed))
    })
    const unit = {
      trx,
      at: stored.createdAt,
      deps: { ...deps, random },
      caller: OPERATOR,
    }
    await leaveTrail(unit, {
      action: 'create',
      recordType: 'recruitment_need',
      recordId: stored.id,
      recordVersion: 1,
      after: stored,
    })
    for (const household of seekers.splice(0, matched)) {
      const at = `${months.changed}-02T09:00:00.000Z`
      const match = {
        id: deps.newId(),
        needId: stored.id,
        version: 1,
        householdRef: household.ref,
        who: 'second' as const,
        matchedMonth: months.changed,
        isVoided: false,
        createdAt: at,
        updatedAt: at,
      }
      await insertMatch(trx, match)
    }
  }
}

function drawNeed(random: Random, context: RecordContext, id: string, index: number) {
  const span = monthsBetween(FIRST_MONTH, context.currentMonth)
  const reported = addMonths(FIRST_MONTH, random(span + 1))
  const later = addMonths(reported, random(6))
  const changed: Month = later > context.currentMonth ? context.currentMonth : later
  // Each once to begin with, so that none is missing.
  const first = WANTED[index]
  const [occupationSsyk, sniSection, employerSector] = first?.[0] ?? pickWeighted(random, WANTED)
  const isEmployer = index % 9 === 0
  const course = COURSES[random(COURSES.length)]!
  const positions = (course === 'partly_filled' ? 2 : 1) + random(4)
  const filledTotal = filledBy(course, positions, random)
  const sector = isEmployer ? 'private' : employerSector
  const need: Need = {
    ...NEED_NOT_SAID,
    id,
    version: 1,
    municipalityCode: context.county[index % context.county.length]!,
    reportedMonth: reported,
    reportedByPartyId: isEmployer
      ? DEMO_EMPLOYER.id
      : reporterOf(sector, first === undefined && random(4) === 0),
    employerSector: sector,
    employerName: isEmployer ? DEMO_EMPLOYER.name : null,
    neededFrom: random(3) === 0 ? null : addMonths(reported, 1 + random(6)),
    sniSection,
    occupationSsyk,
    occupationField: occupationFieldOf(occupationSsyk) ?? 'unknown',
    positions,
    contract: pickWeighted(random, [
      ['permanent' as const, 5],
      ['temporary' as const, 2],
      ['seasonal' as const, 1],
      [null, 1],
    ]),
    isHardToFill: pickWeighted<boolean | null>(random, [
      [true, 3],
      [false, 2],
      [null, 1],
    ]),
    isRemotePossible: random(6) === 0,
    filledTotal,
    filledByNewcomers: Math.min(filledTotal, random(4)),
    status: course === 'withdrawn' ? 'withdrawn' : 'open',
    closedMonth: null,
    isVoided: false,
    isDemo: true,
    createdAt: `${reported}-01T09:00:00.000Z`,
    updatedAt: `${reported}-01T09:00:00.000Z`,
  }
  return { need, months: { reported, changed } }
}

function filledBy(course: (typeof COURSES)[number], positions: number, random: Random): number {
  if (course === 'filled') return positions
  return course === 'partly_filled' ? 1 + random(positions - 1) : 0
}

function reporterOf(sector: Sector, isUnknown: boolean): string | null {
  if (isUnknown) return null
  return DEMO_NEED_PARTIES.find(({ sectors }) => sectors.includes(sector))?.id ?? null
}

function monthsBetween(from: Month, to: Month): number {
  let count = 0
  while (addMonths(from, count) < to) count++
  return count
}
