import { parentPort, workerData } from 'node:worker_threads'
import { chooseHidden, type SuppressionProblem } from '@inflytt/domain'
import { createHighsSolver } from './highs-solver.ts'

const solver = await createHighsSolver()
const problems = workerData as readonly SuppressionProblem[]

parentPort?.postMessage(
  problems.map((problem) => chooseHidden(problem, solver)),
  [],
)
