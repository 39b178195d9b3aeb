import { type Db, listCountedNeeds, listNeedStates } from '@inflytt/db'
import { type NeedHistory, type NeedMeasure, needsOutcome } from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import type { MeasureReader } from './measure-reader.ts'
import { readOnce } from './read-once.ts'

/** K14 a-c, from the needs and how each stood month by month. */
export const readNeeds: MeasureReader = async (db, context, request) => {
  const { measure, by, from, to, municipalities } = request
  const needs = await readOnce(context, `needs of ${municipalities.join()}`, () =>
    readHistories(db, context, municipalities),
  )
  return needsOutcome(
    { measure: measure as NeedMeasure, by: [...by], fromYear: from, toYear: to, municipalities },
    { needs, currentMonth: context.currentMonth },
  )
}

async function readHistories(
  db: Db,
  { isDemo, readings }: RecordContext,
  municipalities: readonly string[],
): Promise<NeedHistory[]> {
  const all: NeedHistory[] = []
  for (const code of municipalities) {
    const within = { isDemo, municipalities: [code] }
    const states = Map.groupBy(await listNeedStates(db, within), ({ needId }) => needId)
    for (const need of await listCountedNeeds(db, within))
      all.push({ ...need, states: states.get(need.id) ?? [] })
    await readings?.breathe?.()
  }
  return all
}
