import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const vitest = join(dirname(fileURLToPath(import.meta.resolve('vitest/package.json'))), 'vitest.mjs')
const sibling = (name: string) => fileURLToPath(new URL(name, import.meta.url))

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inflytt-closing-line-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

const config = `
import { ClosingLineReporter } from ${JSON.stringify(sibling('./closing-line.reporter.ts'))}
export default {
  test: {
    globals: true,
    reporters: ['default', new ClosingLineReporter()],
    setupFiles: [${JSON.stringify(sibling('./console-guard.setup.ts'))}],
  },
}`

/** Runs the given test files in a project of their own. */
async function run(tests: Record<string, string>): Promise<{ lastLine: string; exitCode: number }> {
  await writeFile(join(folder, 'vitest.config.ts'), config)
  for (const [name, text] of Object.entries(tests))
    await writeFile(join(folder, `${name}.test.ts`), text)
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [vitest, 'run', '--root', folder], (_error, output) => {
      resolve({ lastLine: output.trimEnd().split('\n').at(-1) ?? '', exitCode: child.exitCode ?? -1 })
    })
  })
}

const passing = "it('a', () => {})\n"

describe('the last line', { timeout: 120_000 }, () => {
  it.each([
    ['counts what passed', { a: passing, b: passing }, '2 passed, 0 failed', 0],
    ['counts what failed', { a: `${passing}it('b', () => expect(1).toBe(2))` }, '1 passed, 1 failed', 1],
    [
      'counts a file that cannot be read as failed',
      { a: passing, b: 'import "./missing.ts"' },
      '1 passed, 1 failed',
      1,
    ],
    ['counts a file without tests as failed', { a: passing, b: 'export {}' }, '1 passed, 1 failed', 1],
    [
      'counts a failing hook as failed',
      { a: `beforeAll(() => { throw 1 })\n${passing}` },
      '0 passed, 1 failed, 1 skipped',
      1,
    ],
    [
      'counts an error outside tests as failed',
      { a: `${passing}void Promise.reject(1)` },
      '1 passed, 1 failed',
      1,
    ],
    [
      'tells what was skipped',
      { a: `${passing}it.skip('b', () => {})` },
      '1 passed, 0 failed, 1 skipped',
      0,
    ],
    [
      'counts a run that skips everything as failed',
      { a: "it.skip('a', () => {})" },
      '0 passed, 1 failed, 1 skipped',
      1,
    ],
    ['counts a run without tests as failed', {}, '0 passed, 1 failed', 1],
    [
      'counts a written warning as failed',
      { a: "it('a', () => console.warn('x'))" },
      '0 passed, 1 failed',
      1,
    ],
    [
      'counts a written error as failed',
      { a: "it('a', () => console.error('x'))" },
      '0 passed, 1 failed',
      1,
    ],
  ])('%s', async (_name, tests, lastLine, exitCode) => {
    expect(await run(tests)).toEqual({ lastLine, exitCode })
  })
})
