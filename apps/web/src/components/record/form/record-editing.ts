import type { DraftStore } from '../../../lib/device/draft.ts'
import type { FieldMessages, RecordField } from './record-field.ts'

/** A record as it was read, with its tag; without one it is something new. */
export interface Opened<Stored> {
  record: Stored
  etag?: string | undefined
}

export interface RecordEditing<Stored, Draft extends object, Saved> {
  opened: Opened<Stored>
  /** The part of the record that the form changes. */
  toDraft: (record: Stored) => Draft
  fieldsOf: (draft: Draft) => readonly RecordField[]
  /** What follows from a change. */
  settle?: (draft: Draft) => Draft
  /** Faults between fields that are each well written. */
  check?: (draft: Draft) => FieldMessages
  /** What the server refused, where the fields' own words do not do. */
  problemFaults?: (error: unknown) => FieldMessages
  /** What went wrong, told above although a fault may stand at a field; undefined leaves it to the common words. */
  failureText?: (error: unknown) => string | undefined
  /** Asked before a change is sent; where it says no, the form stays as it is. */
  confirm?: (changes: Partial<Draft>, base: Opened<Stored>, draft: Draft) => Promise<boolean>
  /** `changes` is all of it where something is added. Throws what went wrong. */
  send: (changes: Partial<Draft>, base: Opened<Stored>, draft: Draft) => Promise<Saved>
  /** Reads the record anew once somebody else was first. */
  reread?: () => Promise<Opened<Stored>>
  drafts?: DraftStore<Draft> | undefined
  /** Fields that keep what was written when the next one is added. */
  kept?: readonly (keyof Draft & string)[]
  /** Told undefined where the form was left, or nothing was to be saved. */
  onDone: (saved: Saved | undefined) => void
}
