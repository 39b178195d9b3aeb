import { insertActivity, MONEY_WRITERS, type Trx } from '@inflytt/db'
import { type Activity, ACTIVITY_NOT_SAID, TAM_PHASES, yearOf } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import type { RecordContext } from '../record-context.ts'
import titles from './demo-activities.json' with { type: 'json' }
import { DEMO_PROGRAMMES } from './demo-facts.ts'
import { pickWeighted, seededRandom } from './demo-random.ts'

const SEED = 20_16
const FIRST_YEAR = 2020
const A_YEAR = 26

type Random = (below: number) => number

/** Activities of every year, phase and municipality; some called off, some of which nobody counted the guests. */
export async function fillActivities(deps: Deps, trx: Trx, context: RecordContext): Promise<void> {
  const random = seededRandom(SEED)
  const lastYear = yearOf(context.currentMonth)
  for (let year = FIRST_YEAR; year <= lastYear; year++)
    for (let index = 0; index < A_YEAR; index++) {
      const activity = draw(random, context, { id: deps.newId(), year, index })
      await insertActivity(trx, activity)
      const costs = Math.round(1500 + random(9000))
      if (activity.status !== 'done' || random(3) === 0) continue
      await MONEY_WRITERS.cost.insert(trx, {
        id: deps.newId(),
        version: 1,
        isVoided: false,
        budgetLineId: `demo-agreement-${year}-activities`,
        activityId: activity.id,
        month: activity.dateFrom.slice(0, 7),
        amountSek: costs,
        updatedAt: activity.updatedAt,
      })
    }
}

function draw(
  random: Random,
  { county, today, currentMonth }: RecordContext,
  { id, year, index }: { id: string; year: number; index: number },
): Activity {
  const tamPhase = TAM_PHASES[index % TAM_PHASES.length]!
  const kinds = titles[tamPhase]
  const [type, title] = kinds[random(kinds.length)] as [Activity['type'], string]
  const month = String(1 + random(12)).padStart(2, '0')
  const dateFrom = `${year}-${month}-${String(1 + random(28)).padStart(2, '0')}`
  const drawnStatus = pickWeighted(random, [
    ['done' as const, 88],
    ['cancelled' as const, 12],
  ])
  const status = dateFrom > today ? ('planned' as const) : drawnStatus
  const planned = 10 + random(8) * 10
  const counted = Math.max(3, planned - 15 + random(30))
  const [project, step] = DEMO_PROGRAMMES
  const createdAt = `${dateFrom <= today ? dateFrom : `${currentMonth}-01`}T09:00:00.000Z`
  return {
    ...ACTIVITY_NOT_SAID,
    id,
    version: 1,
    title,
    dateFrom,
    dateTo: dateFrom,
    tamPhase,
    type,
    isDigital: random(6) === 0,
    municipalityCodes: random(5) === 0 ? [] : [county[(index + year) % county.length]!],
    programmeId: year < 2025 ? project.id : step.id,
    plannedParticipants: planned,
    actualParticipants: status === 'done' && random(8) > 0 ? counted : null,
    employersInvolved: tamPhase === 'attract' ? random(12) : null,
    status,
    isVoided: false,
    isDemo: true,
    createdAt,
    updatedAt: createdAt,
  }
}
