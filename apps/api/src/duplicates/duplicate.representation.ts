import {
  DUPLICATE_DECISIONS,
  DUPLICATE_GROUNDS,
  type DuplicateDecision,
  duplicateGrounds,
} from '@inflytt/domain'
import type { DuplicatePair } from '@inflytt/db'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { recordTag } from '../http/answers/conditional.ts'
import { HOUSEHOLD_EXAMPLE } from '../households/household.example.ts'
import { householdSchema, warningSchema } from '../households/household.representation.ts'
import { type HouseholdScope, tagView, toHouseholdBody } from '../households/household-scope.ts'
import { sealPairId } from './pair-id.ts'

const grounds = z
  .array(z.enum(DUPLICATE_GROUNDS))
  .describe('Why they may be one household; empty where they no longer are alike.')

export const duplicateSchema = z
  .object({
    id: z.string(),
    etag: z.string().describe('What If-Match takes to decide of the pair.'),
    reach: z.enum(['within', 'across']).describe('Within one municipality, or across two.'),
    grounds,
    decision: z.enum(DUPLICATE_DECISIONS),
    keptRef: z.string().nullable().describe('Which household stays, where the other was voided.'),
    decidedAt: z.string().nullable(),
    households: z.array(householdSchema).length(2),
  })
  .meta({
    id: 'PossibleDuplicate',
    description: 'Two records that may be one household, in the order of their refs.',
  })

export const decidedSchema = duplicateSchema
  .extend({ _warnings: z.array(warningSchema) })
  .meta({ id: 'DecidedDuplicate', description: 'The pair, and what could not be restored with it.' })

export const DUPLICATE_EXAMPLE = {
  id: 'Ym9oUjFvN1l3',
  etag: '"0-own.1.1"',
  reach: 'within' as const,
  grounds: ['occupation_and_housing' as const],
  decision: 'undecided' as const,
  keptRef: null,
  decidedAt: null,
  households: [HOUSEHOLD_EXAMPLE, { ...HOUSEHOLD_EXAMPLE, ref: '2305-2026-9KMT' }],
}

export const candidatesSchema = z.object({
  items: z.array(householdSchema.extend({ grounds })),
})

export const CANDIDATES_EXAMPLE = {
  items: [{ ...HOUSEHOLD_EXAMPLE, grounds: ['occupation_and_housing' as const] }],
}

/** The pair as the caller may see it. */
export function toDuplicateBody(
  config: Deps['config'],
  pair: DuplicatePair,
  scope: HouseholdScope,
): z.input<typeof duplicateSchema> {
  const [one, other] = pair.households
  const { decision } = pair
  return {
    id: sealPairId(config, [one.ref, other.ref]),
    etag: recordTag(versionOf(pair), pairView(pair, scope)),
    reach: one.municipalityCode === other.municipalityCode ? 'within' : 'across',
    grounds: duplicateGrounds(one, other),
    decision: decisionOf(pair),
    keptRef: decision?.keptRef ?? null,
    decidedAt: decision === undefined || decision.decision === 'undecided' ? null : decision.decidedAt,
    households: pair.households.map((household) => toHouseholdBody(household, scope)),
  }
}

export function decisionOf({ decision }: DuplicatePair): DuplicateDecision {
  return decision?.decision ?? 'undecided'
}

export function versionOf({ decision }: DuplicatePair): number {
  return decision?.version ?? 0
}

/** What is decided rests on both records: a change of either makes the tag another. */
export function pairView({ households: [one, other] }: DuplicatePair, scope: HouseholdScope): string {
  return `${tagView(one, scope)}.${one.version}.${tagView(other, scope)}.${other.version}`
}
