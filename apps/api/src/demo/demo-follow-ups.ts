import { insertFollowUp, listHouseholdsAfter, setFollowedUp, type Trx } from '@inflytt/db'
import {
  addMonths,
  awaitedMilestones,
  dueMonthOf,
  FOLLOW_UP_NOT_SAID,
  type FollowUp,
  type FollowUpOutcome,
  type Household,
  MILESTONES,
  type Month,
  WELCOME_STEPS,
  whereabouts,
} from '@inflytt/domain'
import { OPERATOR } from '../access/caller.ts'
import { leaveTrail } from '../audit/trail.ts'
import type { Deps } from '../deps.ts'
import type { RecordContext } from '../record-context.ts'
import { pickWeighted, seededRandom } from './demo-random.ts'

const SEED = 20_36
const WELCOME_SEED = 20_03
const IMPACT_SEED = 20_08
// What fell due lately is left for the work list.
const OPEN_MONTHS = 2

type Random = (below: number) => number

// Made up: how many answer, and what.
const OUTCOMES: readonly (readonly [FollowUpOutcome | undefined, number])[] = [
  ['stayed', 62],
  ['moved_within_county', 3],
  ['partly', 2],
  ['left', 8],
  ['unreachable', 20],
  ['declined', 5],
  [undefined, 3],
]

// Made up: why they leave, by a draw of one to five.
const OFTEN: Readonly<Record<number, NonNullable<FollowUp['leaveReason']>>> = {
  1: 'work',
  2: 'work',
  3: 'housing',
  4: 'housing',
  5: 'family',
}

/** The steps of a made-up welcome: most are met by a contact person, and later years by more steps. */
export function demoWelcome(): (moveInMonth: Month, currentMonth: Month) => Household['welcomeSteps'] {
  const random = seededRandom(WELCOME_SEED)
  return (moveInMonth, currentMonth) => {
    const percent = moveInMonth < '2023-01' ? 30 : 60
    return WELCOME_STEPS.flatMap((step, index) => {
      const [isTaken, later, isDone] = [random(100), random(5), random(10)]
      const month = addMonths(moveInMonth, later)
      if (isTaken >= percent - index * 6 || month > currentMonth) return []
      return [{ step, month, status: isDone < 8 ? ('done' as const) : ('offered' as const) }]
    })
  }
}

/** How much the help meant to the made-up households, as far as they have said. */
export function demoImpact(): () => Household['impactHousehold'] {
  const random = seededRandom(IMPACT_SEED)
  return () =>
    pickWeighted(random, [
      ['decisive', 22],
      ['major', 18],
      ['some', 15],
      ['unknown', 45],
    ] as const)
}

/** What the made-up households answered at the milestones they have reached. */
export async function fillFollowUps(deps: Deps, trx: Trx, context: RecordContext): Promise<void> {
  const random = seededRandom(SEED)
  const households = await listHouseholdsAfter(trx, { countStatus: ['confirmed'] }, '', 5000)
  for (const household of households) {
    const followUps = drawFollowUps(random, household, context, deps.newId)
    for (const followUp of followUps) {
      await insertFollowUp(trx, followUp)
      const unit = {
        trx,
        at: followUp.createdAt,
        deps: { ...deps, random },
        caller: OPERATOR,
      }
      await leaveTrail(unit, {
        action: 'create',
        recordType: 'follow_up',
        recordId: followUp.id,
        recordVersion: 1,
        after: followUp,
      })
    }
    await setFollowedUp(trx, household.ref, {
      currentMunicipalityCode: whereabouts(household.municipalityCode, followUps),
      awaitedMilestones: awaitedMilestones(followUps),
    })
  }
}

function drawFollowUps(
  random: Random,
  household: Household,
  { county, currentMonth }: RecordContext,
  newId: () => string,
): FollowUp[] {
  const made: FollowUp[] = []
  for (const milestone of MILESTONES) {
    const due = dueMonthOf(household.moveInMonth, milestone)
    const [outcome, satisfaction, other, delay, isWorking] = [
      pickWeighted(random, OUTCOMES),
      1 + random(5),
      random(county.length),
      random(OPEN_MONTHS),
      random(10),
    ]
    const answeredMonth = addMonths(due, delay)
    if (addMonths(due, OPEN_MONTHS) > currentMonth) break
    if (outcome === undefined) continue
    const isAnswer = outcome !== 'unreachable' && outcome !== 'declined'
    const at = `${answeredMonth}-15T09:00:00.000Z`
    const place = whereabouts(household.municipalityCode, made)
    const elsewhere = county.filter((code) => code !== place)
    made.push({
      ...FOLLOW_UP_NOT_SAID,
      id: newId(),
      version: 1,
      householdRef: household.ref,
      milestone,
      outcome,
      newMunicipalityCode:
        outcome === 'moved_within_county' ? elsewhere[other % elsewhere.length]! : null,
      leaveReason: outcome === 'left' ? OFTEN[satisfaction]! : null,
      satisfaction: isAnswer && other > 1 ? Math.max(satisfaction, 2 + (other % 3)) : null,
      partnerWorking: isAnswer && (household.adults ?? 0) >= 2 ? (isWorking < 6 ? 'yes' : 'no') : null,
      source: other < 2 ? 'household' : 'phone',
      answeredMonth,
      isVoided: false,
      createdAt: at,
      updatedAt: at,
    })
    if (outcome === 'left') break
  }
  return made
}
