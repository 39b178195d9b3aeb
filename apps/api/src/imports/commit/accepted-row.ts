import { DomainError } from '@inflytt/domain'
import type { CheckedRow } from '../import-batch.ts'

export interface AcceptedRow {
  row: number
  checked: CheckedRow
}

/** Does something of a row; a refusal says which row it came of. */
export async function ofRow<T>(row: number | string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const told = error.faults.map(({ detail }) => detail).join(' ') || error.message
    const code =
      error.code === 'validation-failed' || error.code === 'not-found' ? 'conflict' : error.code
    throw new DomainError(code, `Row ${row} cannot be saved; nothing was saved. ${told}`, {
      cause: error,
      faults: [{ pointer: `/rows/${row}`, detail: told }],
    })
  }
}
