import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { spreadOf } from '../sampling.ts'
import { withFolder } from '../stores.ts'
import { keepAtWork, type Kind, KINDS, type Outcome } from './clients.ts'
import { readKept } from './kept.ts'
import type { Retained } from './inspector.ts'
import { FAULTS, type Held, Served } from './served.ts'
import { type TrendLimit, trendOf } from './trend.ts'

const RESULTS = fileURLToPath(new URL('../../../../.cache/soak.json', import.meta.url))
const MINUTE_MS = 60_000
const LOOK_MS = 2000
/** While everything is used for the first time, more is held and answers are slow: these minutes are not judged. */
const WARM_UP_SHARE = 0.2
/** V8 takes the room that it is given for a while, and the allocator what it was given once. */
const MEMORY_WARM_UP_SHARE = 0.5

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    faults: { type: 'boolean', default: false },
  },
})
const minutes = Number(values.minutes)
if (!Number.isInteger(minutes) || minutes < 1) {
  process.stderr.write('soak: --minutes must be a whole number from 1.\n')
  process.exit(1)
}

interface Minute extends Held {
  /** Once the garbage has been collected at the end of the minute: what it holds and does not let go of. */
  heapMiB: number
  retainedMiB: number
  p50Ms: Record<Kind, number>
  p99Ms: Record<Kind, number>
}

interface Judged {
  name: string
  of: (minute: Minute) => number
  limit: TrendLimit
  /** The share of the minutes that comes before the first that counts. */
  from?: number
}

const [KEPT, HELD] = [
  { limit: { share: 0.1, atLeast: 4 }, from: MEMORY_WARM_UP_SHARE },
  { limit: { share: 0.2, atLeast: 20 }, from: MEMORY_WARM_UP_SHARE },
]
const LIMITS: Judged[] = [
  { name: 'heap after collection MiB', of: (one) => one.heapMiB, ...KEPT },
  { name: 'memory after collection MiB', of: (one) => one.retainedMiB, ...HELD },
  { name: 'memory MiB', of: (one) => one.residentMiB, ...HELD },
  { name: 'file handles', of: (one) => one.handles, limit: { share: 0.1, atLeast: 4 } },
  { name: 'log MiB', of: (one) => one.walMiB, limit: { share: 0.2, atLeast: 4 } },
  { name: 'read p50 ms', of: (one) => one.p50Ms.read, limit: { share: 0.5, atLeast: 5 } },
  { name: 'read p99 ms', of: (one) => one.p99Ms.read, limit: { share: 1, atLeast: 100 } },
  { name: 'log p50 ms', of: (one) => one.p50Ms.log, limit: { share: 0.5, atLeast: 10 } },
  { name: 'log p99 ms', of: (one) => one.p99Ms.log, limit: { share: 1, atLeast: 100 } },
]

const byKind = (of: (kind: Kind) => number) =>
  Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, number>

/** The minute from `from` on; what was held is the most of it, since a new process begins with less. */
function minuteOf(
  { answers }: Outcome,
  { looks, from, retained }: { looks: readonly Held[]; from: number; retained: Retained | undefined },
): Minute {
  const within = answers.filter(({ at }) => at >= from && at < from + MINUTE_MS)
  const times = byKind(() => 0)
  const p99Ms = byKind((kind) => {
    const spread = spreadOf(within.filter((one) => one.kind === kind).map(({ ms }) => ms))
    times[kind] = spread.medianMs
    return spread.p99Ms
  })
  const most = (of: (held: Held) => number) =>
    looks.length === 0 ? Number.NaN : Math.max(...looks.map(of))
  return {
    heapMiB: retained?.heapMiB ?? Number.NaN,
    retainedMiB: retained?.residentMiB ?? Number.NaN,
    residentMiB: most((held) => held.residentMiB),
    handles: most((held) => held.handles),
    walMiB: most((held) => held.walMiB),
    p50Ms: times,
    p99Ms,
  }
}

/** Strikes twice a minute, each fault in its turn, at a moment of its own. */
async function keepStriking(served: Served, over: AbortSignal): Promise<number> {
  let struck = 0
  while (!over.aborted) {
    const wait = MINUTE_MS / 2
    const until = Math.random() * wait * 0.8
    await sleep(until, undefined, { signal: over }).catch(() => undefined)
    if (over.aborted) break
    const begun = performance.now()
    await served.strike(FAULTS[struck++ % FAULTS.length]!)
    const rest = wait - until - (performance.now() - begun)
    await sleep(Math.max(0, rest), undefined, { signal: over }).catch(() => undefined)
  }
  return struck
}

const say = (line: string) => process.stdout.write(`${line}\n`)
const shown = (value: number) => (Number.isFinite(value) ? value.toFixed(1) : '-')

async function run(folder: string): Promise<boolean> {
  const path = join(folder, 'soak.sqlite')
  const served = new Served(path)
  await served.start()
  const outcome: Outcome = {
    answers: [],
    acknowledged: [],
    imported: [],
    unanswered: 0,
    wrong: new Set(),
  }
  const over = new AbortController()
  // An hour is long: who has seen enough ends it with SIGINT, and what was taken until then is judged.
  process.once('SIGINT', () => over.abort())
  const work = keepAtWork(served, outcome, over.signal)
  const striking = values.faults ? keepStriking(served, over.signal) : Promise.resolve(0)
  const taken: Minute[] = []
  say(
    `${minutes} minutes${values.faults ? ', two faults a minute' : ''}, load ${loadavg()[0]?.toFixed(1)}`,
  )
  for (let minute = 0; minute < minutes && !over.signal.aborted; minute += 1) {
    const from = performance.now()
    const looks: Held[] = []
    while (performance.now() < from + MINUTE_MS) {
      await sleep(LOOK_MS)
      const held = served.look()
      if (held) looks.push(held)
    }
    const one = minuteOf(outcome, { looks, from, retained: await served.retained() })
    taken.push(one)
    const times = KINDS.map((kind) => `${kind} ${shown(one.p50Ms[kind])}/${shown(one.p99Ms[kind])}`)
    say(
      `${minute + 1}: memory ${shown(one.residentMiB)} MiB, after collection ${shown(one.retainedMiB)} and heap ${shown(one.heapMiB)}, handles ${one.handles}, log ${shown(one.walMiB)} MiB; ms ${times.join(', ')}`,
    )
  }
  over.abort()
  const [struck] = await Promise.all([striking, work])
  await served.stop()
  const kept = await readKept(path, outcome)
  const trends = LIMITS.map(({ name, of, limit, from = WARM_UP_SHARE }) => {
    const judged = taken.slice(Math.floor(taken.length * from))
    return { name, trend: trendOf(judged.map(of), limit) }
  })
  for (const { name, trend } of trends) {
    const grown = trend && `middle ${shown(trend.middle)}, grew ${shown(trend.growth)}`
    say(
      trend
        ? `${name}: ${grown}: ${trend.isFlat ? 'flat' : 'NOT FLAT'}`
        : `${name}: too short a run to say`,
    )
  }
  const slowest = Math.max(...served.starts.slice(1))
  if (struck > 0)
    say(
      `${struck} faults; ${served.starts.length - 1} starts after one, the slowest ${(slowest / 1000).toFixed(2)} s`,
    )
  const perKind = KINDS.map(
    (kind) => `${kind} ${outcome.answers.filter((one) => one.kind === kind).length}`,
  )
  say(
    `answers: ${perKind.join(', ')}; without an answer ${outcome.unanswered}; wrong: ${[...outcome.wrong].join(', ') || 'none'}`,
  )
  const rows = outcome.imported.reduce((sum, { recorded }) => sum + recorded, 0)
  say(
    `${outcome.acknowledged.length} households and ${rows} rows of ${outcome.imported.length} lists acknowledged, ${kept.missing} of them missing, ${kept.twice} there twice; verify: ${kept.differences} differences; ${kept.rows} rows read`,
  )
  const isKept = kept.missing + kept.twice + kept.differences === 0 && outcome.wrong.size === 0
  const isFlat = trends.every(({ trend }) => trend?.isFlat !== false)
  mkdirSync(dirname(RESULTS), { recursive: true })
  writeFileSync(
    RESULTS,
    `${JSON.stringify({ minutes, faults: struck, taken, trends, kept }, null, 2)}\n`,
  )
  say(`${isKept ? 'Nothing lost' : 'SOMETHING LOST OR WRONG'}; ${isFlat ? 'flat' : 'NOT FLAT'}.`)
  return isKept && isFlat
}

process.exitCode = (await withFolder(run)) ? 0 : 1
