import {
  ATTRIBUTE_NAMES,
  blockKey,
  type Dimension,
  type Household,
  standingOf,
  yearKey,
  yearOf,
} from '@inflytt/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../../access/caller.ts'
import { changeHousehold, createHousehold } from '../../households/households.service.ts'
import { householdScope } from '../../households/household-scope.ts'
import type { TestDeps } from '../../http/deps.testing.ts'
import { attackAttribute, narrowedBy, type Published, solvedBy } from './attribute-attack.testing.ts'
import { createHighsSolver } from '../solver/highs-solver.ts'
import { openPublishedDemo } from './published-demo.testing.ts'
import { readPublished } from './published-households.testing.ts'
import { fixYear } from '../report-versions.service.ts'
import { LOGGED } from '../../households/household.testing.ts'

const THRESHOLD = 5
const YEAR = 2022
const BLOCK = { from: 2020, to: 2022 }
const NAMED = ATTRIBUTE_NAMES.filter((name) => name !== 'remote')
const INSIDERS = ['2305', '2309', '2303']
const DECISION = { body: 'Samverkansgruppen', date: '2026-11-20', diaryRef: 'RS 1/2026' }

let deps: TestDeps
let published: Published
const solver = await createHighsSolver()
const write = (role: 'officer' | 'coordinator') => ({
  deps,
  caller: { ...PUBLIC_CALLER, role, municipalityCodes: [...published.county] },
  remember: () => Promise.resolve(),
})
const everywhere = householdScope({ kind: 'all' }, 'own')

async function fix(): Promise<void> {
  await fixYear(write('coordinator'), { year: YEAR, decision: DECISION })
  published = await readPublished(deps, published)
}

const counted = () =>
  published.snapshots
    .at(-1)!
    .households.filter((one) => yearOf(one.moveInMonth) === YEAR)
    .filter((one) => standingOf(one) === 'confirmed_attracted')

const change = ({ ref }: Household, patch: object) =>
  changeHousehold(write('officer'), everywhere, { ref, patch, expect: () => Promise.resolve() })

const log = (municipalityCode: string, over: object = {}) =>
  createHousehold(write('officer'), everywhere, {
    ...LOGGED,
    municipalityCode,
    moveInMonth: `${YEAR}-05`,
    originType: 'eu',
    programmeId: 'en-attraktiv-region',
    localTie: 'studied',
    mainReason: 'business',
    ...over,
  })

const versionsOf = (key: string) => published.tables.filter((table) => table.key === key).length

beforeAll(async () => {
  deps = await openPublishedDemo()
  published = await readPublished(deps)
  const [first, second, third, ...others] = counted()
  // Some come, some go, and of some it is another thing that is told.
  for (const municipality of ['2305', '2305', '2305', '2380', '2380', '2309']) await log(municipality)
  for (const one of [first!, second!, third!])
    await change(one, { countStatus: 'voided', voidReason: 'duplicate' })
  for (const one of others.slice(0, 4))
    await change(one, {
      originType: 'world',
      localTie: 'second_home',
      mainReason: 'lifestyle',
      children: 0,
    })
  await fix()
}, 300_000)
afterAll(() => deps.store.close())

describe('a year that was fixed twice, attacked with both versions', () => {
  it('has tables of both', () => {
    const versions = NAMED.map((name) => versionsOf(yearKey('households', name as Dimension, YEAR)))
    const blocks = NAMED.map((name) => versionsOf(blockKey(name as Dimension, BLOCK)))
    expect(blocks).toEqual(versions)
    expect(versions).toContain(2)
    // Where both versions would give away what is hidden in one of them, the first stands.
    expect(versions).toContain(1)
  })

  it.each(NAMED)(
    'leaves an outsider every small cell of %s open from 1 to 5',
    { timeout: 120_000 },
    (name) => {
      const attack = attackAttribute(published, { name, block: BLOCK }, solver)
      expect(attack.hidden.length).toBeGreaterThan(0)
      expect(narrowedBy(attack, THRESHOLD)).toEqual([])
      attack.session.close()
    },
  )

  it.each(NAMED)(
    'leaves %s unsolved to officers who hold much, little and none of what was altered',
    { timeout: 240_000 },
    (name) => {
      const solved = INSIDERS.flatMap((insider) => {
        const attack = attackAttribute(published, { name, block: BLOCK, insider }, solver)
        const found = solvedBy(insider, attack, THRESHOLD)
        attack.session.close()
        return found
      })
      expect(solved).toEqual([])
    },
  )
})
