import { z } from 'zod'
import { freeText, lineOfText } from '../free-text/free-text.schema.ts'
import { monthSchema } from '../household/household.schema.ts'
import { AGGREGATE_RELATIONS, CERTAINTIES } from '../vocabularies.ts'

const MAX_HOUSEHOLDS = 1_000_000
const MAX_PERSONS = 10_000_000

const required = {
  title: lineOfText(120, { minLength: 1 }),
  programmeId: z.string(),
  periodFrom: monthSchema,
  periodToEarliest: monthSchema,
  periodToLatest: monthSchema,
  households: z.int().min(1).max(MAX_HOUSEHOLDS),
}

const further = {
  municipalityCodes: z.array(z.string()).max(290),
  persons: z.int().min(0).max(MAX_PERSONS).nullable(),
  definitionNote: freeText(500),
  isDefinitionKnown: z.boolean(),
  relation: z.enum(AGGREGATE_RELATIONS),
  parentId: z.string().nullable(),
  sourceTitle: lineOfText(200),
  sourceDate: z.iso.date().nullable(),
  sourceRef: freeText(100).nullable(),
  certainty: z.enum(CERTAINTIES),
}

/** How an aggregate was counted is unknown until somebody says otherwise. */
export const AGGREGATE_NOT_SAID: z.output<z.ZodObject<typeof further>> = {
  municipalityCodes: [],
  persons: null,
  definitionNote: '',
  isDefinitionKnown: false,
  relation: 'root',
  parentId: null,
  sourceTitle: '',
  sourceDate: null,
  sourceRef: null,
  certainty: 'unclear',
}

export const aggregateCreateSchema = z
  .strictObject(required)
  .extend(z.object({ ...further, replacesId: z.string().nullable() }).partial().shape)

export const aggregatePatchSchema = z
  .strictObject({ ...required, ...further, isVoided: z.boolean() })
  .omit({ relation: true, parentId: true, programmeId: true })
  .partial()

export type AggregateCreate = z.output<typeof aggregateCreateSchema>
export type AggregatePatch = z.output<typeof aggregatePatchSchema>
