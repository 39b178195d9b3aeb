import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareAll } from './compare.testing.ts'
import { AT_THE_LIMIT, PARTED, SHAKEN, UNAIMED, UNKNOWN, YOUNG } from './edges.testing.ts'
import { StoreCopies } from './store-copies.testing.ts'

const copies = new StoreCopies()
let demo: string
beforeAll(async () => {
  demo = await copies.make({ isDemo: true })
})
afterAll(() => copies.remove())

describe(
  'every measure, recomputed from the rows by a program of its own, is the same',
  { timeout: 120_000 },
  () => {
    it('over the county, each municipality and each year', async () => {
      const { differences, figures, told } = await compareAll(copies, demo, { isThorough: true })
      expect(differences).toEqual([])
      expect(told).toBeGreaterThan(figures / 3)
    })

    it('where nothing is recorded but the facts', async () => {
      const { differences, figures } = await compareAll(copies, await copies.make({ isDemo: false }))
      expect(differences).toEqual([])
      expect(figures).toBeGreaterThan(0)
    })

    it('where the answers are just as many as a rate takes, and where one alone has answered', async () => {
      const [limit, unknown] = [copies.changed(demo, AT_THE_LIMIT), copies.changed(demo, UNKNOWN)]
      for (const path of [limit, unknown])
        expect((await compareAll(copies, path)).differences).toEqual([])
      const asked = {
        measure: 'retention12',
        by: [],
        from: 2023,
        to: 2023,
        municipalities: ['2305'],
      } as const
      const told = (path: string) => copies.ask(path, async (ask) => (await ask(asked)).total)
      expect(await told(limit)).toMatchObject({ value: 50, lower: 50, upper: 50, base: 10 })
      expect(await told(unknown)).toMatchObject({ value: null, note: 'too_few' })
    })

    it.each([
      ['where chance has been at every answer, status, amount and period', SHAKEN],
      ['where the aggregate has a part and its persons are known', PARTED],
      ['where targets are missing, taken away or nothing', UNAIMED],
      ['where no cohort is mature', YOUNG],
    ])('%s', async (_, statements) => {
      const { differences, figures } = await compareAll(copies, copies.changed(demo, statements))
      expect(differences).toEqual([])
      expect(figures).toBeGreaterThan(0)
    })
  },
)
