import { Worker } from 'node:worker_threads'
import { MOST_EFFORT, type Suppression, type SuppressionProblem } from '@inflytt/domain'
import { answerOf } from '../../threads/thread-answer.ts'

// Each has a solver of its own, which holds tens of megabytes; more than the cores of a small server are no quicker.
const MOST_AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []

/** What the thread is given. */
export interface SolveOrder {
  problems: readonly SuppressionProblem[]
  highs: WebAssembly.Module
  mostEffort: number
}

interface Solving {
  /** What may be spent on all of them together; what is asked for by whoever waits for an answer, if left out. */
  mostEffort?: number
  signal?: AbortSignal | undefined
}

/**
 * Chooses what to hide in a thread of its own, when there is room for one: the server goes on answering meanwhile.
 * @throws the reason of `signal` where it is given up
 */
export async function solveApart(
  problems: readonly SuppressionProblem[],
  { mostEffort = MOST_EFFORT, signal }: Solving = {},
): Promise<readonly Suppression[]> {
  if (problems.length === 0) return []
  if (running === MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await solve(problems, mostEffort, signal)
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

async function solve(
  problems: readonly SuppressionProblem[],
  mostEffort: number,
  signal: AbortSignal | undefined,
): Promise<readonly Suppression[]> {
  signal?.throwIfAborted()
  // A server that answers figures alone needs no solver.
  const { compileHighs } = await import('./highs-solver.ts')
  const highs = await compileHighs()
  const worker = new Worker(new URL('./solve.worker.ts', import.meta.url), {
    workerData: { problems, highs, mostEffort } satisfies SolveOrder,
  })
  return answerOf(worker, { does: 'chooses what to hide', signal })
}
