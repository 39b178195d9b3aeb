import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Figure, Reading } from '../figure.ts'
import { withFolder } from '../stores.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const BYTES_PER_MB = 1_000_000

/** What is installed: to work on the product, and to run it. */
export const installed: Figure = { id: 'S10', take, short: async () => [developers()] }

function take(): Promise<Reading[]> {
  return withFolder(async (folder) => {
    const place = join(folder, 'production')
    git('clone', '--quiet', '--no-hardlinks', ROOT, place)
    execFileSync(
      'npx',
      ['-y', 'pnpm@12', 'install', '--prod', '--frozen-lockfile', '--prefer-offline', '--silent'],
      { cwd: place, stdio: ['ignore', 'ignore', 'inherit'] },
    )
    const modules = megabytes(join(place, 'node_modules'))
    const node = megabytes(...nodesIn(place))
    return [
      developers(),
      {
        id: 'S10',
        what: 'installed for production, without Node',
        value: modules - node,
        unit: 'MB',
        limit: { atMost: 120 },
        details: { 'node MB': node.toFixed(0) },
      },
    ]
  })
}

function developers(): Reading {
  return {
    id: 'S10',
    what: 'node_modules with all tools of development',
    // Tools keep what they have computed beside it.
    value: megabytes(join(ROOT, 'node_modules/.pnpm')),
    unit: 'MB',
    limit: { atMost: 500 },
    details: { 'of which Node': megabytes(...nodesIn(ROOT)).toFixed(0) },
  }
}

function git(...words: string[]) {
  execFileSync('git', words, { stdio: ['ignore', 'ignore', 'inherit'] })
}

function nodesIn(place: string): string[] {
  const found = execFileSync(
    'find',
    [join(place, 'node_modules/.pnpm'), '-maxdepth', '1', '-name', 'node@*'],
    { encoding: 'utf8' },
  )
  return found.split('\n').filter((line) => line !== '')
}

/** As the files are long, whatever the file system makes of them; a file with two names counts once. */
function megabytes(...paths: string[]): number {
  if (paths.length === 0) return 0
  const lines = execFileSync('du', ['-sb', ...paths], { encoding: 'utf8' })
    .trim()
    .split('\n')
  return lines.reduce((sum, line) => sum + Number(line.split('\t')[0]), 0) / BYTES_PER_MB
}
