import { parentPort, workerData } from 'node:worker_threads'
import { listHouseholdsAsStored, narrowCache, openSqliteReader } from '@inflytt/db'
import { linesOf } from '../../http/answers/csv-stream.ts'
import type { ExportAnswer, ExportOrder } from './export-apart.ts'
import { exportedCells } from './exported-cells.ts'

const { db } = openSqliteReader(workerData as string)
await narrowCache(db)

async function answer({ after, upTo }: ExportOrder): Promise<void> {
  try {
    const lines = linesOf(await listHouseholdsAsStored(db, after, upTo), exportedCells)
    tell({ lines }, [lines.buffer])
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) })
  }
}

function tell(answered: ExportAnswer, given: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answered, given)
}

parentPort?.on('message', (order: ExportOrder) => void answer(order))
