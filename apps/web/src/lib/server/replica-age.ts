/** Answers of a copy that is less behind than this are of now: what tells how far it has come is written every five seconds. */
const PASSED_OVER_MS = 15_000
/** A copy that is more than a minute behind is not asked, so that what was heard before that holds no longer. */
const HEARD_FOR_MS = 60_000

interface Heard {
  behindMs: number
  at: number
}

const heard = new Map<string, Heard>()
const listeners = new Set<() => void>()

/** Notes how old an answer is by the server's own clock, whatever the device's; one without a copy's age is of now. */
export function noteReplicaAge(path: string, { headers }: Pick<Response, 'headers'>): void {
  const asOf = Date.parse(headers.get('Replica-As-Of') ?? '')
  const behindMs = Date.parse(headers.get('Date') ?? '') - asOf
  const wasHeard = heard.delete(path)
  if (behindMs > PASSED_OVER_MS) heard.set(path, { behindMs, at: performance.now() })
  if (wasHeard || heard.has(path)) for (const listener of listeners) listener()
}

/** How many whole seconds the oldest answer of late was behind; undefined where all were of now. */
export function replicaBehindSeconds(): number | undefined {
  const now = performance.now()
  for (const [path, { at }] of heard) if (now - at > HEARD_FOR_MS) heard.delete(path)
  const oldest = Math.max(...[...heard.values()].map(({ behindMs }) => behindMs))
  return Number.isFinite(oldest) ? Math.round(oldest / 1000) : undefined
}

/** Told when that may be otherwise; returns the way to stop listening. */
export function onReplicaAge(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
