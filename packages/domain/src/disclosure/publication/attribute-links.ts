import type { Fact } from '../suppression/problem.ts'
import type { AttributeBase } from './attribute-base.ts'
import { attributeFacts } from './attribute-facts.ts'
import type { AttributeUnknowns } from './attribute-unknowns.ts'
import { type AttributeName, attributeOf } from './published-attributes.ts'

/** Two versions of a year, and those of whom both tell the same: a base of its own that nothing is published of. */
export interface AttributeLink {
  versions: readonly [earlier: string, later: string]
  same: AttributeBase
}

/** Every two versions of the same year among the bases. */
export function linksOf(bases: readonly AttributeBase[]): AttributeLink[] {
  const ids = new Set(bases.map(({ id }) => id))
  return bases.flatMap(({ id: later, year, unaltered }) =>
    Object.entries(unaltered ?? {})
      .filter(([earlier]) => ids.has(earlier))
      .map(([earlier, counts]) => ({
        versions: [earlier, later] as const,
        same: { id: `${earlier}=${later}`, year, counts, persons: null },
      })),
  )
}

/**
 * What ties two versions together for who knows how many households of each municipality were altered between them:
 * neither holds fewer of a class than those that are the same.
 */
export function linkFacts(
  name: AttributeName,
  { versions, same }: AttributeLink,
  unknowns: AttributeUnknowns,
  given: { municipalities: readonly string[]; threshold: number },
): Fact[] {
  const { municipalities } = given
  const { finest, municipal } = attributeOf(name)
  const noFewer = (inVersion: number, inSame: number): Fact => ({
    terms: [
      [inVersion, 1],
      [inSame, -1],
    ],
    min: 0,
    max: Number.POSITIVE_INFINITY,
  })
  const within = versions.flatMap((version) => [
    ...finest.map((one) => noFewer(unknowns.county(version, one), unknowns.county(same.id, one))),
    ...municipalities.flatMap((municipality) =>
      Object.keys(municipal).map((one) =>
        noFewer(unknowns.place(version, municipality, one), unknowns.place(same.id, municipality, one)),
      ),
    ),
  ])
  return [...attributeFacts(name, same, unknowns, given), ...within].map((fact) => ({
    ...fact,
    isLink: true,
  }))
}
