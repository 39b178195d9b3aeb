import { parentPort, workerData } from 'node:worker_threads'
import type { Store } from '@inflytt/db'
import { failureApart } from '../../store/apart-failure.ts'
import { sharedProgress } from './apart.ts'
import type { CheckApartMessage, CheckApartOrder } from './check-apart.ts'
import { checkHere } from '../check/check-source.ts'
import { openApart } from '../../store/open-apart.ts'
import { askTurn, endTurn } from './turn-apart.ts'

const { place, shared, ...order } = workerData as CheckApartOrder
const say = (message: CheckApartMessage) => parentPort?.postMessage(message, [])

async function writeInTurn(write: () => Promise<void>): Promise<void> {
  await askTurn()
  try {
    await write()
  } finally {
    endTurn()
  }
}

async function answer(): Promise<CheckApartMessage> {
  let store: Store | undefined
  try {
    store = openApart(place)
    const { db } = store
    const progress = sharedProgress('checking', shared)
    return { done: await checkHere({ ...order, db, progress }, writeInTurn) }
  } catch (error) {
    return failureApart(error)
  } finally {
    await store?.db.destroy()
  }
}

say(await answer())
