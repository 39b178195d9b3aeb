import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openSqlite, putRetentionRule } from '@inflytt/db'
import { modelledAnswer, startReplayServer } from '@inflytt/reference/testing'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const storePath = () => join(folder, 'inflytt.sqlite')

/** Runs a command as an operator would, on a store of its own. */
function inflytt(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../../dist/inflytt.js'), ...args],
    {
      env: {
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        INFLYTT_DB: storePath(),
        NO_COLOR: '1',
      },
      input,
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

const OFFICER = [
  'user',
  'add',
  '--email',
  'officer@example.invalid',
  '--role',
  'officer',
  '--municipality',
  '2305',
]

describe('inflytt', () => {
  it('makes an account with a password of its own, shown once', () => {
    const { status, stdout } = inflytt(OFFICER)
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /Made the account officer@example\.invalid \(officer\)\.\nIts password, shown this once: \S{20}\n/,
    )
  })

  it('takes a password from standard input and does not show it', () => {
    const { status, stdout } = inflytt([...OFFICER, '--password-stdin'], 'a long pass phrase\n')
    expect(status).toBe(0)
    expect(stdout).not.toContain('phrase')
  })

  it.each([
    [['user', 'add', '--email', 'x@example.invalid', '--role', 'king'], '/role'],
    [['user', 'add', '--email', 'nothing', '--role', 'admin'], '/email'],
    [
      ['user', 'add', '--email', 'x@example.invalid', '--role', 'officer', '--municipality', '9999'],
      '/municipalityCodes/0',
    ],
  ])('refuses %j, says where it is wrong, and ends with code 1', (args, pointer) => {
    const { status, stderr } = inflytt(args)
    expect(status).toBe(1)
    expect(stderr).toContain(pointer)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it.each([
    [[...OFFICER, '--pasword-stdin'], 'There is no option --pasword-stdin.'],
    [['retention', '--dryrun'], 'There is no option --dryrun.'],
    [['import', 'list.csv', '--municipality', '2305', '--dryrun'], 'There is no option --dryrun.'],
    [['verify', '--audit-haed', '1:ab'], 'There is no option --audit-haed.'],
    [['demo', 'remove', '--now'], 'There is no option --now.'],
    [['statistics', 'refresh', '--now'], 'There is no option --now.'],
    [['serve', '--port', '80'], 'There is no option --port.'],
    [[...OFFICER, '--municipality=2380'], '--municipality stands there twice: write it once.'],
    [
      ['backup', '--out', 'a', '--encrypt-to', 'age1a', '--encryptTo', 'age1b'],
      '--encryptTo stands there twice: write it once.',
    ],
    [['restore', 'one.zst', 'two.zst'], 'There is nothing that two.zst could be for.'],
  ])('refuses what %j does not know, and does nothing', (args, sentence) => {
    const { status, stderr } = inflytt(args)
    expect([status, stderr]).toEqual([1, `inflytt: ${sentence}\n`])
    expect(existsSync(storePath())).toBe(false)
  })

  it('tells that there is no store rather than make one to verify', () => {
    const { status, stderr } = inflytt(['verify'])
    expect([status, stderr]).toEqual([1, `inflytt: There is no store at ${storePath()} (INFLYTT_DB).\n`])
  })

  it('verifies a store, and ends with code 1 when it differs', async () => {
    inflytt(OFFICER)
    const whole = inflytt(['verify'])
    expect(whole.status).toBe(0)
    // The account that was made is sealed.
    expect(whole.stdout).toMatch(
      /^0 households, 1 aggregates and 0 counts recomputed\.\nAudit trail sealed through batch 1\. Keep this elsewhere: 1:[0-9a-f]{64}\n0 differences\.\n$/,
    )
    const store = openSqlite(storePath())
    await store.db.updateTable('aggregate_outcome').set({ allocated: 1 }).execute()
    await store.close()
    const { status, stdout } = inflytt(['verify'])
    expect(status).toBe(1)
    expect(stdout).toContain('1 differences.')
  })

  it('does the other retention rules where one fails, and ends with code 1', async () => {
    inflytt(OFFICER)
    const store = openSqlite(storePath())
    const decided = { after: 90, version: 1, decisionRef: 'KS 1', decisionDate: null, updatedAt: '2026' }
    for (const kind of ['free_texts', 'technical_traces'] as const)
      await putRetentionRule(store.db, { kind, ...decided }, 0)
    await store.db.schema.alterTable('lead').renameTo('lost').execute()
    await store.close()
    const { status, stdout, stderr } = inflytt(['retention'])
    expect(stdout).toMatch(/^technical_traces \(KS 1\): .*\nfree_texts: failed\. .*stays taken\.\n$/)
    expect([status, stderr]).toEqual([1, expect.stringMatching(/lead/)])
  })

  it('counts what every retention rule would do, and does nothing without a decision', () => {
    inflytt(OFFICER)
    const { status, stdout } = inflytt(['retention', '--dry-run'])
    expect(status).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(10)
    expect(stdout).toContain('household_months (not decided): 0 households\n')
    expect(inflytt(['retention']).stdout).toBe('No rule has a decision, so nothing was done.\n')
  })

  it('imports a file, tells what it would do before, and saves nothing where a row is faulty', () => {
    inflytt(OFFICER)
    const file = join(folder, 'list.csv')
    writeFileSync(file, 'Inflyttad;Vuxna;Barn\n2025-03;2;1\nmars 20255;1;0\n')
    const run = (...more: string[]) => inflytt(['import', file, '--municipality', '2305', ...more])
    const dry = run('--dry-run')
    expect([dry.status, dry.stdout]).toEqual([
      1,
      '2 rows: 1 not_counted, 1 faulty.\n  row 3: "mars 20255" is no month. Write 2022-03, mars 2022 or 2022-03-14.\nDry run: nothing was saved; 1 rows would be.\n',
    ])
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('Nothing was saved') })
    expect(run('--skip-faulty')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Saved: 1 households, 0 changes, 0 counts.'),
    })
    expect(inflytt(['verify']).stdout).toContain('1 households')
    writeFileSync(file, 'Kommun;2020;2021\nBr\u00e4cke;5;ca 7\n')
    expect(run('--kind', 'counts', '--dry-run').stdout).toContain('  row C2: "ca 7" is no whole number.')
    writeFileSync(file, 'Inflyttad;Vuxna;Barn;Bilar\n;2;1;a;b\n2025-03;1;0;a\n')
    expect(run('--dry-run').stdout.split('\n').slice(1, 4)).toEqual([
      '  columns that are not read: Bilar.',
      '  rows that say something beside the headings, which is not read: 1.',
      '  row 2: The row says nothing of moveInMonth, and it must be known.',
    ])
    writeFileSync(file, '%PDF-1.7')
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('The file is a PDF') })
    expect(inflytt(['import', file, '--municipality', '0180']).stderr).toContain('municipality: unknown')
  })

  it('backs a store up while it is open, and restores it where none is', async () => {
    inflytt(OFFICER)
    const open = openSqlite(storePath())
    await open.db.updateTable('app_user').set({ name: 'Ny' }).execute()
    const backup = join(folder, 'a.sqlite.zst')
    expect(inflytt(['backup', '--out', backup, '--compress'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^Wrote \S+a\.sqlite\.zst \(\d+ bytes\), read it whole and found \d+ rows\.\n$/,
      ),
    })
    await open.close()
    const { status, stderr } = inflytt(['restore', backup])
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('is there already, and a restore overwrites nothing. Stop the server'),
    ])
    rmSync(storePath())
    expect(inflytt(['restore', backup]).stdout).toContain(`Restored to ${storePath()}.`)
    const restored = openSqlite(storePath())
    expect(await restored.db.selectFrom('app_user').select('name').execute()).toEqual([{ name: 'Ny' }])
    await restored.close()
  })

  it('examines an installation, and ends with code 1 for a fault', () => {
    inflytt(OFFICER)
    const { status, stdout } = inflytt(['doctor', '--json'])
    const { isWell, findings } = JSON.parse(stdout) as {
      isWell: boolean
      findings: { check: string; state: string }[]
    }
    expect(findings).toContainEqual(expect.objectContaining({ check: 'store', state: 'ok' }))
    expect(isWell).toBe(findings.every(({ state }) => state !== 'fault'))
    expect(status).toBe(isWell ? 0 : 1)
    rmSync(storePath())
    writeFileSync(storePath(), 'no store')
    const damaged = inflytt(['doctor'])
    expect(damaged.status).toBe(1)
    expect(damaged.stdout).toMatch(/^fault {3}store: The store .* is damaged/m)
  })

  it('writes everything to an archive, once', () => {
    inflytt(OFFICER)
    const archive = join(folder, 'archive')
    expect(inflytt(['export', '--archive', archive])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Wrote \d+ tables with \d+ rows to /),
    })
    expect(readFileSync(join(archive, 'app_user.csv'), 'utf8')).toContain('officer@example.invalid')
    expect(inflytt(['export', '--archive', archive])).toMatchObject({ status: 1, stdout: '' })
  })

  it('tells that there is no demo to remove', () => {
    inflytt(OFFICER)
    const { status, stderr } = inflytt(['demo', 'remove'])
    expect([status, stderr]).toEqual([1, 'inflytt: There is no demo data to remove.\n'])
  })

  it('refreshes the statistics, tells what was fetched and what failed, and ends with code 1 for a failure', async () => {
    inflytt(OFFICER)
    const sources = await startReplayServer()
    const refresh = async () => {
      const command = spawn(
        process.execPath,
        [join(import.meta.dirname, '../../../dist/inflytt.js'), 'statistics', 'refresh'],
        {
          env: { INFLYTT_DB: storePath(), SCB_API_URL: sources.url, KOLADA_API_URL: sources.url },
        },
      )
      const [stdout] = await Promise.all([text(command.stdout), once(command, 'close')])
      return { status: command.exitCode, stdout }
    }
    expect(await refresh()).toEqual({
      status: 0,
      stdout: [
        'SCB TAB1212: 240 figures fetched.',
        'SCB TAB6640: 24 figures fetched.',
        'SCB TAB5557: 8 figures fetched.',
        'Kolada N00900: 96 figures fetched.',
        '4 tables fetched, 0 failed.\n',
      ].join('\n'),
    })
    sources.answer((received, response) =>
      received.path.includes('TAB6640')
        ? void response.writeHead(404).end()
        : modelledAnswer(received, response),
    )
    const { status, stdout } = await refresh()
    await sources.close()
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /SCB TAB6640: failed\. SCB TAB6640 refused the request \(404\)\. What was fetched 2\d{3}-\S+Z is kept\.\n/,
    )
    expect(stdout).toContain('3 tables fetched, 1 failed.\n')
  })

  describe('report', () => {
    const out = (name: string) => join(folder, name)
    let made: string
    beforeAll(() => {
      made = mkdtempSync(join(tmpdir(), 'inflytt-cli-made-'))
      folder = made
      inflytt(OFFICER)
    })
    beforeEach(() => copyFileSync(join(made, 'inflytt.sqlite'), storePath()))
    afterAll(() => rmSync(made, { recursive: true }))

    it.each(['html', 'json-stat'])('writes a file of %s', (format) => {
      const path = out(`fil.${format}`)
      const told = inflytt(['report', '2025', '--format', format, '--table', 'T2', '--out', path])
      expect(told).toEqual({ status: 0, stdout: `Wrote ${path}.\n`, stderr: '' })
      expect(readFileSync(path).length).toBeGreaterThan(500)
    })

    it('writes the tables of one municipality, for Excel where nothing else is asked', async () => {
      const asked = ['report', '2025', '--municipality', '2305', '--table', 't1,t2', '--out']
      expect(inflytt([...asked, out('fil.csv')]).status).toBe(0)
      expect(inflytt([...asked, out('fil.xlsx'), '--format', 'xlsx']).status).toBe(0)
      const lines = readFileSync(out('fil.csv'), 'utf8').trimEnd().split('\r\n').slice(1)
      const sheets = await readXlsxFile(out('fil.xlsx'))
      expect(sheets.map(({ sheet }) => sheet)).toEqual(['Omslag', 'Definitioner', 'T1', 'T2'])
      const rows = sheets.slice(2).flatMap(({ data }) => data.slice(1))
      expect(rows.map((row) => row[3] ?? '')).toEqual(
        lines.map((line) => line.split(';')[3]?.replaceAll('"', '')),
      )
      expect(lines.some((line) => line.includes('"2305"'))).toBe(true)
    })

    it('does not replace a file unless it is told to', () => {
      writeFileSync(out('fil.json'), 'mine')
      const asked = ['report', '2025', '--format', 'json', '--out', out('fil.json')]
      const { status, stderr } = inflytt(asked)
      expect(status).toBe(1)
      expect(stderr).toBe(
        `inflytt: There is a file at ${out('fil.json')} already. Give another name with --out, or add --overwrite.\n`,
      )
      expect(readFileSync(out('fil.json'), 'utf8')).toBe('mine')
      expect(inflytt([...asked, '--overwrite']).status).toBe(0)
      expect(readFileSync(out('fil.json'), 'utf8')).toContain('"year":2025')
    })

    it.each([
      [['i-fjol'], 'year: i-fjol is no whole number.'],
      [['2025', '--format', 'docx'], '--format: docx is none of json, csv, csv-machine, xlsx,'],
      [['2025', '--table', 'T99'], '--table: T99 is none of T1, T2,'],
      [['2025', '--version', '7'], 'The year 2025 has no fixed version 7.'],
      [['2025', '--fromat', 'xlsx'], 'There is no option --fromat.'],
      [['2025', '--out', '--format', 'xlsx'], '--out needs a value, and --format stands there.'],
      [['2025', '--out', '/nowhere/at/all.csv'], 'There is no folder for /nowhere/at/all.csv.'],
    ])('refuses %j with a sentence, and ends with code 1', (asked, sentence) => {
      const { status, stdout, stderr } = inflytt(['report', ...asked])
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toContain(`inflytt: ${sentence}`)
      expect(stderr).not.toMatch(/\n\s+at /)
    })
  })
})
