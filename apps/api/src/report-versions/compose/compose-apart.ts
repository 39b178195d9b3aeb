import { Worker } from 'node:worker_threads'
import type { StorePlace } from '@inflytt/db'
import type { ReportVersionInput } from '@inflytt/domain'
import type { Deps } from '../../deps.ts'
import { readRecordContext } from '../../record-context.ts'
import { answerOf } from '../../threads/thread-answer.ts'
import { type ComposedYear, composeHere, type Composing } from './compose-here.ts'
import { findLargeRecord } from './large-record.ts'
import { PackedReport, type ReportParts } from './packed-report.ts'

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
export type ComposedPart = { table: ComposedYear['tables'][number] } | { report: ReportParts }

/** What it answers when it has said all parts. */
export type ComposedRest = Omit<ComposedYear, 'tables' | 'reports'>

/**
 * Composes a year, of a large record in a thread with a connection of its own: everybody else is answered meanwhile.
 * @throws DomainError as composing it does
 */
export async function composeYear(
  deps: Deps,
  input: ReportVersionInput,
  given: Composing,
): Promise<ComposedYear> {
  return oneAtATime(async () => {
    given.signal?.throwIfAborted()
    const place = await findLargeRecord(deps.db, await readRecordContext(deps.db, deps.clock()))
    if (place === undefined) return composeHere(deps, input, given)
    return composeApart(deps, place, input, given)
  })
}

let last: Promise<unknown> = Promise.resolve()

/** Each holds a connection and much of the record, so that one waits for the other. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}

/** @throws DomainError as composing it does; the reason of `signal` where it is given up */
export async function composeApart(
  { clock }: Deps,
  place: StorePlace,
  input: ReportVersionInput,
  { isDemoOnly, signal }: Composing,
): Promise<ComposedYear> {
  const { compileHighs } = await import('../solver/highs-solver.ts')
  const highs = await compileHighs()
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./compose.worker.ts', import.meta.url), {
    workerData: { place, input, isDemoOnly, at: clock().toISOString(), highs } satisfies ComposeOrder,
  })
  const tables: ComposedYear['tables'][number][] = []
  const reports: ComposedYear['reports'][number][] = []
  const hear = (part: ComposedPart) =>
    void ('table' in part ? tables.push(part.table) : reports.push(new PackedReport(part.report)))
  const does = 'fixes a year'
  const rest = await answerOf<ComposedRest, ComposedPart>(worker, { does, hear, signal })
  return { ...rest, tables, reports }
}
