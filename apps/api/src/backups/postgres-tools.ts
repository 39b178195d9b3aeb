import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { toolEnvironment } from '../configuration/config.ts'
import { StartError } from '../start-error.ts'

export type PostgresTool = 'pg_dump' | 'pg_restore'

const PASSWORD = /^(postgres(?:ql)?:\/\/[^:@/?#]*):([^@/?#]*)@/

/** The address as an argument that everybody on the machine may see, and the password beside it. */
function addressFor(databaseUrl: string): { address: string; password: string | undefined } {
  const password = PASSWORD.exec(databaseUrl)?.[2]
  return {
    address: databaseUrl.replace(PASSWORD, '$1@'),
    password: password === undefined ? undefined : decodeURIComponent(password),
  }
}

/** Their messages are read, so they are in English. */
function environmentFor(password: string | undefined): NodeJS.ProcessEnv {
  return { ...toolEnvironment(), LC_ALL: 'C', ...(password !== undefined && { PGPASSWORD: password }) }
}

/**
 * Runs a tool of PostgreSQL and hands its output on; gives what `read` makes of it once the tool ended well.
 * @throws StartError with one sentence, which shows no address
 */
export async function runTool<T>(
  tool: PostgresTool,
  {
    args,
    databaseUrl,
    read,
  }: { args: readonly string[]; databaseUrl?: string; read: (output: Readable) => Promise<T> },
): Promise<T> {
  const { address, password } = addressFor(databaseUrl ?? '')
  const child = spawn(
    tool,
    [...args, ...(databaseUrl === undefined ? [] : ['--no-password', `--dbname=${address}`])],
    {
      env: environmentFor(password),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = once(child, 'close')
  try {
    const [result, complaint] = await Promise.all([read(child.stdout), text(child.stderr), ended])
    if (child.exitCode === 0) return result
    throw refusalOf(tool, { complaint, readsFile: tool === 'pg_restore' && databaseUrl === undefined })
  } catch (error) {
    child.kill()
    if (error instanceof Error && 'syscall' in error && String(error.syscall).startsWith('spawn'))
      throw new StartError(
        `${tool} of PostgreSQL is not on this machine: install its client programs (postgresql-client), of the version of the server or a newer one.`,
        { cause: error },
      )
    throw error
  }
}

const REFUSALS: [pattern: RegExp, sentence: (tool: PostgresTool) => string][] = [
  [
    /server version mismatch|unsupported version/,
    (tool) => `${tool} is older than what it is to read: install a newer postgresql-client.`,
  ],
  [/No space left|Disk quota/, (tool) => `${tool} has no room to write.`],
  [/permission denied/, () => 'The user of DATABASE_URL may not read or make every table.'],
  [
    /connection to server|could not translate host|no password supplied|SSL/,
    (tool) =>
      `${tool} cannot reach the PostgreSQL of DATABASE_URL. It takes certificates as libpq does (PGSSLROOTCERT).`,
  ],
]

/** What a tool wrote may hold addresses and records, so that none of it is told. */
function refusalOf(
  tool: PostgresTool,
  { complaint, readsFile }: { complaint: string; readsFile: boolean },
): StartError {
  const sentence = REFUSALS.find(([pattern]) => pattern.test(complaint))?.[1](tool)
  const otherwise = readsFile
    ? `${tool} finds the backup truncated or damaged: use another.`
    : `${tool} failed. Run it by hand to see why.`
  return new StartError(sentence ?? otherwise)
}

/** The number of a tool itself, such as 18. @throws StartError where there is no such tool */
export async function toolMajor(tool: PostgresTool): Promise<number> {
  const answer = await runTool(tool, { args: ['--version'], read: text })
  return Number(/\(PostgreSQL\) (\d+)/.exec(answer)?.[1] ?? 0)
}
