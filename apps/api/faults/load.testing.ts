import { LOGGED } from '../src/households/household.testing.ts'
import { signedIn } from '../src/serving/servers.testing.ts'

const HOUSEHOLD = { ...LOGGED, programmeId: 'en-attraktiv-region' }
const PAUSE_MS = 20
const PAGE = 100

/** What came of the households that were sent, each under a key of its own. */
export interface Load {
  /** The reference of each that was acknowledged, by key. */
  saved: Map<string, string>
  /** Status, media type and problem of each refusal. */
  refused: string[]
  /** Those whose answer never came: nobody knows whether they were saved. */
  unanswered: Set<string>
  /** Sends nothing more, and waits for the answers. */
  end(): Promise<void>
}

export type Headers = Record<string, string>

export async function officerAt(address: string): Promise<Headers> {
  return (await signedIn(address, 'officer'))(address)
}

let sent = 0

interface Logging {
  clients?: number
  /** Each household is sent again under its key until it is acknowledged; otherwise the next takes its place. */
  isSentAgain?: boolean
}

/** Logs households without pause from several clients at once. */
export function keepLogging(
  address: string,
  headers: Headers,
  { clients = 4, isSentAgain = false }: Logging = {},
): Load {
  const load: Load = { saved: new Map(), refused: [], unanswered: new Set(), end: async () => {} }
  const over = new AbortController()
  const client = async () => {
    while (!over.signal.aborted) {
      const key = `key-${(sent += 1)}`
      while (!(await logOnce(load, address, headers, key))) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
        if (!isSentAgain) break
      }
    }
  }
  const all = Promise.all(Array.from({ length: clients }, client))
  load.end = async () => {
    over.abort()
    await all
  }
  return load
}

/** Sends one household under a key; gives whether it was acknowledged. */
export async function logOnce(
  load: Pick<Load, 'saved' | 'refused' | 'unanswered'>,
  address: string,
  headers: Headers,
  key: string,
  moveInMonth = '2025-03',
): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/v1/households`, {
      method: 'POST',
      headers: { ...headers, Origin: address, 'Idempotency-Key': key },
      body: JSON.stringify({ ...HOUSEHOLD, moveInMonth }),
    })
    const body = (await answer.json()) as { ref: string; type?: string }
    if (answer.status === 201) load.saved.set(key, body.ref)
    else
      load.refused.push(
        `${answer.status} ${answer.headers.get('content-type')} ${body.type?.split('#')[1]}`,
      )
    return answer.status === 201
  } catch {
    load.unanswered.add(key)
    return false
  }
}

/** The reference of every household that the store holds, in order. */
export async function storedRefs(address: string, headers: Headers): Promise<string[]> {
  const refs: string[] = []
  for (let page = 1; ; page += 1) {
    const answer = await fetch(`${address}/api/v1/households?limit=${PAGE}&page=${page}`, { headers })
    if (answer.status !== 200) throw new Error(`The list of households answered ${answer.status}.`)
    const { items } = (await answer.json()) as { items: { ref: string }[] }
    refs.push(...items.map(({ ref }) => ref))
    if (items.length < PAGE) return refs.toSorted()
  }
}
