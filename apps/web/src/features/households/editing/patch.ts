import { EDITABLE_FIELDS } from './fields.ts'
import { isSame } from '../../../components/record/conflict/compare-fields.ts'
import type { EditableFields, HouseholdPatch, HouseholdRecord } from '../household.ts'

const STATUS_FIELDS = ['countStatus', 'voidReason', 'coverage', 'coverageReason'] as const
const DECISION_FIELDS: readonly string[] = ['coverage', 'coverageReason']

/** The part of a record that the form changes. */
export function toEditableFields(household: HouseholdRecord): EditableFields {
  return Object.fromEntries(
    EDITABLE_FIELDS.map((field) => [field, household[field] ?? null]),
  ) as EditableFields
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

function pick<Source extends object>(source: Source, fields: readonly (keyof Source)[]): HouseholdPatch {
  return Object.fromEntries(fields.map((field) => [field, source[field] ?? null])) as HouseholdPatch
}
