import { expect, it } from 'vitest'
import { lockfileFaults } from './lockfile.ts'
import { readRepository } from './repository.ts'

const lockfile = (resolution: string) => `packages:

  kysely@0.29.9:
    resolution: ${resolution}
    engines: {node: '>=20'}

snapshots:

  kysely@0.29.9: {}
`

it('pins every package by its content and names no host', () => {
  const text = readRepository().find(({ path }) => path === 'pnpm-lock.yaml')?.text ?? ''
  expect(lockfileFaults(text)).toEqual([])
})

it('lets a pinned package through', () => {
  expect(lockfileFaults(lockfile('{integrity: sha512-QUJD}'))).toEqual([])
})

it('catches a package without integrity', () => {
  expect(lockfileFaults(lockfile('{directory: ../kysely}'))).toEqual(['kysely@0.29.9 has no integrity'])
})

it('catches a package pinned by a weak hash', () => {
  expect(lockfileFaults(lockfile('{integrity: sha1-QUJD}'))).toEqual(['kysely@0.29.9 has no integrity'])
})

it('catches a host', () => {
  const faults = lockfileFaults(
    lockfile('{integrity: sha512-QUJD, tarball: https://example.se/kysely.tgz}'),
  )
  expect(faults).toContainEqual(expect.stringContaining('line 4 names a host'))
})

it('catches an empty list', () => {
  expect(lockfileFaults('packages:\n\nsnapshots:\n')).toEqual(['the lockfile lists no package'])
})
