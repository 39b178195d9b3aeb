import { describe, expect, it } from 'vitest'
import { readRepository } from '../repository.ts'
import { importFaults } from './import-rules.ts'
import { manifestFaults } from './manifest-rules.ts'
import { ALLOWED_IMPORTS, FORBIDDEN_IMPORTS } from './planted-imports.ts'
import { domainPurityFaults, environmentFaults } from './purity-rules.ts'
import { ROOMS } from './room-table.ts'
import { barrelFaults, drawerFaults, fileNameFaults } from './tree-rules.ts'

const repository = readRepository()

const file = (path: string, text: string) => ({ path, text })

/** A repository where each room has an empty manifest, except the one that is given. */
function withManifest(path: string, manifest: object) {
  return ROOMS.map(({ folder }) =>
    file(`${folder}package.json`, JSON.stringify(`${folder}package.json` === path ? manifest : {})),
  )
}

describe('imports', () => {
  it('keep to the table of rooms', () => {
    expect(importFaults(repository)).toEqual([])
  })

  it('are read in the files of every room', () => {
    for (const { folder } of ROOMS) {
      expect(
        repository.some(({ path }) => path.startsWith(`${folder}src/`)),
        folder,
      ).toBe(true)
    }
  })

  it.each(FORBIDDEN_IMPORTS)('are caught when wrong: %s', (_what, path, text) => {
    expect(importFaults([file(path, text)])).toHaveLength(1)
  })

  it.each(ALLOWED_IMPORTS)('are let through when right: %s', (_what, path, text) => {
    expect(importFaults([file(path, text)])).toEqual([])
  })
})

describe('manifests', () => {
  it('keep to the table of rooms and name everything that is imported', () => {
    expect(manifestFaults(repository)).toEqual([])
  })

  it.each([
    ['packages/reports/package.json', '@inflytt/db'],
    ['apps/api/package.json', 'kysely'],
    ['packages/db/package.json', 'hono'],
  ])('are caught when %s depends on %s', (path, name) => {
    expect(manifestFaults(withManifest(path, { dependencies: { [name]: '*' } }))).toHaveLength(1)
  })

  it('are caught when they leave an import out', () => {
    const files = [...withManifest('', {}), file('packages/db/src/open.ts', "import { Pool } from 'pg'")]
    expect(manifestFaults(files)).toEqual([
      'packages/db/src/open.ts:1 imports pg, which its package.json does not name',
    ])
  })
})

describe('the tree', () => {
  it('has no drawer, no barrel but the packages entries, and kebab-case names', () => {
    expect([
      ...drawerFaults(repository),
      ...barrelFaults(repository),
      ...fileNameFaults(repository),
    ]).toEqual([])
  })

  it.each(['apps/api/src/utils/x.ts', 'apps/web/src/lib/helpers.ts', 'packages/db/src/types/row.ts'])(
    'is caught with a drawer: %s',
    (path) => {
      expect(drawerFaults([file(path, '')])).toHaveLength(1)
    },
  )

  it('is caught with a barrel that is no entry', () => {
    const path = 'packages/db/package.json'
    const manifest = withManifest(path, { exports: { './testing': './src/testing/index.ts' } })
    const barrels = [
      file('packages/db/src/testing/index.ts', ''),
      file('packages/db/src/households/index.ts', ''),
    ]
    expect(barrelFaults([...manifest, ...barrels])).toEqual([
      'packages/db/src/households/index.ts is a barrel that no package exports',
    ])
  })

  it('is caught with a name in another case', () => {
    expect(fileNameFaults([file('apps/web/src/app/TrendCard.tsx', '')])).toHaveLength(1)
  })
})

describe('domain', () => {
  it('has no clock, chance or surroundings', () => {
    expect(domainPurityFaults(repository)).toEqual([])
  })

  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'process.cwd()',
    "fetch('x')",
  ])('is caught with %s', (expression) => {
    expect(
      domainPurityFaults([file('packages/domain/src/x.ts', `export const x = ${expression}`)]),
    ).toHaveLength(1)
  })

  it('may turn a given instant into a date', () => {
    expect(
      domainPurityFaults([
        file('packages/domain/src/x.ts', 'export const x = (at: number) => new Date(at)'),
      ]),
    ).toEqual([])
  })
})

describe('the environment', () => {
  it('is read in config.ts alone', () => {
    expect(environmentFaults(repository)).toEqual([])
  })

  it.each([
    'export const port = process.env.PORT',
    "import { env } from 'node:process'\nexport const port = env.PORT",
  ])('is caught when read elsewhere: %s', (text) => {
    expect(environmentFaults([file('apps/api/src/app.ts', text)])).toHaveLength(1)
    expect(environmentFaults([file('apps/api/src/configuration/config.ts', text)])).toEqual([])
  })
})
