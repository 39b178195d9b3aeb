import { COUNT_STATUSES, COVERAGES, householdFields, VOID_REASONS } from '@inflytt/domain'
import { z } from 'zod'

/** Beside a household in other answers, so that its municipality knows it. */
export const ownCaseNumber = z
  .string()
  .nullable()
  .optional()
  .describe("The municipality's own case number; left out for those who may not read it.")

/** A household as it is answered; `note` and `externalRef` are left out for those who may not read them. */
export const householdSchema = z
  .object({
    ref: z.string(),
    ...householdFields.omit({ note: true, externalRef: true }).shape,
    moveInPrecision: z
      .enum(['month', 'year'])
      .describe('year: avidentifierat; moveInMonth is the first of the year and says no more.'),
    currentMunicipalityCode: z.string().nullable(),
    countStatus: z.enum(COUNT_STATUSES),
    voidReason: z.enum(VOID_REASONS).nullable(),
    coverage: z.enum(COVERAGES),
    coverageReason: z.string().nullable(),
    coveredByAggregateId: z.string().nullable(),
    isLate: z.boolean(),
    isDemo: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
    note: z.string().nullable().optional(),
    externalRef: z.string().nullable().optional(),
  })
  .meta({
    id: 'Household',
    description: 'A household that moved to the county. Persons are counts; null is not known.',
  })

export const warningSchema = z
  .looseObject({ code: z.string(), pointer: z.string(), detail: z.string() })
  .meta({ id: 'Warning', description: 'Worth telling, but it did not stop the save.' })

export const savedHouseholdSchema = householdSchema
  .extend({
    _warnings: z.array(warningSchema),
    _figure: z.object({
      municipality: z.string(),
      year: z.int(),
      value: z.int().nullable(),
      preliminary: z.int(),
      bound: z.enum(['exact', 'at_least']),
      status: z.string(),
    }),
  })
  .meta({
    id: 'SavedHousehold',
    description: 'The record, warnings, and the figure of its municipality and year after the save.',
  })
