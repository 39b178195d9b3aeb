import { EDITABLE_FIELDS } from './fields.ts'
import type {
  EditableField,
  EditableFields,
  FieldValue,
  HouseholdPatch,
  HouseholdRecord,
} from './household.ts'

const STATUS_FIELDS = ['countStatus', 'voidReason', 'coverage', 'coverageReason'] as const
const DECISION_FIELDS: readonly string[] = ['coverage', 'coverageReason']

/** The part of a record that the form changes. */
export function toEditableFields(household: HouseholdRecord): EditableFields {
  return Object.fromEntries(
    EDITABLE_FIELDS.map((field) => [field, household[field] ?? null]),
  ) as EditableFields
}

/** Only what differs is sent, so that nothing another person changes meanwhile is written over. */
export function toPatch(stored: HouseholdRecord, draft: EditableFields): HouseholdPatch {
  const changed = EDITABLE_FIELDS.filter((field) => !isSame(stored[field] ?? null, draft[field]))
  return pick(draft, changed)
}

/** The patch that brings a saved household back to what it was before. */
export function toUndoPatch(before: HouseholdRecord, after: HouseholdRecord): HouseholdPatch {
  const fields = [...EDITABLE_FIELDS, ...STATUS_FIELDS].filter(
    (field) => !isSame(before[field] ?? null, after[field] ?? null),
  )
  // A decision is written whole: its reason alone would be no decision.
  const isDecision = fields.some((field) => DECISION_FIELDS.includes(field))
  return pick(
    before,
    isDecision ? [...new Set([...fields, 'coverage', 'coverageReason'] as const)] : fields,
  )
}

/** Whether a patch only decides coverage, which a coordinator may. */
export function isDecisionOnly(patch: HouseholdPatch): boolean {
  return Object.keys(patch).every((field) => DECISION_FIELDS.includes(field))
}

export interface FieldConflict {
  field: EditableField
  mine: FieldValue
  theirs: FieldValue
  /** What stands until another is chosen: one's own change, else what the other person saved. */
  proposed: 'mine' | 'theirs'
}

/** The fields in which a stale draft differs from what is now stored. */
export function conflictsOf(
  opened: HouseholdRecord,
  draft: EditableFields,
  stored: HouseholdRecord,
): FieldConflict[] {
  return EDITABLE_FIELDS.filter((field) => !isSame(draft[field], stored[field] ?? null)).map(
    (field) => ({
      field,
      mine: draft[field],
      theirs: stored[field] ?? null,
      proposed: isSame(draft[field], opened[field] ?? null) ? 'theirs' : 'mine',
    }),
  )
}

// Lists of codes are compared in the order they stand; everything else is text, a number or null.
function isSame(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function pick<Source extends object>(source: Source, fields: readonly (keyof Source)[]): HouseholdPatch {
  return Object.fromEntries(fields.map((field) => [field, source[field] ?? null])) as HouseholdPatch
}
