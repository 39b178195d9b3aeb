type PlantedImport = readonly [what: string, path: string, text: string]

/** Imports that the table of rooms forbids: each fence must catch every one. */
export const FORBIDDEN_IMPORTS: readonly PlantedImport[] = [
  ['domain importing db', 'packages/domain/src/x.ts', "import { open } from '@inflytt/db'"],
  ['domain importing a library', 'packages/domain/src/x.ts', "import { sum } from 'd3-array'"],
  ['domain importing zod outside a schema', 'packages/domain/src/x.ts', "import { z } from 'zod'"],
  ['domain importing crypto', 'packages/domain/src/x.ts', "import { randomUUID } from 'node:crypto'"],
  ['a schema importing more', 'packages/domain/src/x.schema.ts', "import { sum } from 'd3-array'"],
  [
    'a test of domain importing db',
    'packages/domain/src/x.test.ts',
    "import { open } from '@inflytt/db'",
  ],
  ['db importing HTTP', 'packages/db/src/x.ts', "import { Hono } from 'hono'"],
  ['db importing reports', 'packages/db/src/x.ts', "import type { T1 } from '@inflytt/reports'"],
  ['reports importing db', 'packages/reports/src/x.ts', "export * from '@inflytt/db'"],
  [
    'reports importing a server',
    'packages/reports/src/x.ts',
    "import { createServer } from 'node:http'",
  ],
  ['reference importing db', 'packages/reference/src/x.ts', "import { open } from '@inflytt/db'"],
  ['api importing Kysely', 'apps/api/src/x.ts', "import { sql } from 'kysely'"],
  ['api importing cli', 'apps/api/src/x.ts', "import { run } from '@inflytt/cli'"],
  ['a route importing Kysely', 'apps/api/src/a/a.routes.ts', "import type { Kysely } from 'kysely'"],
  [
    'the product importing test support',
    'apps/api/src/x.ts',
    "import { create } from '@inflytt/db/testing'",
  ],
  ['cli importing api itself', 'apps/cli/src/x.ts', "import { createApp } from '@inflytt/api'"],
  ['anyone importing bench', 'apps/api/src/x.ts', "import { run } from '@inflytt/bench'"],
  ['anyone importing checks', 'packages/bench/src/x.ts', "import { run } from '@inflytt/checks'"],
  ['web importing db', 'apps/web/src/lib/x.ts', "import type { Row } from '@inflytt/db'"],
  ['web importing an api value', 'apps/web/src/lib/x.ts', "import { app } from '@inflytt/api'"],
  [
    'web importing a service',
    'apps/web/src/lib/x.ts',
    "import type { S } from '@inflytt/api/services/store'",
  ],
  [
    'web importing a schema',
    'apps/web/src/lib/x.ts',
    "import { householdSchema } from '@inflytt/domain'",
  ],
  ['web importing zod', 'apps/web/src/lib/x.ts', "import { z } from 'zod'"],
  [
    'web importing all of reference',
    'apps/web/src/lib/x.ts',
    "import { ssyk } from '@inflytt/reference'",
  ],
  ['a path into another room', 'apps/api/src/x.ts', "import { o } from '../../../packages/db/src/o.ts'"],
  ['a path into a neighbour', 'packages/db/src/x.ts', "import { t1 } from '../../reports/src/t1.ts'"],
  ['a feature importing a feature', 'apps/web/src/features/a/x.ts', "import { b } from '../b/y.ts'"],
  [
    'a component importing a feature',
    'apps/web/src/components/ui/x.ts',
    "import { b } from '../../features/b/y.ts'",
  ],
  [
    'lib importing a component',
    'apps/web/src/lib/x.ts',
    "import { B } from '../components/ui/button.tsx'",
  ],
  [
    'a feature importing app',
    'apps/web/src/features/a/x.ts',
    "import { r } from '../../app/router.tsx'",
  ],
  ['anyone importing the entry', 'apps/web/src/app/x.ts', "import { m } from '../main.tsx'"],
]

/** Imports that the table allows and that look much like the forbidden ones. */
export const ALLOWED_IMPORTS: readonly PlantedImport[] = [
  ['a schema using zod', 'packages/domain/src/x.schema.ts', "import { z } from 'zod'"],
  ['domain using a type of zod', 'packages/domain/src/x.ts', "import type { z } from 'zod'"],
  ['a test of domain using fast-check', 'packages/domain/src/x.test.ts', "import fc from 'fast-check'"],
  [
    'web using the type of the api',
    'apps/web/src/lib/x.ts',
    "import type { ApiRoutes } from '@inflytt/api'",
  ],
  ['web using values of domain', 'apps/web/src/lib/x.ts', "import { monthOf } from '@inflytt/domain'"],
  [
    'web using the outlines of the map',
    'apps/web/src/lib/x.ts',
    "import { MAP } from '@inflytt/reference/map'",
  ],
  ['a feature using itself', 'apps/web/src/features/a/x.ts', "import { y } from './y.ts'"],
  [
    'a feature using strings',
    'apps/web/src/features/a/x.ts',
    "import { sv } from '../../strings/sv.ts'",
  ],
  ['cli using services', 'apps/cli/src/x.ts', "import { confirm } from '@inflytt/api/services/store'"],
  [
    'a test of api using test support',
    'apps/api/src/x.test.ts',
    "import { create } from '@inflytt/db/testing'",
  ],
  [
    'a route using a type of db',
    'apps/api/src/a/a.routes.ts',
    "import type { Store } from '@inflytt/db'",
  ],
  [
    'reference using its data',
    'packages/reference/src/x.ts',
    "import s from '../data/s.json' with { type: 'json' }",
  ],
]
