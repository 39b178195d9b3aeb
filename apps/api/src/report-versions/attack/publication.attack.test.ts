import { listReportVersions } from '@inflytt/db'
import { ATTRIBUTE_NAMES, blockKey, type Dimension, type OutcomeCell, yearKey } from '@inflytt/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDeps } from '../../http/deps.testing.ts'
import {
  attackAttribute,
  cellsOf as cellsIn,
  narrowedBy,
  type Published,
  solvedBy,
} from './attribute-attack.testing.ts'
import { createHighsSolver } from '../solver/highs-solver.ts'
import { openPublishedDemo } from './published-demo.testing.ts'
import { readPublished } from './published-households.testing.ts'

const THRESHOLD = 5
const BLOCKS = [
  { from: 2020, to: 2022 },
  { from: 2023, to: 2025 },
]
const NAMED = ATTRIBUTE_NAMES.filter((name) => name !== 'remote')

let deps: TestDeps
let published: Published
const solver = await createHighsSolver()

beforeAll(async () => {
  deps = await openPublishedDemo()
  published = await readPublished(deps)
}, 300_000)
afterAll(() => deps.store.close())

const cellsOf = (key: string) => cellsIn(published.tables.find((table) => table.key === key)!)

describe('all that the demo publishes, attacked together', () => {
  it('shows no cell that rests on one to four households', () => {
    const shown = BLOCKS.flatMap((block) =>
      NAMED.flatMap((name) => cellsOf(blockKey(name as Dimension, block))),
    ).concat(
      [2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) =>
        NAMED.flatMap((name) => cellsOf(yearKey('households', name as Dimension, year))),
      ),
    )
    expect(shown.length).toBeGreaterThan(700)
    expect(shown.filter(({ value }) => value !== null && value > 0 && value < THRESHOLD)).toEqual([])
  })

  it('keeps the demo useful: most cells are shown', () => {
    // What nobody has recorded is told to be unknown, as none was told.
    const share = (cells: readonly OutcomeCell[]) =>
      cells.filter(({ value, status }) => value !== null || status === 'unknown').length / cells.length
    const { tables } = published
    const yearly = tables.filter(({ key }) => /^[a-zA-Z]+\/[a-zA-Z]+\/\d{4}$/.test(key))
    const municipal = tables.filter(
      (table) => table.key.includes('municipality') && cellsIn(table).length === 24,
    )
    expect(share(yearly.flatMap(cellsIn))).toBeGreaterThanOrEqual(0.7)
    expect(share(municipal.flatMap(cellsIn))).toBeGreaterThanOrEqual(0.35)
  })

  it.each(BLOCKS.flatMap((block) => NAMED.map((name) => ({ name, block }))))(
    'leaves an outsider every small cell of $name $block.from open from 1 to 5',
    { timeout: 120_000 },
    ({ name, block }) => {
      const attack = attackAttribute(published, { name, block }, solver)
      expect(narrowedBy(attack, THRESHOLD)).toEqual([])
      attack.session.close()
    },
  )

  it.each(NAMED)(
    'leaves %s unsolved to the officers of each municipality',
    { timeout: 240_000 },
    (name) => {
      const block = BLOCKS[1]!
      const solved = published.county.flatMap((insider) => {
        const attack = attackAttribute(published, { name, block, insider }, solver)
        const found = solvedBy(insider, attack, THRESHOLD)
        attack.session.close()
        return found
      })
      expect(solved).toEqual([])
    },
  )

  it('fixes every year that is over', async () => {
    const versions = await listReportVersions(deps.db, { isDemo: true })
    expect(versions.map(({ year, version }) => [year, version])).toEqual(
      [2020, 2021, 2022, 2023, 2024, 2025].map((year) => [year, 1]),
    )
  })
})
