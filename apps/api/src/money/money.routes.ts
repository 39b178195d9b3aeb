import {
  BOUNDS,
  AGREEMENT_NOT_SAID,
  AGREEMENT_PARTY_NOT_SAID,
  agreementPartySchemas,
  agreementSchemas,
  BUDGET_LINE_NOT_SAID,
  budgetLineSchemas,
  CARRY_OVER_NOT_SAID,
  carryOverSchemas,
  CONTRIBUTION_NOT_SAID,
  contributionSchemas,
  COST_NOT_SAID,
  costSchemas,
  scenarioSchema,
  summaryOf,
} from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { addressPart } from '../http/requests/parameters.ts'
import { jsonBody, params } from '../http/requests/validate.ts'
import { cellStatusSchema } from '../outcomes/outcome.representation.ts'
import {
  AGREEMENT_EXAMPLE,
  AGREEMENT_PARTY_EXAMPLE,
  BUDGET_LINE_EXAMPLE,
  CARRY_OVER_EXAMPLE,
  CONTRIBUTION_EXAMPLE,
  COST_EXAMPLE,
  SCENARIO_EXAMPLE,
  SCENARIO_SENT_EXAMPLE,
} from './money.example.ts'
import { moneyRoutes } from './money-records.routes.ts'
import { readBook } from './money-book.ts'
import { computeScenario } from './scenarios.service.ts'

const partlyKnown = z.object({
  value: z.int().nullable().describe('Null where a part is unknown.'),
  known: z.int(),
  unknown: z.int(),
})

const scenarioAnswer = z
  .object({
    splitMethod: z.string(),
    populationDate: z.string(),
    populationSource: z.string(),
    totalSek: z.int(),
    parts: z.array(
      z.object({
        partyId: z.string(),
        name: z.string(),
        municipalityCode: z.string(),
        population: z.int(),
        amountSek: z.int(),
        sekPerInhabitant: z.number().nullable(),
        sekPerHousehold: z.int().nullable(),
        sekPerHouseholdNote: z
          .literal('small_base')
          .optional()
          .describe('Said where fewer than five households rest behind it.'),
        households: z.int().nullable(),
        householdsBound: z.enum(BOUNDS),
        householdsStatus: cellStatusSchema.describe(
          'Of the households, and so of what is told per household: `preliminary` is not final, `suppressed` is hidden since they are few.',
        ),
        householdsYear: z.int(),
      }),
    ),
  })
  .meta({ id: 'Scenario', description: 'How an amount would be split. Nothing of it is stored.' })

export function agreementsRoutes() {
  return new Hono<ApiEnv>()
    .route(
      '/',
      moneyRoutes({
        kind: 'agreement',
        resource: 'agreements',
        noun: 'Agreements',
        base: '',
        schemas: agreementSchemas,
        notSaid: AGREEMENT_NOT_SAID,
        belonging: {
          isDemo: z.boolean(),
          summary: z.object({
            cash: partlyKnown.extend({
              approved: z
                .int()
                .describe(
                  'The part of `known` that its parties have approved; the rest is proposed or undecided.',
                ),
            }),
            inKind: partlyKnown,
            budget: partlyKnown,
            costs: partlyKnown,
            carriedInSek: z
              .int()
              .describe('What was carried into its year, whichever agreement of the year spends it.'),
            checks: z
              .array(
                z.object({
                  code: z.string(),
                  detail: z.string(),
                  partyId: z.string().optional(),
                  amountSek: z.int().optional(),
                  byRuleSek: z.int().optional(),
                  sumPct: z.number().optional(),
                }),
              )
              .describe('Sums that ought to agree and do not.'),
          }),
        },
        example: AGREEMENT_EXAMPLE,
        patchExample: { diaryRef: 'RS/412/2024', sourceDate: null },
        further: (agreement, sums) => ({ summary: summaryOf(agreement, sums.of(agreement.id)) }),
      }),
    )
    .post(
      '/:agreement/scenarios',
      describe({
        summary: 'Compute how an amount would be split among the municipalities of an agreement',
        description:
          'fixed: fixedSek each, or totalSek alike. per_capita: totalSek, or perCapitaSek. mixed: fixedSek each and totalSek or perCapitaSek. shares: totalSek and the share of each party, which sum to 100 within 0.01. The population is that of 31 December before the decision unless another day is given.',
        tag: 'money',
        access: 'public',
        isRepeatable: true,
        answers: { 200: answer(scenarioAnswer, { example: SCENARIO_EXAMPLE }) },
        problems: ['not-found'],
      }),
      allow('agreements', 'read'),
      params(
        z.object({
          agreement: addressPart(60, 'The id of an agreement.', AGREEMENT_EXAMPLE.id),
        }),
      ),
      jsonBody(scenarioSchema, { example: SCENARIO_SENT_EXAMPLE }),
      async (c) => {
        const { db, clock } = c.get('deps')
        const book = await readBook(db)
        const id = c.req.valid('param').agreement
        const agreement = book.agreements.find((one) => one.id === id && !one.isVoided)
        if (agreement === undefined) return c.notFound() as never
        const input = c.req.valid('json')
        return c.json(await computeScenario(db, { book, agreement, input, now: clock() }))
      },
    )
    .route(
      '/',
      moneyRoutes({
        kind: 'agreement_party',
        resource: 'agreements',
        noun: 'Parties of an agreement',
        base: '/:parent/parties',
        schemas: agreementPartySchemas,
        notSaid: AGREEMENT_PARTY_NOT_SAID,
        belonging: { agreementId: z.string() },
        example: AGREEMENT_PARTY_EXAMPLE,
        patchExample: { status: 'approved', decisionDate: '2024-12-10' },
        keyOf: ({ partyId }) => partyId,
        parentOf: ({ agreementId }) => agreementId,
      }),
    )
    .route(
      '/',
      moneyRoutes({
        kind: 'contribution',
        resource: 'agreements',
        noun: 'Contributions to an agreement',
        base: '/:parent/contributions',
        schemas: contributionSchemas,
        notSaid: CONTRIBUTION_NOT_SAID,
        belonging: { agreementId: z.string() },
        example: CONTRIBUTION_EXAMPLE,
        patchExample: { amountSek: null, accountText: null },
        parentOf: ({ agreementId }) => agreementId,
      }),
    )
}

export function budgetLinesRoutes() {
  return moneyRoutes({
    kind: 'budget_line',
    resource: 'budget-lines',
    noun: 'Budget lines',
    base: '',
    schemas: budgetLineSchemas,
    notSaid: BUDGET_LINE_NOT_SAID,
    belonging: {},
    example: BUDGET_LINE_EXAMPLE,
    patchExample: { amountSek: 195_000 },
  })
}

export function costsRoutes() {
  return moneyRoutes({
    kind: 'cost',
    resource: 'costs',
    noun: 'Costs',
    base: '',
    schemas: costSchemas,
    notSaid: COST_NOT_SAID,
    belonging: {},
    example: COST_EXAMPLE,
    patchExample: { amountSek: 23_900, activityId: null },
  })
}

export function carryOversRoutes() {
  return moneyRoutes({
    kind: 'carry_over',
    resource: 'carry-overs',
    noun: 'Carry-overs',
    base: '',
    schemas: carryOverSchemas,
    notSaid: CARRY_OVER_NOT_SAID,
    belonging: { isDemo: z.boolean() },
    example: CARRY_OVER_EXAMPLE,
    newExample: { ...CARRY_OVER_EXAMPLE, fromYear: 2025, toYear: 2026 },
    patchExample: { decisionDate: '2025-02-11' },
  })
}
