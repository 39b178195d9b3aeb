/** What any field of a record holds. */
export type FieldValue = string | number | boolean | readonly string[] | null | undefined

export type Side = 'mine' | 'theirs'

export interface FieldConflict<Field extends string = string> {
  field: Field
  mine: FieldValue
  theirs: FieldValue
  /** What stands until another is chosen: one's own change, else what the other person saved. */
  proposed: Side
}

type FieldOf<Draft> = keyof Draft & string

/** Only what differs is sent, so that nothing another person changes meanwhile is written over. */
export function changesOf<Draft extends object>(stored: Draft, draft: Draft): Partial<Draft> {
  return pick(
    draft,
    fieldsOf(draft).filter((field) => !isSame(stored[field], draft[field])),
  )
}

/** The fields in which a stale draft differs from what is now stored. */
export function conflictsOf<Draft extends object>(
  opened: Draft,
  draft: Draft,
  stored: Draft,
): FieldConflict<FieldOf<Draft>>[] {
  return fieldsOf(draft)
    .filter((field) => !isSame(draft[field], stored[field]))
    .map((field) => ({
      field,
      mine: draft[field] as FieldValue,
      theirs: stored[field] as FieldValue,
      proposed: isSame(draft[field], opened[field]) ? 'theirs' : 'mine',
    }))
}

export function pick<Draft extends object>(
  draft: Draft,
  fields: readonly FieldOf<Draft>[],
): Partial<Draft> {
  return Object.fromEntries(fields.map((field) => [field, draft[field]])) as Partial<Draft>
}

// Lists of codes are compared in the order they stand; everything else is text, a number or null.
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

function fieldsOf<Draft extends object>(draft: Draft): FieldOf<Draft>[] {
  return Object.keys(draft) as FieldOf<Draft>[]
}
