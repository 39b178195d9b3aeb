import { parentPort, workerData } from 'node:worker_threads'
import { findListHere } from '../columns/find-list.ts'
import { failureApart } from '../../store/apart-failure.ts'
import type { FindListMessage, FindListOrder } from './find-list-apart.ts'

async function answer(): Promise<FindListMessage> {
  const { bytes, asked } = workerData as FindListOrder
  try {
    return { found: await findListHere(Buffer.from(bytes), asked) }
  } catch (error) {
    return failureApart(error)
  }
}

parentPort?.postMessage(await answer(), [])
