import { listPopulations, listTargets } from '@inflytt/db'
import { perThousandOutcome, targetOutcome } from '@inflytt/domain'
import { type MeasureReader, toQuestion } from './measure-reader.ts'
import { readHouseholdsOfEach, readKnownParts } from './households.reader.ts'
import { populationLookup } from './population-lookup.ts'

/** K4, from K1's answer to the same question and the targets for households. */
export const readTargetShare: MeasureReader = async (db, context, request) => {
  const { measure, from, to } = request
  const households = await readHouseholdsOfEach(db, context, { ...request, measure: 'households' })
  const targets = await listTargets(db, {
    isDemo: context.isDemo,
    measure: 'households',
    fromYear: from,
    toYear: to,
  })
  const values = new Map(targets.map(({ scope, year, value }) => [`${scope}/${year}`, value]))
  return targetOutcome(
    measure === 'runRate' ? 'runRate' : 'targetShare',
    households,
    toQuestion(context, request),
    {
      targetOf: (scope, year) => values.get(`${scope}/${year}`) ?? undefined,
      county: context.county,
      currentMonth: context.currentMonth,
    },
  )
}

/** K20, from K1's answer to the same question and the populations of the years before. */
export const readPerThousand: MeasureReader = async (db, context, request) => {
  const { municipalities, from, to } = request
  const asked = { ...request, measure: 'households' as const }
  const households = await readHouseholdsOfEach(db, context, asked)
  const populations = await listPopulations(db, municipalities, { from: from - 1, to: to - 1 })
  const perturbed = populations.filter(({ isPerturbed }) => isPerturbed).map(({ source }) => source)
  return perThousandOutcome(households, toQuestion(context, request), {
    populationOf: populationLookup(populations),
    perturbedSources: [...new Set(perturbed)].toSorted(),
    ...(await readKnownParts(db, context, request)),
  })
}
