import { listLatestPopulations, listParticipating } from '@inflytt/db'
import { stockholmMonth, yearOf } from '@inflytt/domain'
import { boundariesGeoJson } from '@inflytt/reference'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { produces } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { listAnswer, pageParameters, pageOf } from '../http/requests/paging.ts'
import { query } from '../http/requests/validate.ts'

const municipalitySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    population: z.int().nullable(),
    populationYear: z.int().nullable(),
    populationSource: z.string().nullable(),
    isPopulationPerturbed: z.boolean(),
  })
  .meta({
    id: 'Municipality',
    description: 'A participating municipality; population in persons on 31 December of its year.',
  })

const EXAMPLE = {
  code: '2305',
  name: 'Br\u00e4cke',
  population: 6099,
  populationYear: 2023,
  populationSource: 'SCB TAB638',
  isPopulationPerturbed: false,
}

const boundariesSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.looseObject({ type: z.literal('Feature') })),
})

export function municipalitiesRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the participating municipalities, with their latest population',
        tag: 'facts',
        access: 'public',
        answers: { 200: listOf(municipalitySchema, EXAMPLE) },
      }),
      allow('municipalities', 'read'),
      query(z.strictObject(pageParameters)),
      async (c) => {
        const { db, clock } = c.get('deps')
        const municipalities = await listParticipating(db)
        const populations = await listLatestPopulations(db, yearOf(stockholmMonth(clock())))
        const items = municipalities.map(({ code, name }) => {
          const latest = populations.find(({ municipalityCode }) => municipalityCode === code)
          return {
            code,
            name,
            population: latest?.population ?? null,
            populationYear: latest?.year ?? null,
            populationSource: latest?.source ?? null,
            isPopulationPerturbed: latest?.isPerturbed ?? false,
          }
        })
        checkIfNoneMatch(c, figureTag(JSON.stringify(items), c.req.url))
        return c.json(listAnswer(c, pageOf(items, c.req.valid('query'))))
      },
    )
    .get(
      '/boundaries',
      describe({
        summary: 'Their boundaries as GeoJSON',
        tag: 'facts',
        access: 'public',
        answers: {
          200: {
            ...answer(boundariesSchema, {
              description: 'A FeatureCollection, RFC 7946.',
              example: { type: 'FeatureCollection', features: [] },
            }),
            mediaType: 'application/geo+json',
          },
        },
      }),
      allow('municipalities', 'read'),
      produces('application/geo+json', 'application/json'),
      (c) => {
        const body = JSON.stringify(boundariesGeoJson())
        checkIfNoneMatch(c, figureTag(body))
        return c.body(body, 200, { 'Content-Type': 'application/geo+json' })
      },
    )
}
