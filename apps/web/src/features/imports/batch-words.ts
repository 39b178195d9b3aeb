import { text } from '../../strings/text.ts'
import { placeName, wholeOf } from './import-names.ts'
import type { ImportNames } from './import-names.ts'
import type { ImportBatch, RowStatus } from './queries.ts'

/** 'Hushall, Bracke'. */
export function batchPlace(
  { kind, municipalityCode }: Pick<ImportBatch, 'kind' | 'municipalityCode'>,
  names: ImportNames,
): string {
  return text('imports.batch.of', {
    kind: text(`imports.batch.kind.${kind}`),
    place: municipalityCode === null ? text('imports.batch.county') : placeName(municipalityCode, names),
  })
}

/** 'de 444', or what stands for it where it is not one or not known. */
export function wholeWords(batch: Pick<ImportBatch, 'aggregates'>): string {
  const households = wholeOf(batch)
  return households === undefined
    ? text('imports.status.wholes')
    : text('imports.status.whole', { households })
}

/** '80 ingar i de 444 -- totalen andras inte'. */
export function statusWords(
  status: RowStatus,
  batch: Pick<ImportBatch, 'counts' | 'aggregates'>,
): string {
  return text(`imports.status.${status}`, {
    count: batch.counts.byStatus[status],
    whole: wholeWords(batch),
  })
}

/** A sentence for each kind of record that was saved. */
export function savedWords(saved: NonNullable<ImportBatch['saved']>): string[] {
  return (['households', 'changed', 'aggregates'] as const)
    .filter((kind) => saved[kind] > 0)
    .map((kind) => text(`imports.saved.${kind}`, { count: saved[kind] }))
}

/** What came of an import that is done with: what it saved, or that it is taken back; undefined before. */
export function doneWords({ state, saved }: Pick<ImportBatch, 'state' | 'saved'>): string | undefined {
  if (saved === null) return undefined
  if (state === 'undone') return text('imports.undo.done')
  return state === 'committed' ? savedWords(saved).join(' ') : undefined
}

/** The rows of the file that were not saved, and how many of them have faults; undefined where all were. */
export function leftOutWords({
  counts,
  kind,
}: Pick<ImportBatch, 'counts' | 'kind'>): string | undefined {
  const { rows, accepted, byStatus } = counts
  const count = rows - accepted - byStatus.unchanged
  if (kind !== 'households' || count <= 0) return undefined
  const { faulty } = byStatus
  return faulty === count
    ? text('imports.saved.allFaulty', { count })
    : text('imports.saved.leftOut', { count, faulty })
}
