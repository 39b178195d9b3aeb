import { existsSync } from 'node:fs'
import { holdForMove, openStore, readConfig, StartError } from '@inflytt/api/services/store'
import { verifyStore } from '@inflytt/api/services/verify'
import {
  MoveDiffersError,
  type MovedTable,
  moveStore,
  type Store,
  TargetNotEmptyError,
  UnfitValueError,
} from '@inflytt/db'
import { operatorCommand } from '../command.ts'
import { say } from '../operator.ts'

const ENVIRONMENT = 'environment'

export const move = operatorCommand({
  meta: {
    name: 'move',
    description:
      'Move everything that a store holds into an empty one on another engine, and verify it.',
  },
  args: {
    from: { type: 'string', required: true, description: 'sqlite:PATH, or environment.' },
    to: {
      type: 'string',
      required: true,
      description:
        'environment (DATABASE_URL, so that no password is seen among the processes), postgres://... or sqlite:PATH.',
    },
    'dry-run': { type: 'boolean', description: 'Do the same and take it back.' },
  },
  run: async ({ args }) => {
    const isDryRun = args['dry-run'] === true
    const from = addressOf('--from', args.from)
    const to = addressOf('--to', args.to)
    if (from.databaseUrl === undefined && !existsSync(from.storePath))
      throw new StartError(`--from: there is no store at ${from.storePath}.`)
    if (isDryRun) return moveBetween(from, to, isDryRun)
    const letGo = await holdForMove(from)
    try {
      await moveBetween(from, to, isDryRun)
    } finally {
      letGo()
    }
  },
})

async function moveBetween(from: Address, to: Address, isDryRun: boolean): Promise<void> {
  const source = await openStore(from, () => new Date())
  try {
    const target = await openStore(to, () => new Date())
    try {
      tell(await moveStore(source.db, target.db, { isDryRun }).catch(refuse), isDryRun)
      if (!isDryRun) await tellVerified(target)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

interface Address {
  storePath: string
  databaseUrl: string | undefined
}

function addressOf(option: string, given: string): Address {
  if (given === ENVIRONMENT) return readConfig()
  const [, path] = /^sqlite:(.+)$/u.exec(given) ?? []
  if (path !== undefined) return { storePath: path, databaseUrl: undefined }
  if (/^postgres(?:ql)?:\/\//u.test(given)) return { storePath: '', databaseUrl: given }
  throw new StartError(`${option} is sqlite:PATH, postgres://... or environment.`)
}

function refuse(error: unknown): never {
  if (
    error instanceof TargetNotEmptyError ||
    error instanceof MoveDiffersError ||
    error instanceof UnfitValueError
  )
    throw new StartError(error.message, { cause: error })
  throw error
}

function tell(moved: MovedTable[], isDryRun: boolean): void {
  for (const { name, rows, hash } of moved) if (rows > 0) say(`${name}: ${rows} rows, ${hash}`)
  const rows = moved.reduce((sum, table) => sum + table.rows, 0)
  say(
    isDryRun
      ? `Dry run: ${rows} rows in ${moved.length} tables would be moved; nothing was.`
      : `${rows} rows in ${moved.length} tables moved; each table holds what was sent.`,
  )
}

async function tellVerified({ db }: Store): Promise<void> {
  const { differences } = await verifyStore(db, new Date())
  say(`${differences.length} differences.`)
  if (differences.length > 0) process.exitCode = 1
  say('Give the servers the AUTH_SECRET that they had (it stands beside a SQLite file, .auth-secret):')
  say('another signs everybody out, and second factors are lost with it.')
}
