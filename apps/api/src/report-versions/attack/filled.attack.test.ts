import { listNewcomerMatches } from '@inflytt/db'
import { type OutcomeCell, yearOf, yearRange } from '@inflytt/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../../api.testing.ts'
import { attackFilled, type ListedNeed, narrowed, type Newcomer } from './filled-attack.testing.ts'
import { createHighsSolver } from '../solver/highs-solver.ts'
import { publishedDemoPath } from './published-demo.testing.ts'

const YEARS = [2022, 2023, 2024, 2025]
const ATTRIBUTES = ['occupationField', 'employerSector', 'isHardToFill'] as const

let api: TestApi
let needs: ListedNeed[]
let listed: number
const solver = await createHighsSolver()

beforeAll(async () => {
  api = await createTestApi(['bracke'], await publishedDemoPath())
  const list = await api.ask<{ items: ListedNeed[]; _meta: { totalRecords: number } }>(
    'bracke',
    '/recruitment-needs?limit=500',
  )
  needs = list.body.items
  listed = list.body._meta.totalRecords
}, 300_000)
afterAll(() => api.close())

async function readTable(year: number, by?: string): Promise<OutcomeCell[]> {
  const asked = `measure=needsFilledByNewcomers&from=${year}&to=${year}${by ? `&by=${by}` : ''}`
  const answer = await api.ask<{ cells: OutcomeCell[] }>('public', `/outcomes?${asked}`)
  return answer.body.cells
}

const toldOf = ({ status, value }: OutcomeCell) => (status === 'suppressed' ? undefined : value!)

async function readYear(year: number) {
  const tables = new Map<string, Map<string, number | undefined>>()
  for (const by of ATTRIBUTES)
    tables.set(by, new Map((await readTable(year, by)).map((cell) => [String(cell[by]), toldOf(cell)])))
  const rows = await listNewcomerMatches(api.deps.db, { isDemo: true, ...yearRange(year, year) })
  const newcomers: Newcomer[] = rows
  return {
    needs: needs.filter(({ reportedMonth }) => yearOf(reportedMonth) === year),
    told: tables,
    total: toldOf((await readTable(year))[0]!),
    newcomers,
  }
}

describe('positions that newcomers filled, attacked by who has read the list of needs', () => {
  it('are asked of the whole list', () => {
    expect(needs.length).toBe(listed)
  })

  it.each(YEARS)('are left as open in %i as the counts of filled positions leave them', async (year) => {
    const ranges = attackFilled(await readYear(year), solver)
    expect(ranges.filter(({ isFew }) => isFew).length).toBeGreaterThan(3)
    expect(narrowed(ranges)).toEqual([])
  })

  it.each(YEARS)('let nobody solve a hidden class of %i', async (year) => {
    const ranges = attackFilled(await readYear(year), solver)
    expect(ranges.filter(({ name, min, max }) => !name.startsWith('need ') && min === max)).toEqual([])
  })

  it.each(YEARS)('are solved in %i by no municipality and no party', async (year) => {
    const read = await readYear(year)
    const insiders = new Set(
      [
        ...read.needs.flatMap(({ municipalityCode, reportedByPartyId }) => [
          municipalityCode,
          reportedByPartyId,
        ]),
        ...read.newcomers.map(({ municipality }) => municipality),
      ].flatMap((name) => name ?? []),
    )
    expect(insiders.size).toBeGreaterThan(5)
    const solved = [...insiders].flatMap((insider) =>
      attackFilled({ ...read, insider }, solver)
        .filter(({ isFew, min, max }) => isFew && min === max)
        .map((one) => ({ insider, ...one })),
    )
    expect(solved).toEqual([])
  })

  it('are told as none where none is filled at all', async () => {
    for (const year of YEARS) {
      const { told, needs: ofYear } = await readYear(year)
      const unfilled = [...told.get('employerSector')!].filter(
        ([name]) => !ofYear.some((need) => need.employerSector === name && need.filledTotal > 0),
      )
      expect(unfilled.length).toBeGreaterThan(0)
      expect(unfilled.filter(([, value]) => value !== 0)).toEqual([])
    }
  })
})
