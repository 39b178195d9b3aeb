import { arrivalsIn, isArrival } from './arrivals.testing.ts'
import {
  count,
  divided,
  monthsBetween,
  percent,
  type Place,
  type Told,
  total,
  yearOf,
} from './place.testing.ts'
import type { RawFollowUp, RawHousehold, RawRecords } from './raw-records.testing.ts'

const answersOf = (raw: RawRecords, { ref }: RawHousehold) => raw.followUps.get(ref) ?? []
const isOldEnough = (raw: RawRecords, row: RawHousehold, months: number) =>
  monthsBetween(row.move_in_month, raw.now) >= months
const isTelling = ({ outcome }: RawFollowUp) => !['unreachable', 'declined'].includes(outcome)

/** Where it lives after the answers up to a milestone; null outside the county. */
function homeAt(raw: RawRecords, row: RawHousehold, milestone: number): string | null {
  let home: string | null = row.municipality_code
  for (const answer of answersOf(raw, row)) {
    if (answer.milestone > milestone || !isTelling(answer)) continue
    if (answer.outcome === 'left') home = null
    else if (answer.outcome === 'moved_within_county') home = answer.new_municipality_code
    else home ??= row.municipality_code
  }
  return home
}

/** K7. */
export function retention(raw: RawRecords, place: Place, milestone: number): Told {
  const rows = arrivalsIn(raw, place).filter((row) => isOldEnough(raw, row, milestone))
  const isGone = (row: RawHousehold) => {
    const home = homeAt(raw, row, milestone)
    return home === null || (!place.isCounty && home !== row.municipality_code)
  }
  const left = count(rows, isGone)
  const stayed = count(
    rows,
    (row) =>
      !isGone(row) &&
      answersOf(raw, row).some((answer) => answer.milestone === milestone && isTelling(answer)),
  )
  const silent = rows.length - stayed - left
  const isSmall = (number: number) => number > 0 && number < raw.threshold
  if (rows.length < 10 || isSmall(stayed) || isSmall(left) || isSmall(silent))
    return { value: null, lower: undefined, upper: undefined, base: rows.length }
  return {
    value: percent(stayed, stayed + left),
    lower: percent(stayed, rows.length),
    upper: percent(stayed + silent, rows.length),
    responseRate: percent(stayed + left, rows.length),
    base: rows.length,
    note: (stayed + left) / rows.length < 0.6 ? 'uncertain' : undefined,
  }
}

/** Those whose last answer is that they left, by the year of it. */
export function householdsLeft(raw: RawRecords, place: Place): Told {
  const answers = raw.households
    .filter((row) => isArrival(row) && place.municipalities.includes(row.municipality_code))
    .map((row) => answersOf(raw, row).filter(isTelling))
  const isAnyTold = answers.some((own) =>
    own.some((answer) => yearOf(answer.answered_month) <= place.years.at(-1)!),
  )
  if (!isAnyTold) return { value: null }
  const gone = answers.flatMap((own) =>
    own.filter((one) => one === own.at(-1) && one.outcome === 'left'),
  )
  return {
    value: count(
      gone,
      (answer) =>
        place.years.includes(yearOf(answer.answered_month)) &&
        (place.leaveReason === undefined || place.leaveReason === (answer.leave_reason ?? 'unknown')),
    ),
  }
}

/** K14d. */
export function partnerWorking(raw: RawRecords, place: Place): Told {
  const asked = arrivalsIn(raw, place).filter(
    (row) => row.adults !== null && row.adults > 1 && isOldEnough(raw, row, 12),
  )
  const said = asked.map(
    (row) => answersOf(raw, row).find(({ milestone }) => milestone === 12)?.partner_working,
  )
  const [yes, no] = [count(said, (one) => one === 'yes'), count(said, (one) => one === 'no')]
  if (asked.length === 0) return { value: null, base: 0 }
  return {
    value: percent(yes, yes + no),
    base: yes + no,
    responseRate: percent(yes + no, asked.length),
  }
}

/** K15: of each household its latest score. */
export function satisfaction(raw: RawRecords, place: Place): Told {
  const asked = arrivalsIn(raw, place).filter((row) => isOldEnough(raw, row, 3))
  const scores = asked.flatMap((row) => {
    const given = answersOf(raw, row).flatMap((answer) => answer.satisfaction ?? [])
    return given.length === 0 ? [] : [given.at(-1)!]
  })
  if (scores.length < 10) return { value: null, highShare: undefined, base: scores.length }
  return {
    value: divided(total(scores), scores.length, 1),
    highShare: percent(
      count(scores, (score) => score > 3),
      scores.length,
    ),
    responseRate: percent(scores.length, asked.length),
    base: scores.length,
  }
}
