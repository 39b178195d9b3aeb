import { z } from 'zod'
import { freeText, lineOfText } from '../free-text/free-text.schema.ts'
import { monthSchema } from '../household/household.schema.ts'
import * as codes from '../vocabularies.ts'

// PostgreSQL keeps whole numbers up to 2 147 483 647.
const MAX_SEK = 2_000_000_000
const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/** Whole kronor; null is not known, which is not none. */
const sek = z.int().min(0, 'An amount is at least 0 kronor.').max(MAX_SEK)
const knownOrNot = sek.nullable()
const year = z.int().min(FIRST_YEAR).max(LAST_YEAR)
const day = z.iso.date().nullable()
const id = z.string().min(1).max(60)

/** What was said of a record is written whole; `fields` are its members, `asked` those that a new one needs. */
function recordSchemas<Asked extends z.ZodRawShape, Further extends z.ZodRawShape>(
  asked: Asked,
  further: Further,
) {
  return {
    fields: z.strictObject({ ...asked, ...further }),
    create: z.strictObject(asked).extend(z.object(further).partial().shape),
    patch: z
      .strictObject({ ...asked, ...further })
      .partial()
      .extend({ isVoided: z.boolean().optional() }),
  }
}

export const agreementSchemas = recordSchemas(
  { name: lineOfText(120, { minLength: 1 }), year },
  {
    programmeIds: z.array(id).max(20),
    fundingSource: lineOfText(200),
    splitMethod: z.enum(codes.SPLIT_METHODS),
    diaryRef: lineOfText(60).nullable(),
    sourceTitle: lineOfText(200).nullable(),
    sourceDate: day,
  },
)

export const agreementPartySchemas = recordSchemas(
  { partyId: id },
  {
    decisionBody: lineOfText(120).nullable(),
    decisionDate: day,
    diaryRef: lineOfText(60).nullable(),
    status: z.enum(codes.PARTY_DECISIONS),
  },
)

export const contributionSchemas = recordSchemas(
  { partyId: id, kind: z.enum(codes.CONTRIBUTION_KINDS) },
  {
    amountSek: knownOrNot,
    isApproximate: z.boolean(),
    fixedSek: knownOrNot,
    perCapitaSek: z.number().min(0).max(MAX_SEK).nullable(),
    sharePct: z.number().min(0).max(100).nullable(),
    population: z.int().min(0).max(1_000_000_000).nullable(),
    populationDate: day,
    accountText: freeText(200).nullable(),
  },
)

export const budgetLineSchemas = recordSchemas(
  { agreementId: id, category: z.enum(codes.MONEY_CATEGORIES) },
  { amountSek: knownOrNot },
)

export const costSchemas = recordSchemas(
  { budgetLineId: id, month: monthSchema },
  { amountSek: knownOrNot, activityId: id.nullable() },
)

export const carryOverSchemas = recordSchemas(
  {
    fromYear: year,
    toYear: year,
    totalSek: sek,
    lines: z
      .array(
        z.strictObject({
          category: z.enum(codes.MONEY_CATEGORIES),
          amountSek: sek,
          isApproximate: z.boolean().default(false),
        }),
      )
      .min(1)
      .max(codes.MONEY_CATEGORIES.length),
  },
  {
    decisionBody: lineOfText(120).nullable(),
    decisionDate: day,
    decisionNote: freeText(300).nullable(),
  },
)

/** How an amount would be split; nothing of it is stored. */
export const scenarioSchema = z.strictObject({
  splitMethod: z.enum(['fixed', 'per_capita', 'mixed', 'shares']),
  totalSek: sek.optional(),
  fixedSek: sek.optional(),
  perCapitaSek: z.number().min(0).max(MAX_SEK).optional(),
  shares: z
    .array(z.strictObject({ partyId: id, sharePct: z.number().min(0).max(100) }))
    .max(400)
    .optional(),
  populationDate: z.iso.date().optional(),
})

type Fields<S extends { fields: z.ZodType }> = z.output<S['fields']>
export type AgreementFields = Fields<typeof agreementSchemas>
export type AgreementPartyFields = Fields<typeof agreementPartySchemas>
export type ContributionFields = Fields<typeof contributionSchemas>
export type BudgetLineFields = Fields<typeof budgetLineSchemas>
export type CostFields = Fields<typeof costSchemas>
export type CarryOverFields = Fields<typeof carryOverSchemas>
export type ScenarioInput = z.output<typeof scenarioSchema>
