import type { Db } from '@inflytt/db'
import type { RecordContext } from '../../record-context.ts'
import { listOpenChangeKinds } from './change-kinds.ts'
import type { ChangeKind } from './change-reasons.ts'
import { isChangedHere } from './changed-here.ts'

/** What is asked of a fixed year. */
export interface FixedYear {
  year: number
  /** The instant as of which the version was fixed. */
  fixedAt: string
}

export interface SinceFixed {
  /** Whether what the published tables of the year rest on is otherwise by now. */
  isChanged: boolean
  /** What kinds of records have been changed how, as far as open figures of its report tell it. */
  kinds: readonly ChangeKind[]
}

export async function readSinceFixedHere(
  db: Db,
  context: RecordContext,
  fixed: FixedYear,
): Promise<SinceFixed> {
  return {
    isChanged: await isChangedHere(db, context, fixed.year),
    kinds: await listOpenChangeKinds(db, context, fixed),
  }
}
