import { randomInt } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { Store } from '@inflytt/db'
import { openReaderApart } from '../store/open-apart.ts'
import { failureApart } from '../store/apart-failure.ts'
import { createIdMaker } from '../identifiers.ts'
import type { ComposeMessage, ComposeOrder } from './compose-beside.ts'
import { composeYear } from './compose-year.ts'
import { keepCompiled } from './highs-solver.ts'

const { place, input, isDemoOnly, at, highs } = workerData as ComposeOrder

keepCompiled(highs)
const ahead = Date.parse(at) - Date.now()
const clock = () => new Date(Date.now() + ahead)
const say = (message: ComposeMessage) => parentPort?.postMessage(message, [])

let store: Store | undefined
try {
  store = openReaderApart(place)
  const random = (below: number) => randomInt(below)
  const deps = { db: store.db, clock, newId: createIdMaker(clock), random }
  const { mark, version, tables, reports } = await composeYear(deps, input, { isDemoOnly })
  for (const table of tables) say({ table })
  for (const report of reports) say({ report })
  say({ done: { mark, version } })
} catch (error) {
  say(failureApart(error))
} finally {
  await store?.close()
}
