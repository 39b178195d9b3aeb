import type { Insider, Terms } from '../suppression/problem.ts'
import { type AttributeBase, countAt, sumAt } from './attribute-base.ts'
import type { PublishedAttribute } from './published-attributes.ts'

/**
 * What an attacker does not know of an attribute: for each base, the county's finest classes and the municipalities'
 * published classes. Nothing that is published tells more apart, so that nothing more can be worked out.
 */
export class AttributeUnknowns {
  /** The true value of each. */
  readonly truth: number[] = []
  private readonly attribute: PublishedAttribute
  private readonly indexes = new Map<string, number>()

  constructor(
    attribute: PublishedAttribute,
    bases: readonly AttributeBase[],
    municipalities: readonly string[],
  ) {
    this.attribute = attribute
    for (const base of bases) {
      for (const name of attribute.finest)
        this.add([base.id, name], sumAt([base], municipalities, [name]))
      for (const municipality of municipalities)
        for (const [name, parts] of Object.entries(attribute.municipal))
          this.add([base.id, municipality, name], sumAt([base], [municipality], parts))
    }
  }

  /** Of the county and a finest class. */
  county(base: string, finest: string): number {
    return this.indexes.get([base, finest].join('/'))!
  }

  /** Of a municipality and one of its published classes. */
  place(base: string, municipality: string, name: string): number {
    return this.indexes.get([base, municipality, name].join('/'))!
  }

  countyTerms(base: string, parts: readonly string[]): Terms {
    return parts.map((name) => [this.county(base, name), 1] as const)
  }

  holds(terms: Terms): number {
    return terms.reduce((sum, [unknown, factor]) => sum + factor * this.truth[unknown]!, 0)
  }

  /** What the officers of a municipality know: their own rows, and that the county has no fewer. */
  insider(municipality: string, bases: readonly AttributeBase[]): Insider {
    return {
      name: municipality,
      bounds: bases.flatMap((base) => [
        ...this.attribute.finest.map((name) => ({
          unknown: this.county(base.id, name),
          min: countAt(base, municipality, name),
          max: Number.POSITIVE_INFINITY,
        })),
        ...Object.keys(this.attribute.municipal).map((name) => {
          const unknown = this.place(base.id, municipality, name)
          return { unknown, min: this.truth[unknown]!, max: this.truth[unknown]! }
        }),
      ]),
    }
  }

  private add(key: readonly string[], value: number): void {
    this.indexes.set(key.join('/'), this.truth.push(value) - 1)
  }
}
