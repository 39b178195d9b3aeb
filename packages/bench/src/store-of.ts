import { migrate, openSqlite, recountInto, type StoredCount, toHouseholdRow } from '@inflytt/db'
import { type Household, NOT_ASKED } from '@inflytt/domain'
import { FACTS, MUNICIPALITIES_SWEDEN, PARTICIPATING_CODES } from '@inflytt/reference'
import { seedFacts } from '@inflytt/api/services'
import SQLite from 'better-sqlite3'

const SLICE = 20_000
const FIRST_YEAR = 2002
const YEARS = 25
const AT = '2026-11-01T00:00:00.000Z'

interface Size {
  households: number
  /** The eight of the region, or all 290 of the country. */
  municipalities: 'region' | 'country'
}

/** Makes a store of made-up households, always the same, with its counts; the records are spread evenly. */
export async function makeStore(path: string, size: Size): Promise<void> {
  const store = openSqlite(path)
  const clock = () => new Date(AT)
  await migrate(store.db, 'sqlite', clock)
  await seedFacts({ db: store.db, clock })
  if (size.municipalities === 'country') {
    const more = MUNICIPALITIES_SWEDEN.filter(({ code }) => !PARTICIPATING_CODES.includes(code))
    const rows = more.map(({ code, name }) => ({ code, name, is_participating: 1 }))
    await store.db.insertInto('municipality').values(rows).execute()
  }
  await store.close()
  const file = new SQLite(path)
  file.pragma('synchronous = OFF')
  insertAll(file, size)
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.close()
}

function insertAll(file: SQLite.Database, size: Size) {
  const columns = Object.keys(toHouseholdRow(householdAt(0, size)))
  const insert = file.prepare(
    `insert into household (${columns.join()}) values (${columns.map((name) => `@${name}`).join()})`,
  )
  const counts = new Map<string, StoredCount>()
  for (let first = 0; first < size.households; first += SLICE) {
    const length = Math.min(SLICE, size.households - first)
    const slice = Array.from({ length }, (_, i) => householdAt(first + i, size))
    file.transaction(() => slice.forEach((household) => insert.run(toHouseholdRow(household))))()
    recountInto(counts, slice)
  }
  const count = file.prepare(
    `insert into household_count (municipality_code, year, programme_id, standing, coverage, aggregate_id,
      households, persons, households_with_known_persons) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  file.transaction(() => {
    for (const { key, households, persons, householdsWithKnownPersons } of counts.values()) {
      const [municipality, year, programme, standing, coverage, aggregate] = key.split('/')
      count.run(
        municipality,
        Number(year),
        programme,
        standing,
        coverage,
        aggregate,
        households,
        persons,
        householdsWithKnownPersons,
      )
    }
    const [aggregate] = FACTS.aggregates
    const allocated = file
      .prepare('select count(*) from household where aggregate_id = ?')
      .pluck()
      .get(aggregate?.id) as number
    file
      .prepare('update aggregate_outcome set allocated = ?, households = households + ?')
      .run(allocated, allocated)
  })()
}

function householdAt(i: number, { municipalities }: Size): Household {
  const codes =
    municipalities === 'country' ? MUNICIPALITIES_SWEDEN.map(({ code }) => code) : PARTICIPATING_CODES
  const years = municipalities === 'country' ? YEARS : 7
  const year =
    municipalities === 'country'
      ? FIRST_YEAR + (Math.floor(i / codes.length) % years)
      : 2020 + (Math.floor(i / codes.length) % years)
  const month = `${year}-${String(1 + (i % 12)).padStart(2, '0')}`
  const isCovered = month >= '2020-01' && month <= '2023-12'
  const isAfter = i % 17 === 0
  return {
    ...NOT_ASKED,
    ref: `${codes[i % codes.length]}-${year}-${i.toString(36)}`,
    version: 1,
    municipalityCode: codes[i % codes.length] ?? '',
    currentMunicipalityCode: codes[i % codes.length] ?? '',
    moveInMonth: month,
    adults: 1 + (i % 2),
    children: i % 3,
    originType: i % 23 === 0 ? 'own_county' : 'rest_of_sweden',
    inclusionBasis: isAfter ? 'contact_after_move' : 'contact_before_move',
    evidence: i % 11 === 0 ? 'none' : 'household',
    programmeId: month <= '2024-10' ? 'en-attraktiv-region' : 'ta-steget',
    countStatus: i % 11 === 0 ? 'preliminary' : 'confirmed',
    voidReason: null,
    ...(isAfter || i % 23 === 0
      ? { coverage: 'not_applicable', coveredByAggregateId: null }
      : isCovered
        ? { coverage: 'covered', coveredByAggregateId: 'en-attraktiv-region-444' }
        : { coverage: 'new', coveredByAggregateId: null }),
    moveInPrecision: 'month',
    coverageDecision: null,
    coverageReason: null,
    isLate: false,
    isDemo: false,
    createdAt: AT,
    updatedAt: AT,
  }
}
