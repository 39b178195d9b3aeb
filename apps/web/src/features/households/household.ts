import type { Household, HouseholdFields } from '@inflytt/domain'
import type { BoundValue } from '../../lib/text/format.ts'

/** A household as the API answers it: who may not read the note and the case number gets neither. */
export interface HouseholdRecord extends Omit<
  Household,
  'version' | 'coverageDecision' | 'note' | 'externalRef'
> {
  note?: string | null
  externalRef?: string | null
}

export interface HouseholdWarning {
  code: string
  pointer: string
  households?: number
  remainingBefore?: number
  remainingAfter?: number
}

/** The figure of the household's municipality and year, counted after the save. */
export interface HouseholdFigure extends BoundValue {
  preliminary: number
  municipality: string
  year: number
}

export interface SavedHousehold {
  household: HouseholdRecord
  etag: string
  warnings: HouseholdWarning[]
  figure: HouseholdFigure
}

/** What the form changes; the lead is linked elsewhere, and the welcome has a card of its own. */
export type EditableFields = Omit<HouseholdFields, 'leadId' | 'welcomeSteps'>
export type EditableField = keyof EditableFields

export type HouseholdPatch = Partial<
  HouseholdFields & Pick<Household, 'countStatus' | 'voidReason' | 'coverage' | 'coverageReason'>
>
