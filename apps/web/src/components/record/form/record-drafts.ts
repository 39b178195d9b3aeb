import { createDraftStore } from '../../../lib/device/draft.ts'
import type { DraftStore } from '../../../lib/device/draft.ts'
import type { RecordValues } from './record-field.ts'

interface KeptDraft<Draft> {
  etag: string | null
  values: Draft
}

const DRAFT_VERSION = 1

/** What the forms of records are kept as. */
export const recordForm = (form: string) => `record.${form}`

/**
 * What is being written in the form of a record, kept on the device under the name of this tab. A draft of a record that was changed since
 * is dropped: it would write back what somebody else has changed.
 */
export function recordDrafts<Draft extends object = RecordValues>(
  userId: string,
  slot: string,
  etag: string | null = null,
): DraftStore<Draft> {
  const isDraft = (content: unknown): content is KeptDraft<Draft> =>
    typeof content === 'object' &&
    content !== null &&
    'values' in content &&
    typeof content.values === 'object' &&
    'etag' in content &&
    content.etag === etag
  const kept = createDraftStore<KeptDraft<Draft>>(userId, slot, DRAFT_VERSION, isDraft)
  return {
    read: () => kept.read()?.values,
    write: (values) => kept.write({ etag, values }),
    clear: kept.clear,
  }
}
