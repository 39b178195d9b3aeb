import {
  addMonths,
  firstStep,
  type Household,
  type Lead,
  LEAD_NOT_SAID,
  type Month,
  monthIndex,
} from '@inflytt/domain'
import { pickWeighted, seededRandom } from './demo-random.ts'

const SEED = 2305
const EACH = 4
const LAST_MONTH = '2026-11'
const LATER_FROM = '2027-01'

/** From 2027 on a demo is as of its own day, as one of 2026 is of November. */
const isLater = (currentMonth: Month) => currentMonth >= LATER_FROM

type DemoLead = Omit<Lead, 'ref' | 'createdAt' | 'updatedAt'>

/** Made-up leads, a few for each municipality; always the same, up to the current month. */
export function demoLeads(county: readonly string[], currentMonth: Month): DemoLead[] {
  const random = seededRandom(SEED)
  const last = currentMonth < LAST_MONTH || isLater(currentMonth) ? currentMonth : LAST_MONTH
  return county.flatMap((code) => Array.from({ length: EACH }, () => lead(random, code, last)))
}

function lead(random: (below: number) => number, municipality: string, last: Month): DemoLead {
  const firstContactMonth = addMonths(last, -random(9))
  const stage = pickWeighted(random, [
    ['new', 4],
    ['dialogue', 4],
    ['visit', 2],
    ['decided', 2],
  ] as const)
  return {
    ...LEAD_NOT_SAID,
    version: 1,
    responsibleMunicipality: municipality,
    firstContactMonth,
    channel: pickWeighted(random, [
      ['phone_email', 4],
      ['event', 3],
      ['web_form', 3],
    ] as const),
    originType: pickWeighted(random, [
      ['rest_of_sweden', 8],
      ['eu', 2],
    ] as const),
    adults: 1 + random(2),
    children: pickWeighted(random, [
      [0, 3],
      [2, 2],
      [null, 2],
    ] as const),
    plannedMonth: stage === 'decided' ? addMonths(last, 1 + random(6)) : null,
    interestMunicipalities: [municipality],
    needs: pickWeighted(random, [
      [['housing'], 3],
      [['job', 'housing'], 3],
      [['job'], 2],
    ] as [Lead['needs'], number][]),
    stage,
    stageHistory: firstStep(stage, firstContactMonth),
    isVoided: false,
    closeReason: null,
    householdRef: null,
    isDemo: true,
  }
}

const ENDED_SEED = 2380
const CLOSED = 150
const FIRST_CLOSED = '2021-01'
const CLOSED_MONTHS = 60
// Made up: why leads come to nothing, and how often.
const CLOSE_REASONS: readonly (readonly [NonNullable<Lead['closeReason']>, number])[] = [
  ['no_housing', 8],
  ['no_job', 7],
  ['no_response', 6],
  ['no_partner_job', 6],
]

/** Made-up leads that came to nothing, of several years, each with its reason. */
export function demoClosedLeads(county: readonly string[], currentMonth: Month): DemoLead[] {
  const random = seededRandom(ENDED_SEED)
  // As many a year in a demo of later years, up to a year ago.
  const months = isLater(currentMonth)
    ? monthIndex(currentMonth) - monthIndex(FIRST_CLOSED) - 11
    : CLOSED_MONTHS
  const count = Math.round((CLOSED * months) / CLOSED_MONTHS)
  return Array.from({ length: count }, (_, index): DemoLead => {
    const drawn = lead(random, county[index % county.length]!, currentMonth)
    const firstContactMonth = addMonths(FIRST_CLOSED, random(months))
    const ended = addMonths(firstContactMonth, 1 + random(11))
    const month = ended < currentMonth ? ended : currentMonth
    return {
      ...drawn,
      firstContactMonth,
      plannedMonth: null,
      stage: 'closed',
      closeReason: pickWeighted(random, CLOSE_REASONS),
      stageHistory: [...firstStep('new', firstContactMonth), { stage: 'closed', month, reason: null }],
    }
  })
}

/** The lead that a made-up household came from: first met some months before its move. */
export function demoMovedLead(household: Household, index: number): DemoLead {
  const random = seededRandom(ENDED_SEED + index)
  const { municipalityCode, moveInMonth, ref, adults, children, originType } = household
  const firstContactMonth = addMonths(moveInMonth, -(1 + random(14)))
  return {
    ...lead(random, municipalityCode, moveInMonth),
    firstContactMonth,
    plannedMonth: moveInMonth,
    adults,
    children,
    originType,
    stage: 'moved',
    stageHistory: [
      ...firstStep('new', firstContactMonth),
      { stage: 'moved', month: moveInMonth, reason: null },
    ],
    householdRef: ref,
  }
}
