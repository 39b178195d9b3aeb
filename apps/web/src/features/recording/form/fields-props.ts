import type { Settings } from '../../../lib/queries/reference-queries.ts'
import type { FaultField } from '../values/checked-values.ts'
import type { RecordingValues } from '../values/recording-values.ts'
import type { RecordingPlace } from '../values/to-post.ts'

/** What every part of the form is given. */
export interface FieldsProps {
  values: RecordingValues
  place: RecordingPlace
  settings: Settings
  onChange: (patch: Partial<RecordingValues>) => void
  /** Told what was left in a field and could not be read; undefined when it is written anew. */
  onUnread: (field: FaultField, typed: string | undefined) => void
  errorOf: (field: FaultField) => string | undefined
}

/** The id of a field's control, so that the error summary can point at it. */
export function fieldId(field: FaultField): string {
  return `record-${field}`
}
