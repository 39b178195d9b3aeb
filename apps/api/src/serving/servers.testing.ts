import { randomInt } from 'node:crypto'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createIdMaker } from '../identifiers.ts'
import { seedFacts } from '../facts/seed-facts.ts'
import { addUser } from '../access/accounts/accounts.service.ts'
import { openStore } from '../store/open-store.ts'
import { verifyStore } from '../verify/verify.service.ts'

const PASSWORD = 'a long pass phrase'

export interface StartedServer {
  address: string
  pid: number
  /** Ends it at once, as a machine that is switched off. */
  kill(): Promise<void>
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>
}

const isDatabase = (store: string) => store.startsWith('postgres')

/** `store` is the address of a PostgreSQL database or the path of a SQLite file. */
const placeOf = (store: string) =>
  isDatabase(store)
    ? { databaseUrl: store, storePath: '' }
    : { databaseUrl: undefined, storePath: store }

/** The real program on a PostgreSQL database or a SQLite file, in a process of its own and on a free port. */
export async function startServer(
  store: string,
  env: Record<string, string> = {},
): Promise<StartedServer> {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../../../dist/server.js')],
    {
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        PORT: '0',
        LOG_LEVEL: 'fatal',
        [isDatabase(store) ? 'DATABASE_URL' : 'INFLYTT_DB']: store,
        AUTH_SECRET: 'a secret that only the tests know, 42',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const address = await new Promise<string>((resolve, reject) => {
    let [output, errors] = ['', '']
    child.stderr!.on('data', (data) => (errors += String(data)))
    child.once('exit', () => reject(new Error(`the server stopped: ${errors}`)))
    child.stdout!.on('data', (data) => {
      output += String(data)
      const found = /^inflytt: (http:\/\/\S+)\n/m.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    return child.exitCode
  }
  return {
    address,
    pid: child.pid!,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  }
}

/** Puts the facts and one user of each role into an empty store. */
export async function seedStore(at: string): Promise<void> {
  const clock = () => new Date()
  const store = await openStore(placeOf(at), clock)
  const random = (below: number) => randomInt(below)
  const deps = { db: store.db, clock, newId: createIdMaker(clock), random }
  await seedFacts(deps)
  for (const role of ['officer', 'coordinator'] as const)
    await addUser(deps, {
      email: `${role}@example.invalid`,
      name: role,
      role,
      municipalityCodes: role === 'officer' ? ['2305'] : [],
      partyId: null,
      password: PASSWORD,
      isDemo: false,
    })
  await store.close()
}

/** Everything that is kept and does not agree with the records. */
export async function differencesIn(at: string): Promise<unknown[]> {
  const clock = () => new Date()
  const store = await openStore(placeOf(at), clock)
  const { differences } = await verifyStore(store.db, clock())
  await store.close()
  return differences
}

/** Headers of a browser that signed in at one server; they hold at every other. */
export async function signedIn(
  address: string,
  role: 'officer' | 'coordinator' | 'admin',
): Promise<(at: string) => Record<string, string>> {
  const answer = await signIn(address, `${role}@example.invalid`, PASSWORD)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return (at) => ({ Cookie: cookie, Origin: at, 'Content-Type': 'application/json' })
}

export function signIn(address: string, email: string, password: string): Promise<Response> {
  return fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ email, password }),
  })
}
