import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Suppression, SuppressionProblem } from '@inflytt/domain'

/** Chooses what to hide in a thread of its own: the server goes on answering meanwhile. */
export async function solveApart(
  problems: readonly SuppressionProblem[],
): Promise<readonly Suppression[]> {
  if (problems.length === 0) return []
  const worker = new Worker(new URL('./solve.worker.ts', import.meta.url), { workerData: problems })
  try {
    const [answer] = (await once(worker, 'message')) as [readonly Suppression[]]
    return answer
  } finally {
    await worker.terminate()
  }
}
