import { listHouseholdsWithin, listLeadCohort, listStandingFollowUps } from '@inflytt/db'
import {
  closedContributors,
  type Contributor,
  departuresOf,
  leftContributors,
  STANDING_ALONE,
  standingOf,
  yearOf,
  yearRange,
  type YearRecord,
} from '@inflytt/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../app.ts'
import type { TestDeps } from '../../http/deps.testing.ts'
import { readRecordContext } from '../../record-context.ts'
import type { Published } from './attribute-attack.testing.ts'
import { FigureAttacker, knownToBeFew } from './figures-attack.testing.ts'
import { attackFlow, type Flow } from './flow-attack.testing.ts'
import { createHighsSolver } from '../solver/highs-solver.ts'
import { attackPartition } from './partition-attack.testing.ts'
import { openPublishedDemo } from './published-demo.testing.ts'
import { readPublished } from './published-households.testing.ts'
import { readYearRecord } from '../publish/year-record.reader.ts'

const THRESHOLD = 5
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025]

let deps: TestDeps
let published: Published
let attacker: FigureAttacker
const solver = await createHighsSolver()

interface OpenCell {
  year: number
  value: number
  preliminary: number
}

beforeAll(async () => {
  deps = await openPublishedDemo()
  published = await readPublished(deps)
  const answer = await createApp(deps).request('/api/v1/outcomes?by=year&from=2020&to=2025')
  const { cells } = (await answer.json()) as { cells: OpenCell[] }
  const open = new Map(cells.map((cell) => [cell.year, cell]))
  attacker = new FigureAttacker(published.tables, {
    households: (year) => open.get(year)!.value,
    preliminary: (year) => open.get(year)!.preliminary,
  })
}, 300_000)
afterAll(() => deps.store.close())

const households = () =>
  listHouseholdsWithin(deps.db, published.county, yearRange(2020, 2025)).then((all) =>
    all.filter((one) => standingOf(one) === 'confirmed_attracted'),
  )

/** Who left, by the year they came and the year they left, as the record has it. */
async function readDepartures() {
  const all = await households()
  const cohortOf = new Map(all.map((one) => [one.ref, yearOf(one.moveInMonth)]))
  const standing = await listStandingFollowUps(deps.db, published.county, yearRange(2020, 2025))
  const followUps = Map.groupBy(standing, ({ householdRef }) => householdRef)
  return departuresOf({ households: all, followUps }).map(({ ref, municipality, year }) => ({
    municipality,
    cohort: cohortOf.get(ref)!,
    year,
  }))
}

async function readClosedLeads() {
  const leads = await listLeadCohort(deps.db, {
    municipalities: published.county,
    fromYear: 2020,
    toYear: 2026,
  })
  return leads
    .filter(({ stage }) => stage === 'closed')
    .map(({ responsibleMunicipality, firstContactMonth, stageHistory }) => ({
      municipality: responsibleMunicipality,
      cohort: yearOf(firstContactMonth),
      year: yearOf(stageHistory.at(-1)!.month),
    }))
}

const leaving = (): Flow => ({
  cohorts: new Map(YEARS.map((year) => [year, attacker.leftAt('retention36', year)])),
  years: new Map(YEARS.map((year) => [year, attacker.value('householdsLeft', year)])),
})
const closing = (): Flow => ({
  cohorts: new Map(YEARS.map((year) => [year, attacker.closedOf(year)])),
  years: new Map(YEARS.map((year) => [year, attacker.value('leadsClosed', year)])),
})
const MILESTONES = ['retention12', 'retention24', 'retention36'] as const
const FLOWS = [
  { name: 'households that left', flow: leaving, read: readDepartures, measure: 'householdsLeft' },
  { name: 'leads that closed', flow: closing, read: readClosedLeads, measure: 'leadsClosed' },
] as const

const PARTITIONS = [
  { measure: 'leadsClosed', by: ['closeReason'], contributors: closedContributors },
  { measure: 'householdsLeft', by: ['leaveReason'], contributors: leftContributors },
  {
    measure: 'needsFilledByNewcomers',
    by: ['occupationField', 'employerSector', 'isHardToFill'],
    contributors: ({ matches }: YearRecord, by: string): Contributor[] =>
      matches.map((match) => ({
        id: match.householdRef,
        municipality: match.municipality,
        part: match[by as 'occupationField'],
        label: '',
      })),
  },
] as const

describe('the figures of single households, attacked together', () => {
  it('are there to be attacked', () => {
    const told = YEARS.flatMap((year) => attacker.parts(year))
    expect(told.length).toBeGreaterThan(100)
  })

  it.each(YEARS)('let no count of one to four be worked out of %i', (year) => {
    expect(knownToBeFew(attacker.parts(year), THRESHOLD)).toEqual([])
  })

  it.each(YEARS)(
    'hide no count that stands alone alone in %i, where it would be known to be few',
    (year) => {
      const hidden = STANDING_ALONE.filter((measure) => attacker.value(measure, year) === undefined)
      expect(hidden).not.toHaveLength(1)
    },
  )

  it('let none be worked out between milestones', () => {
    const between = YEARS.flatMap((year) => attacker.leftBetween(year))
    expect(between.length).toBeGreaterThan(2)
    expect(knownToBeFew(between, THRESHOLD)).toEqual([])
  })

  it.each(FLOWS)('tell of $name by cohort and by year without telling of few', ({ flow }) => {
    const attack = attackFlow(flow(), solver)
    const ranges = [...attack.places(), ...attack.later()]
    attack.close()
    expect(ranges.filter(({ min, max }) => min > 0 && max < THRESHOLD)).toEqual([])
  })

  it('leave open how many had left at a milestone that is hidden', () => {
    const told = (year: number) =>
      MILESTONES.map((one) => Math.min(...(attacker.leftAt(one, year) ?? [0])))
    const least = new Map(YEARS.map((year) => [year, Math.max(...told(year))]))
    // What lies between two that are told is bounded by them.
    const hidden = YEARS.filter((year) => {
      const due = MILESTONES.filter((_, at) => year + at + 1 <= 2025)
      return due.length > 0 && attacker.leftAt(due.at(-1)!, year) === undefined
    })
    const attack = attackFlow({ ...leaving(), least }, solver)
    const ranges = hidden.map((year) => ({ ...attack.cohort(year), before: least.get(year)! }))
    attack.close()
    expect(hidden.length).toBeGreaterThan(0)
    expect(ranges.filter(({ max, before }) => max - before < THRESHOLD)).toEqual([])
  })

  it.each(FLOWS)(
    'leave a hidden year of $name open, to officers too',
    async ({ flow, read, measure }) => {
      const went = await read()
      const few = YEARS.filter((year) => {
        const count = went.filter((one) => one.year === year).length
        return count > 0 && count < THRESHOLD
      })
      expect(few.filter((year) => attacker.value(measure, year) !== undefined)).toEqual([])
      const outsider = attackFlow(flow(), solver)
      const ranges = few.map((year) => outsider.year(year))
      outsider.close()
      expect(ranges.filter(({ min, max }) => min > 1 || max < THRESHOLD)).toEqual([])
      const solved = published.county.flatMap((insider) => {
        const own = (cohort: number, year: number) =>
          went.filter(
            (one) => one.municipality === insider && one.cohort === cohort && one.year === year,
          ).length
        const attack = attackFlow({ ...flow(), own }, solver)
        const known = few
          .map((year) => attack.year(year))
          .filter(({ min, max }) => min === max)
          .map(({ name }) => `${insider} knows ${name}`)
        attack.close()
        return known
      })
      expect(solved).toEqual([])
    },
  )

  it.each(PARTITIONS)('leave every small class of $measure open, to officers too', async (counted) => {
    const { measure, contributors } = counted
    const context = await readRecordContext(deps.db, deps.clock())
    const found: unknown[] = []
    let small = 0
    for (const year of YEARS) {
      const record = await readYearRecord(deps.db, context, year)
      const truth = new Map<string, readonly Contributor[]>(
        counted.by.map((by) => [by, contributors(record, by)]),
      )
      const attack = (insider?: string) =>
        attackPartition(attacker, { measure, year, truth, insider }, solver)
      const outsider = attack()
      small += outsider.small.length
      found.push(...outsider.shownFew)
      found.push(...outsider.small.filter(({ min, max, total }) => min > 1 || max < Math.min(5, total)))
      for (const insider of published.county)
        found.push(
          ...attack(insider).small.filter(({ min, max, own, count }) => own < count && min === max),
        )
    }
    expect(small).toBeGreaterThan(3)
    expect(found).toEqual([])
  })

  it('tell the officers of a municipality of no few others', async () => {
    const all = await households()
    const known = YEARS.flatMap((year) => {
      const ofYear = all.filter((one) => yearOf(one.moveInMonth) === year)
      return published.county.flatMap((insider) => {
        const others = ofYear.filter(({ municipalityCode }) => municipalityCode !== insider).length
        const isTold = ROWS.some((measure) => attacker.cell(measure, year) !== undefined)
        return isTold && others > 0 && others < THRESHOLD ? [`${insider} ${year}`] : []
      })
    })
    expect(known).toEqual([])
  })
})

const ROWS = [
  'persons',
  'retention12',
  'retention24',
  'retention36',
  'impact',
  'satisfaction',
  'welcomedShare',
] as const
