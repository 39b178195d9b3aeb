import { type Db, listStandingsIn, listStandingsOf, type RecordStandings } from '@inflytt/db'

/** Keys of records that one table alone has, of the year that the table is of. */
export interface KeysOfYear {
  keys: readonly string[]
  keyOf: (ref: string) => string
  year: number
}

/** Which records are as they were written, so that retention has taken nothing from them. */
export interface StandingRecords {
  /** Those of these refs that are. */
  among(refs: readonly string[]): Promise<ReadonlySet<string>>
  /** Whether every record of these keys is. */
  areAll(keys: KeysOfYear): Promise<boolean>
  /** Whether one of them is. */
  isAny(keys: KeysOfYear): Promise<boolean>
}

/** Who left the county, or was first met before, stands behind figures of some years later. */
const YEARS_BEFORE = 4

/**
 * Reads what is asked for, each record once. A key tells nothing of its record, so it is looked for in the year of its
 * table first and in all of the record last: of a record that has been erased nothing is found.
 */
export function readStandingRecords(db: Db): StandingRecords {
  const known = new Map<string, boolean>()
  const years = new Set<number | undefined>()

  function learn(standings: RecordStandings): RecordStandings {
    for (const [ref, isWhole] of standings) known.set(ref, isWhole)
    return standings
  }

  async function* reads({ year }: KeysOfYear): AsyncGenerator<RecordStandings> {
    yield new Map(known)
    for (const one of [...Array.from({ length: YEARS_BEFORE + 1 }, (_, at) => year - at), undefined]) {
      if (years.has(one) || years.has(undefined)) continue
      const standings = learn(await listStandingsIn(db, one))
      years.add(one)
      yield standings
    }
  }

  /** Of each key whether its record is whole; of one that nothing has, that it is not. */
  async function* wholeness(asked: KeysOfYear): AsyncGenerator<boolean> {
    const left = new Set(asked.keys)
    if (left.size === 0) return
    for await (const standings of reads(asked))
      for (const [ref, isWhole] of standings) {
        if (!left.delete(asked.keyOf(ref))) continue
        yield isWhole
        if (left.size === 0) return
      }
    yield false
  }

  return {
    async among(refs) {
      learn(
        await listStandingsOf(
          db,
          [...new Set(refs)].filter((ref) => !known.has(ref)),
        ),
      )
      return new Set(refs.filter((ref) => known.get(ref) === true))
    },
    async areAll(asked) {
      for await (const isWhole of wholeness(asked)) if (!isWhole) return false
      return true
    },
    async isAny(asked) {
      for await (const isWhole of wholeness(asked)) if (isWhole) return true
      return false
    },
  }
}
