import {
  addNeedTo,
  migrate,
  type NeedCounts,
  openSqlite,
  recountInto,
  type StoredCount,
  toHouseholdRow,
  toNeed,
  toNeedCountRow,
  toNeedState,
} from '@inflytt/db'
import { MUNICIPALITIES_SWEDEN, PARTICIPATING_CODES } from '@inflytt/reference'
import { seedFacts } from '@inflytt/api/services/store'
import SQLite from 'better-sqlite3'
import { activityOf, followedUp, followUpsOf, needOf } from './made-up-around.ts'
import { householdAt, MADE_AT, type Size } from './made-up-household.ts'

const SLICE = 20_000

/** Makes a store of made-up records, always the same, with their counts; they are spread evenly. */
export async function makeStore(path: string, size: Size): Promise<void> {
  const store = openSqlite(path)
  const clock = () => new Date(MADE_AT)
  await migrate(store.db, 'sqlite', clock)
  await seedFacts({ db: store.db, clock })
  if (size.reach === 'country') {
    const more = MUNICIPALITIES_SWEDEN.filter(({ code }) => !PARTICIPATING_CODES.includes(code))
    const rows = more.map(({ code, name }) => ({ code, name, is_participating: 1 }))
    await store.db.insertInto('municipality').values(rows).execute()
  }
  await store.close()
  const file = new SQLite(path)
  file.pragma('synchronous = OFF')
  withoutIndexes(file, () => insertAll(file, size))
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.close()
}

/** An index is made in a fraction of the time when its rows are there first. */
function withoutIndexes(file: SQLite.Database, work: () => void) {
  const indexes = file
    .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null")
    .all() as { name: string; sql: string }[]
  for (const { name } of indexes) file.exec(`drop index ${name}`)
  work()
  for (const { sql } of indexes) file.exec(sql)
}

function insertAll(file: SQLite.Database, size: Size) {
  const rows = inserter(file)
  const counts = new Map<string, StoredCount>()
  const needCounts: NeedCounts = new Map()
  for (let first = 0; first < size.households; first += SLICE) {
    const length = Math.min(SLICE, size.households - first)
    const slice = Array.from({ length }, (_, i) => householdAt(first + i, size.reach))
    file.transaction(() => {
      for (const [place, household] of slice.entries()) {
        const i = first + place
        const followUps = followUpsOf(i, household)
        rows('household', { ...toHouseholdRow(household), ...followedUp(household, followUps) })
        for (const followUp of followUps) rows('follow_up', followUp)
        const made = needOf(i, household)
        if (made !== undefined) {
          rows('recruitment_need', made.need)
          rows('recruitment_need_state', made.state)
          addNeedTo(needCounts, toNeed(made.need), [toNeedState(made.state)])
        }
        rows('activity', activityOf(i, household))
      }
    })()
    recountInto(counts, slice)
  }
  file.transaction(() => {
    for (const count of counts.values()) rows('household_count', toCountRow(count))
    for (const count of needCounts.values()) rows('need_count', toNeedCountRow(count))
    const held = file
      .prepare(
        `select coalesce(sum(count_status = 'confirmed'), 0) as allocated,
          coalesce(sum(count_status = 'preliminary'), 0) as reserved
        from household where aggregate_id is not null`,
      )
      .get()
    // It holds them beside those that it counted before.
    file
      .prepare(
        `update aggregate_outcome set allocated = @allocated, reserved = @reserved,
          households = households + @allocated + @reserved`,
      )
      .run(held)
  })()
}

function inserter(file: SQLite.Database) {
  const statements = new Map<string, SQLite.Statement>()
  return (table: string, row: object | undefined) => {
    if (row === undefined) return
    let statement = statements.get(table)
    if (statement === undefined) {
      const columns = Object.keys(row)
      const values = columns.map((name) => `@${name}`).join()
      statement = file.prepare(`insert into ${table} (${columns.join()}) values (${values})`)
      statements.set(table, statement)
    }
    statement.run(row)
  }
}

function toCountRow({ key, households, persons, householdsWithKnownPersons }: StoredCount) {
  const [municipality_code, year, programme_id, standing, coverage, aggregate_id] = key.split('/')
  return {
    municipality_code,
    year: Number(year),
    programme_id,
    standing,
    coverage,
    aggregate_id,
    households,
    persons,
    households_with_known_persons: householdsWithKnownPersons,
  }
}
