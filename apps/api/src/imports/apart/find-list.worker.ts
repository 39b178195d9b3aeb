import { workerData } from 'node:worker_threads'
import { answer } from '../../threads/in-thread.ts'
import { findListHere } from '../columns/find-list.ts'
import type { FindListOrder } from './find-list-apart.ts'

const { bytes, asked } = workerData as FindListOrder

await answer(() => findListHere(Buffer.from(bytes), asked))
