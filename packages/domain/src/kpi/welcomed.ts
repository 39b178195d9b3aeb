import { isInK1 } from '../household/counting-rules.ts'
import type { Household } from '../household/household.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { addMonths } from '../period/period.ts'
import { isOfCounty } from './follow-ups.ts'
import type { HouseholdsQuestion } from './households.ts'
import { loggedOutcome, type LoggedRecord } from './logged.ts'
import { percentOf } from './rounding.ts'

const MONTHS_TO_WELCOME = 3

/** A contact person and at least one further step, done within three months of the move. */
export function isWelcomed({
  moveInMonth,
  welcomeSteps,
}: Pick<Household, 'moveInMonth' | 'welcomeSteps'>): boolean {
  const last = addMonths(moveInMonth, MONTHS_TO_WELCOME)
  const done = welcomeSteps.filter(({ status, month }) => status === 'done' && month <= last)
  return done.some(({ step }) => step === 'contact_person') && done.length > 1
}

/** K19: the share of K1's households, logged one by one, that were received by the common process. County only. */
export function welcomedOutcome(question: HouseholdsQuestion, record: LoggedRecord): Outcome {
  return loggedOutcome('welcomedShare', question, record, (cell) => {
    if (!isOfCounty(cell, question, record)) return { value: null }
    const logged = cell.households.filter(isInK1)
    const base = logged.length
    if (base === 0) return { value: null, base, note: 'no_households' }
    return { value: percentOf(logged.filter(isWelcomed).length, base, record.percentDecimals), base }
  })
}
