import { createHmac } from 'node:crypto'
import {
  type Db,
  deleteAnswerCode,
  findAnswerCode,
  findHousehold,
  listFollowUps,
  lockHousehold,
  putAnswerCode,
} from '@inflytt/db'
import {
  addMonths,
  DomainError,
  dueMonthOf,
  type Household,
  type Milestone,
  MILESTONES,
  type Month,
  type OwnAnswer,
  stockholmMonth,
} from '@inflytt/domain'
import { type AttemptLimit, giveAttemptBack, takeAttempt } from '../access/sign-in/attempt-limit.ts'
import { isBeforeItsTime } from '../access/secrets.ts'
import { unlessStoreIsAway } from '../access/sessions/session.service.ts'
import { leaveTrail } from '../audit/trail.ts'
import type { Deps } from '../deps.ts'
import { type HouseholdScope, mustBeIdentified, mustBeSeen } from '../households/household-scope.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import { type DatedFollowUp, store } from './follow-ups.service.ts'

// Without what is mistaken for another sign when it is read from paper.
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 10
const MONTHS_AFTER_LAST_MILESTONE = 3
const FEWEST_MONTHS = 3

const HOUR_MS = 60 * 60_000
const PER_ADDRESS: AttemptLimit = { name: 'own-answer', attempts: 10, windowMs: HOUR_MS }
// However many addresses the guesses come from.
const IN_ALL: AttemptLimit = { name: 'own-answers', attempts: 300, windowMs: HOUR_MS }

export interface IssuedCode {
  /** Told once; only its keyed hash is kept. */
  code: string
  /** The last month in which it opens anything. */
  validThrough: Month
}

/** Gives a household a code by which it answers itself; the one it had opens nothing any longer. */
export function issueCode(
  write: Write<IssuedCode>,
  scope: HouseholdScope,
  ref: string,
): Promise<IssuedCode> {
  return inTransaction(write, async (unit) => {
    const { trx, at, deps } = unit
    const household = mustBeIdentified(mustBeSeen(await lockHousehold(trx, ref), scope))
    if (household.countStatus !== 'confirmed')
      throw new DomainError('conflict', 'Only a confirmed household is given a code. Confirm it first.')
    const code = Array.from({ length: CODE_LENGTH }, () => SIGNS[deps.random(SIGNS.length)]).join('')
    const validThrough = lastMonth(household.moveInMonth, stockholmMonth(new Date(at)))
    await putAnswerCode(trx, {
      hash: hashOf(deps, code),
      householdRef: ref,
      issuedAt: at,
      expiresAt: `${addMonths(validThrough, 1)}-01T00:00:00.000Z`,
    })
    await leaveTrail(unit, {
      action: 'create',
      recordType: 'answer_code',
      recordId: ref,
      recordVersion: household.version,
      after: { validThrough },
    })
    return { code, validThrough }
  })
}

function lastMonth(moveInMonth: Month, currentMonth: Month): Month {
  const afterAll = addMonths(moveInMonth, Math.max(...MILESTONES) + MONTHS_AFTER_LAST_MILESTONE)
  const atLeast = addMonths(currentMonth, FEWEST_MONTHS)
  return afterAll > atLeast ? afterAll : atLeast
}

/** What the holder of a code may answer: the milestones reached, and those answered already. */
export interface OpenMilestones {
  open: Milestone[]
  answered: Milestone[]
}

/** @throws DomainError `not-found` for whatever opens nothing, `rate-limited` */
export async function readOpenMilestones(
  deps: Deps,
  given: { code: string; address: string },
): Promise<OpenMilestones> {
  return guarded(deps, given, async () => {
    const { ref, moveInMonth } = await holderOf(deps, deps.db, given.code)
    const standing = (await listFollowUps(deps.db, [ref])).filter(({ isVoided }) => !isVoided)
    const answered = standing.map(({ milestone }) => milestone)
    const now = stockholmMonth(deps.clock())
    const reached = MILESTONES.filter((milestone) => dueMonthOf(moveInMonth, milestone) <= now)
    return {
      open: reached.filter((milestone) => !answered.includes(milestone)),
      answered: MILESTONES.filter((milestone) => answered.includes(milestone)),
    }
  })
}

/**
 * Stores what a household answers itself.
 * @throws DomainError `not-found` for whatever opens nothing, `validation-failed`, `conflict`, `rate-limited`
 */
export async function answerByCode(
  write: Write<DatedFollowUp>,
  { code, ...answer }: OwnAnswer,
  address: string,
): Promise<DatedFollowUp> {
  return guarded(write.deps, { code, address }, () =>
    inTransaction(write, async (unit: Unit) => {
      const { ref } = await holderOf(unit.deps, unit.trx, code)
      const household = (await lockHousehold(unit.trx, ref))!
      return store(unit, household, { ...answer, source: 'household' })
    }),
  )
}

/** Counts the attempt before it is known whether the code opens anything, and gives back what was no guess. */
async function guarded<T>(
  deps: Deps,
  { code, address }: { code: string; address: string },
  work: () => Promise<T>,
): Promise<T> {
  await takeAttempt(deps, PER_ADDRESS, address)
  await takeAttempt(deps, IN_ALL, '')
  await holderOf(deps, deps.db, code)
  await giveAttemptBack(deps, PER_ADDRESS, address)
  await giveAttemptBack(deps, IN_ALL, '')
  return work()
}

async function holderOf(deps: Deps, db: Db, code: string): Promise<Household> {
  const ref = await openedBy(deps, db, hashOf(deps, normal(code)))
  const household = ref === undefined ? undefined : await findHousehold(db, ref)
  // One answer for guessed, replaced, expired and void alike.
  if (household?.countStatus !== 'confirmed')
    throw new DomainError(
      'not-found',
      'The code opens nothing: it is mistyped, has been replaced or has expired.',
    )
  return household
}

async function openedBy({ clock }: Deps, db: Db, hash: string): Promise<string | undefined> {
  const code = await findAnswerCode(db, hash)
  const now = clock()
  if (code === undefined || isBeforeItsTime(code.issuedAt, now)) return undefined
  if (now.getTime() < Date.parse(code.expiresAt)) return code.householdRef
  // A clock that is set back later must not bring the code to life.
  await unlessStoreIsAway(() => deleteAnswerCode(db, hash))
  return undefined
}

function normal(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '')
}

function hashOf({ config }: Pick<Deps, 'config'>, code: string): string {
  return createHmac('sha256', config.authSecret).update(`answer-code:${code}`).digest('base64url')
}
