import { workerData } from 'node:worker_threads'
import { chooseHidden } from '@inflytt/domain'
import { answer } from '../../threads/in-thread.ts'
import { createHighsSolver } from './highs-solver.ts'
import type { SolveOrder } from './solve-apart.ts'

const { problems, highs } = workerData as SolveOrder

await answer(async () => {
  const solver = await createHighsSolver(highs)
  return problems.map((problem) => chooseHidden(problem, solver))
})
