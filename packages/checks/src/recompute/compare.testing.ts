import { isDeepStrictEqual } from 'node:util'
import { RECOMPUTED, type Recompute, type Recomputed, SUMMED } from './measures.testing.ts'
import type { Place, Told } from './place.testing.ts'
import { type RawRecords, readRawRecords } from './raw-records.testing.ts'
import { NOW, type StoreCopies } from './store-copies.testing.ts'

interface Question {
  by: readonly string[]
  from: number
  to: number
  municipalities?: readonly string[]
  programmes?: readonly [string]
}

const FIRST = 2020
const LAST = 2026
const WIDE = { from: FIRST, to: LAST }
/** What is asked of every store. */
const FEW: readonly Question[] = [
  { ...WIDE, by: ['municipality', 'year'] },
  { by: ['year'], from: 2020, to: 2024 },
]

/** What is asked of one. */
const MANY: readonly Question[] = [
  ...FEW,
  { ...WIDE, by: ['year'] },
  { ...WIDE, by: ['municipality'] },
  { by: ['municipality'], from: 2021, to: 2023 },
  { ...WIDE, by: ['year'], municipalities: ['2305', '2380'] },
  { ...WIDE, by: ['year'], municipalities: ['2380'] },
  { by: ['municipality'], from: 2024, to: 2024 },
  { by: ['municipality'], from: 2026, to: 2026 },
]

/** Breakdowns that some measures have beside municipality and year. */
const OF_PROGRAMMES: readonly Question[] = [
  { ...WIDE, by: ['programme', 'year'] },
  { ...WIDE, by: ['year'], programmes: ['demo-en-attraktiv-region'] },
]
const FURTHER: { readonly [M in Recomputed]?: readonly Question[] } = {
  households: OF_PROGRAMMES,
  persons: OF_PROGRAMMES,
  personsBeforeNovember: OF_PROGRAMMES,
  foreignShare: OF_PROGRAMMES,
  householdsLeft: [{ ...WIDE, by: ['leaveReason', 'year'] }],
  leadsClosed: [{ ...WIDE, by: ['closeReason', 'year'] }],
  activities: [...OF_PROGRAMMES, { ...WIDE, by: ['phase', 'year'] }],
  participants: [...OF_PROGRAMMES, { ...WIDE, by: ['phase', 'year'] }],
  costPerParticipant: [...OF_PROGRAMMES, { ...WIDE, by: ['phase', 'year'] }],
}

export interface Comparison {
  /** Figures that were compared, cells and totals. */
  figures: number
  /** Of them those that have a value. */
  told: number
  differences: string[]
}

/** Every measure of a store, asked in many ways of the product and recomputed from its rows. */
export async function compareAll(
  copies: StoreCopies,
  path: string,
  { isThorough = false } = {},
): Promise<Comparison> {
  const questions = isThorough ? MANY : FEW
  const raw = readRawRecords(path, NOW.slice(0, 7))
  const seen: Comparison = { figures: 0, told: 0, differences: [] }
  await copies.ask(path, async (ask) => {
    for (const measure of Object.keys(RECOMPUTED) as Recomputed[]) {
      for (const question of [...questions, ...(FURTHER[measure] ?? [])]) {
        const { cells, total } = await ask({ measure, ...question })
        const recompute: Recompute = RECOMPUTED[measure]
        const where = `${measure} ${JSON.stringify(question)}`
        const values = cells.map((cell) => {
          const own = recompute(raw, placeOf(raw, question, { ...cell }))
          note(seen, `${where} ${JSON.stringify(cell)}`, { ...cell }, own)
          return own['value'] as number | null
        })
        const whole = recompute(raw, placeOf(raw, question, undefined))
        note(seen, `${where} total`, { ...total }, SUMMED.has(measure) ? summed(whole, values) : whole)
      }
    }
  })
  return seen
}

function summed(whole: Told, values: readonly (number | null)[]): Told {
  if (whole['value'] !== undefined) return whole
  const known = values.filter((value) => value !== null)
  return { ...whole, value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) }
}

function placeOf(
  raw: RawRecords,
  question: Question,
  key: Readonly<Record<string, unknown>> | undefined,
): Place {
  const all = question.municipalities ?? raw.county
  const text = (name: string) => key?.[name] as string | undefined
  const one = text('municipality')
  const year = key?.['year'] as number | undefined
  const years = Array.from(
    { length: question.to - question.from + 1 },
    (_, index) => question.from + index,
  )
  return {
    municipalities: one === undefined ? all : [one],
    years: year === undefined ? years : [year],
    isCounty: one === undefined && all.length === raw.county.length,
    isTotal: key === undefined,
    programme: text('programme') ?? question.programmes?.[0],
    phase: text('phase'),
    leaveReason: text('leaveReason'),
    closeReason: text('closeReason'),
  }
}

function note(seen: Comparison, where: string, product: Told, own: Told): void {
  seen.figures++
  if (typeof own['value'] === 'number') seen.told++
  const differing = Object.keys(own).filter((name) => !isDeepStrictEqual(product[name], own[name]))
  for (const name of differing)
    seen.differences.push(
      `${where}: ${name} is ${JSON.stringify(product[name])}, recomputed ${JSON.stringify(own[name])}`,
    )
}
