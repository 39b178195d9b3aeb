import type { RecordContext } from '../record-context.ts'

/** What the questions of one report have read and share, by a name of it. */
export type Readings = Map<string, Promise<unknown>>

/** Reads what several questions of one report ask for only once; any other question reads it anew. */
export function readOnce<T>(
  { readings }: RecordContext,
  what: string,
  read: () => Promise<T>,
): Promise<T> {
  const found = readings?.get(what) ?? read()
  readings?.set(what, found)
  return found as Promise<T>
}
