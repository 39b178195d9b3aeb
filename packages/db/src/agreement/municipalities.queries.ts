import { storeOf } from '../store/engine.ts'
import type { Db, PopulationTable } from '../schema.ts'

export interface Municipality {
  code: string
  name: string
}

export interface Population {
  municipalityCode: string
  year: number
  /** Persons on 31 December. */
  population: number
  source: string
  isPerturbed: boolean
}

const participating = new WeakMap<object, readonly Municipality[]>()

/** Those that take part in the samarbete, in order of code. They are facts of a store, which nobody changes while it is open. */
export async function listParticipating(db: Db): Promise<readonly Municipality[]> {
  const store = storeOf(db)
  const known = participating.get(store)
  if (known !== undefined) return known
  const read = await db
    .selectFrom('municipality')
    .select(['code', 'name'])
    .where('is_participating', '=', 1)
    .orderBy('code')
    .execute()
  // A store that is new gets them later.
  if (read.length > 0) participating.set(store, read)
  return read
}

/** All that are known, whether they take part or not. */
export async function countMunicipalities(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('municipality')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The latest population of each municipality up to a year. */
export async function listLatestPopulations(db: Db, upToYear: number): Promise<Population[]> {
  const rows = await db
    .selectFrom('population')
    .selectAll()
    .where('year', '<=', upToYear)
    .where((eb) =>
      eb(
        'year',
        '=',
        eb
          .selectFrom('population as later')
          .select((sub) => sub.fn.max('later.year').as('year'))
          .whereRef('later.municipality_code', '=', 'population.municipality_code')
          .where('later.year', '<=', upToYear),
      ),
    )
    .orderBy('municipality_code')
    .execute()
  return rows.map(toPopulation)
}

/** Populations on 31 December of the years from first to last. */
export async function listPopulations(
  db: Db,
  municipalities: readonly string[],
  years: { from: number; to: number },
): Promise<Population[]> {
  if (municipalities.length === 0) return []
  const rows = await db
    .selectFrom('population')
    .selectAll()
    .where('municipality_code', 'in', [...municipalities])
    .where('year', '>=', years.from)
    .where('year', '<=', years.to)
    .execute()
  return rows.map(toPopulation)
}

function toPopulation(row: PopulationTable): Population {
  return {
    municipalityCode: row.municipality_code,
    year: row.year,
    population: row.population,
    source: row.source,
    isPerturbed: row.is_perturbed === 1,
  }
}
