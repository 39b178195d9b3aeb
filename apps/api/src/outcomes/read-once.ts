import type { Breather } from '../breather.ts'
import type { RecordContext } from '../record-context.ts'

/** What the questions of one report share. */
export interface Readings {
  /** What has been read, by a name of it. */
  known: Map<string, Promise<unknown>>
  /** Undefined where nobody may write meanwhile, so that all is read at once. */
  breathe: Breather | undefined
}

/** Reads what several questions of one report ask for only once; any other question reads it anew. */
export function readOnce<T>(
  { readings }: RecordContext,
  what: string,
  read: () => Promise<T>,
): Promise<T> {
  const found = readings?.known.get(what) ?? read()
  readings?.known.set(what, found)
  return found as Promise<T>
}
