import { workerData } from 'node:worker_threads'
import { answer } from '../threads/in-thread.ts'
import type { WriteOrder } from './report-apart.ts'
import { toFormat } from './report-formats.ts'

const { report, format } = workerData as WriteOrder

await answer(() => toFormat(report, format))
