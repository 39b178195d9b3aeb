import type { Compilable, CompiledQuery, QueryResult } from 'kysely'
import { engineOf } from './engine.ts'
import type { Db } from '../schema.ts'

/** Longer lists make too many texts to keep. */
const LONGEST_LIST = 16

/** Stands in a kept text for a value that is given when it is asked; of a list for one of its values. */
class Place {
  readonly name: string
  readonly index: number | undefined

  constructor(name: string, index?: number) {
    this.name = name
    this.index = index
  }

  valueAmong(values: object): unknown {
    const value: unknown = Reflect.get(values, this.name)
    return this.index === undefined ? value : (value as readonly unknown[])[this.index]
  }
}

/**
 * A query that is built and compiled once for each engine and shape of its values: that takes longer than running most
 * queries of a write. `build` is given placeholders, to hand over and never to look at, so that its text may depend on
 * which values are undefined and on how many each list holds, and on nothing else.
 */
export function keptQuery<Values extends object, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<QueryResult<Row>> {
  const kept = new Map<string, CompiledQuery<Row>>()

  function compiledFor(db: Db, values: Values): CompiledQuery<Row> {
    const shape = shapeOf(values)
    if (shape === undefined) return build(db, values).compile()
    const key = `${engineOf(db)} ${shape}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const compiled = build(db, placesOf(values)).compile()
    kept.set(key, compiled)
    return compiled
  }

  return (db, values) => {
    const compiled = compiledFor(db, values)
    const parameters = compiled.parameters.map((given) =>
      given instanceof Place ? given.valueAmong(values) : given,
    )
    return db.executeQuery<Row>({ ...compiled, parameters })
  }
}

/** What the text may depend on; undefined where a list is too long. */
function shapeOf(values: object): string | undefined {
  let shape = ''
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue
    shape += ` ${name}`
    if (!Array.isArray(value)) continue
    if (value.length > LONGEST_LIST) return undefined
    shape += value.length
  }
  return shape
}

function placesOf<Values extends object>(values: Values): Values {
  const places = Object.entries(values).map(([name, value]) => {
    if (value === undefined) return [name, undefined]
    if (Array.isArray(value)) return [name, value.map((_, index) => new Place(name, index))]
    return [name, new Place(name)]
  })
  return Object.fromEntries(places) as Values
}
