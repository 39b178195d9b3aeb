import { workerData } from 'node:worker_threads'
import { openApart } from '../../store/open-apart.ts'
import { answer } from '../../threads/in-thread.ts'
import { checkHere } from '../check/check-source.ts'
import { sharedProgress } from './shared-progress.ts'
import type { CheckApartOrder } from './check-apart.ts'
import { askTurn, endTurn } from './turn-apart.ts'

const { place, shared, ...order } = workerData as CheckApartOrder

async function writeInTurn(write: () => Promise<void>): Promise<void> {
  await askTurn()
  try {
    await write()
  } finally {
    endTurn()
  }
}

await answer(async () => {
  const { db } = openApart(place)
  try {
    return await checkHere({ ...order, db, progress: sharedProgress('checking', shared) }, writeInTurn)
  } finally {
    await db.destroy()
  }
})
