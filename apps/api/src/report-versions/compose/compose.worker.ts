import { randomInt } from 'node:crypto'
import { workerData } from 'node:worker_threads'
import { createIdMaker } from '../../identifiers.ts'
import { openApart } from '../../store/open-apart.ts'
import { answer, say } from '../../threads/in-thread.ts'
import type { ComposedPart, ComposedRest, ComposeOrder } from './compose-apart.ts'
import { composeHere } from './compose-here.ts'
import { keepCompiled } from '../solver/highs-solver.ts'

const { place, input, isDemoOnly, at, highs } = workerData as ComposeOrder

keepCompiled(highs)
const ahead = Date.parse(at) - Date.now()
const clock = () => new Date(Date.now() + ahead)
const random = (below: number) => randomInt(below)

await answer<ComposedRest>(async () => {
  const { db } = openApart(place)
  try {
    const deps = { db, clock, newId: createIdMaker(clock), random }
    const { tables, reports, ...rest } = await composeHere(deps, input, { isDemoOnly })
    for (const table of tables) say({ table } satisfies ComposedPart)
    for (const { municipalityCode, packed } of reports)
      say({ report: { municipalityCode, packed } } satisfies ComposedPart)
    return rest
  } finally {
    await db.destroy()
  }
})
