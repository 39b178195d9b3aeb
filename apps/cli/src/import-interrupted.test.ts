import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { listImports, openSqlite } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'

// Checked for longer than it takes to see that it has begun.
const ROWS = 20_000
const LIST = `Inflyttad;Vuxna;Barn\n${'2025-03;2;1\n'.repeat(ROWS)}`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function inflytt(...args: string[]) {
  const command = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../../dist/inflytt.js'), ...args],
    {
      env: {
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        INFLYTT_DB: join(folder, 'inflytt.sqlite'),
      },
    },
  )
  return { command, told: Promise.all([text(command.stderr), once(command, 'close')]) }
}

it('an import that is interrupted saves nothing, and is not left open', async () => {
  const account = ['--email', 'c@example.invalid', '--role', 'coordinator']
  await inflytt('user', 'add', ...account).told
  const store = openSqlite(join(folder, 'inflytt.sqlite'))
  const states = async () => {
    const { items } = await listImports(store.db, { isDemo: false }, { page: 1, limit: 9 })
    return items.map(({ state }) => state)
  }
  writeFileSync(join(folder, 'list.csv'), LIST)
  const { command, told } = inflytt('import', join(folder, 'list.csv'), '--municipality', '2305')
  while (command.exitCode === null && (await states()).length === 0) await pause(20)
  command.kill('SIGINT')
  const [stderr] = await told
  expect([command.exitCode, stderr]).toEqual([
    1,
    'inflytt: The import was stopped. Nothing was saved.\n',
  ])
  expect(['cancelled', 'failed']).toContain((await states()).join(' '))
  expect(await store.db.selectFrom('import_row').select('row_number').execute()).toEqual([])
  await store.close()
})
