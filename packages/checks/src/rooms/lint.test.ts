import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readRepository } from '../repository.ts'
import { ALLOWED_IMPORTS, FORBIDDEN_IMPORTS } from './planted-imports.ts'

const oxlint = fileURLToPath(new URL('../../../../node_modules/.bin/oxlint', import.meta.url))
const config = readRepository().find(({ path }) => path === '.oxlintrc.json')?.text ?? ''
const planted = [...FORBIDDEN_IMPORTS, ...ALLOWED_IMPORTS]

/** What oxlint says of the planted imports under the repository's rules, each in a repository of its own. */
function lint(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'inflytt-lint-'))
  const rules = JSON.stringify({
    categories: { correctness: 'off' },
    overrides: JSON.parse(config).overrides,
  })
  try {
    for (const [at, [, path, text]] of planted.entries()) {
      const file = join(folder, String(at), path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      writeFileSync(join(folder, String(at), '.oxlintrc.json'), rules)
    }
    const caught = new Set(run(folder).map(({ filename }) => Number(filename.split('/')[0])))
    return planted.flatMap(([what], at) => (caught.has(at) ? [what] : []))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(folder: string): { code: string; filename: string }[] {
  const { stdout } = spawnSync(oxlint, ['--format', 'json'], { cwd: folder, encoding: 'utf8' })
  return JSON.parse(stdout).diagnostics.filter(({ code }: { code: string }) =>
    code.includes('no-restricted-imports'),
  )
}

it('forbids in lint what the table of rooms forbids, and nothing else', { timeout: 30_000 }, () => {
  expect(lint()).toEqual(FORBIDDEN_IMPORTS.map(([what]) => what))
})
