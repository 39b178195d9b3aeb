import { Worker } from 'node:worker_threads'
import type { Report, ReportFormat } from '@inflytt/reports'
import { answerOf } from '../threads/thread-answer.ts'
import { type Body, toFormat } from './report-formats.ts'

/** What the thread is given. */
export interface WriteOrder {
  report: Report
  format: ReportFormat
}

// So many rows take a tenth of a second as a workbook; a thread takes as long to begin.
const MANY_ROWS = 1500

/** The report as text or bytes; a long one is written by a thread, so that nobody waits for it. */
export async function writeReport(report: Report, format: ReportFormat): Promise<Body> {
  const rows = report.tables.reduce((sum, table) => sum + table.rows.length, 0)
  if (rows < MANY_ROWS || format === 'json') return toFormat(report, format)
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), {
    workerData: { report, format } satisfies WriteOrder,
  })
  return answerOf(worker, { does: 'writes a report' })
}
