import { parentPort, workerData } from 'node:worker_threads'
import { chooseHiddenOfAll } from '@inflytt/domain'
import { createHighsSolver } from './highs-solver.ts'
import type { SolveOrder } from './solve.ts'

const { problems, highs } = workerData as SolveOrder
const solver = await createHighsSolver(highs)

parentPort?.postMessage(chooseHiddenOfAll(problems, solver), [])
