import { workerData } from 'node:worker_threads'
import { chooseHiddenOfAll } from '@inflytt/domain'
import { answer } from '../../threads/in-thread.ts'
import { createHighsSolver } from './highs-solver.ts'
import type { SolveOrder } from './solve-apart.ts'

const { problems, highs, mostEffort } = workerData as SolveOrder

await answer(async () => chooseHiddenOfAll(problems, await createHighsSolver(highs), mostEffort))
