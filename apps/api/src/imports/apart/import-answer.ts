import type { Worker } from 'node:worker_threads'
import type { Db, StorePlace } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { answerOf } from '../../threads/thread-answer.ts'
import { type Progress, Stopped } from '../import-jobs.ts'
import { followShared, type SharedProgress } from './shared-progress.ts'
import { givingTurns, type TurnMessage } from './turn-apart.ts'

interface Following {
  /** As `answerOf` has them. */
  does: string
  endsItself?: boolean
  db: Db
  place: StorePlace
  progress: Progress
  shared: SharedProgress
}

/**
 * What a thread of an import answers: it is given its turns to write, and how far it has come is told meanwhile.
 * @throws DomainError as its work does; Stopped where somebody has stopped it
 */
export async function answerOfImport<T>(
  worker: Worker,
  { does, endsItself, db, place, progress, shared }: Following,
): Promise<T> {
  const unfollow = followShared(progress, shared)
  const turns = givingTurns(worker, db, place)
  try {
    return await answerOf<T, TurnMessage>(worker, { does, endsItself, hear: turns.hear })
  } catch (error) {
    throw error instanceof DomainError && progress.isStopped() ? new Stopped() : error
  } finally {
    unfollow()
    turns.close()
  }
}
