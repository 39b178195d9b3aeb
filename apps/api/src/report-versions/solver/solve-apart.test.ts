import type { Worker } from 'node:worker_threads'
import type { SuppressionProblem } from '@inflytt/domain'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { solveApart } from './solve-apart.ts'

// One small number beside two others and their total, which would give it back.
const cell = (id: string, unknowns: number[], value: number, isSensitive = false) => ({
  id,
  row: 'county',
  terms: unknowns.map((unknown) => [unknown, 1] as const),
  value,
  cost: value,
  isSensitive,
})
const PROBLEM: SuppressionProblem = {
  truth: [2, 8, 9],
  facts: [],
  cells: [
    cell('small', [0], 2, true),
    cell('middle', [1], 8),
    cell('large', [2], 9),
    { ...cell('total', [0, 1, 2], 19), decided: 'shown' },
  ],
  insiders: [],
  threshold: null,
}

let atWork = 0
let most = 0
const onWorker = (worker: Worker) => {
  atWork += 1
  most = Math.max(most, atWork)
  worker.once('exit', () => (atWork -= 1))
}
beforeEach(() => {
  most = 0
  process.on('worker', onWorker)
})
afterEach(() => void process.off('worker', onWorker))

it('solves two at a time, however many are asked for, and leaves no thread behind', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => solveApart([PROBLEM])))
  expect(answers).toEqual(Array.from({ length: 6 }, () => answers[0]))
  expect(answers[0]?.[0]?.hidden).toEqual([true, true, false, false])
  expect([most, atWork]).toEqual([2, 0])
})

it('goes on after what cannot be solved', async () => {
  const broken = { ...PROBLEM, cells: [{ ...PROBLEM.cells[0]!, terms: [[99, 1] as const] }] }
  const all = await Promise.allSettled(
    [broken, broken, broken, PROBLEM].map((problem) => solveApart([problem])),
  )
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled'])
  expect(atWork).toBe(0)
})
