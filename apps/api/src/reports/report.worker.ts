import { parentPort, workerData } from 'node:worker_threads'
import type { WriteOrder } from './report-apart.ts'
import { toFormat } from './report-formats.ts'

const { report, format } = workerData as WriteOrder

parentPort?.postMessage(await toFormat(report, format), [])
