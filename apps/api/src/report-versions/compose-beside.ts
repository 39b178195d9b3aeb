import { Worker } from 'node:worker_threads'
import type { StorePlace } from '@inflytt/db'
import type { ReportVersionInput } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import { readRecordContext } from '../record-context.ts'
import { type ApartFailure, errorOf } from '../store/apart-failure.ts'
import { type ComposedYear, composeYear, type Composing } from './compose-year.ts'
import { findLargeRecord, oneAtATime } from './large-record.ts'

/** What the thread is given. */
export interface ComposeOrder {
  place: StorePlace
  input: ReportVersionInput
  isDemoOnly: boolean | undefined
  /** What it is to take for now. */
  at: string
  highs: WebAssembly.Module
}

/** Table by table and report by report, so that no message is long. */
export type ComposeMessage =
  | { table: ComposedYear['tables'][number] }
  | { report: ComposedYear['reports'][number] }
  | { done: Pick<ComposedYear, 'mark' | 'version'> }
  | ApartFailure

/**
 * Composes a year, of a large record in a thread with a connection of its own: everybody else is answered meanwhile.
 * @throws DomainError as composing it does
 */
export async function composeBeside(
  deps: Deps,
  input: ReportVersionInput,
  given: Composing,
): Promise<ComposedYear> {
  const place = await findLargeRecord(deps.db, await readRecordContext(deps.db, deps.clock()))
  if (place === undefined) return composeYear(deps, input, given)
  return oneAtATime(() => composeApart(deps, place, input, given))
}

/** @throws DomainError as composing it does; the reason of `signal` where it is given up */
export async function composeApart(
  { clock }: Deps,
  place: StorePlace,
  input: ReportVersionInput,
  { isDemoOnly, signal }: Composing,
): Promise<ComposedYear> {
  const { compileHighs } = await import('./highs-solver.ts')
  const highs = await compileHighs()
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./compose.worker.ts', import.meta.url), {
    workerData: { place, input, isDemoOnly, at: clock().toISOString(), highs } satisfies ComposeOrder,
  })
  const tables: ComposedYear['tables'][number][] = []
  const reports: ComposedYear['reports'][number][] = []
  try {
    return await new Promise<ComposedYear>((resolve, reject) => {
      worker.on('message', (message: ComposeMessage) => {
        if ('table' in message) tables.push(message.table)
        else if ('report' in message) reports.push(message.report)
        else if ('done' in message) resolve({ ...message.done, tables, reports })
        else reject(errorOf(message))
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('the thread that fixes a year ended early')))
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    })
  } finally {
    await worker.terminate()
  }
}
