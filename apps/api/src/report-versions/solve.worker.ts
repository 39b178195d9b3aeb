import { parentPort, workerData } from 'node:worker_threads'
import { chooseHidden } from '@inflytt/domain'
import { createHighsSolver } from './highs-solver.ts'
import type { SolveOrder } from './solve.ts'

const { problems, highs } = workerData as SolveOrder
const solver = await createHighsSolver(highs)

parentPort?.postMessage(
  problems.map((problem) => chooseHidden(problem, solver)),
  [],
)
