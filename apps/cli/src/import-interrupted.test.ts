import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
let name: string
beforeEach(() => {
  name = 'inflytt.sqlite'
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
        INFLYTT_DB: join(folder, name),
      },
    },
  )
  return {
    command,
    told: Promise.all([text(command.stderr), once(command, 'close'), text(command.stdout)]),
  }
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

it('an import is saved where a draft has no place beside the store', async () => {
  await inflytt('user', 'add', '--email', 'c@example.invalid', '--role', 'coordinator').told
  // There is room for a log, and for no longer name.
  name = `${'i'.repeat(244)}.sqlite`
  renameSync(join(folder, 'inflytt.sqlite'), join(folder, name))
  const row = (at: number) => `K-${at};2025-03;2;1;\u00d6vriga Sverige;F\u00f6re flytten;Hush\u00e5llet`
  const headings = '\u00c4rendenr;Inflyttad;Vuxna;Barn;Varifr\u00e5n;Kontakt;Underlag'
  const list = [headings, ...Array.from({ length: 520 }, (_, at) => row(at))]
  writeFileSync(join(folder, 'list.csv'), list.join('\n'))
  const { told } = inflytt('import', join(folder, 'list.csv'), '--municipality', '2305')
  const [stderr, , stdout] = await told
  expect([stderr, stdout]).toEqual(['', expect.stringContaining('Saved: 520 households')])
})
