import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { messages } from './apps/web/vite-plugin-messages.ts'
import { ClosingLineReporter } from './packages/checks/src/vitest/closing-line.reporter.ts'
import { memoryFolder, useScratchFolder } from './packages/checks/src/vitest/scratch.ts'

const path = (name: string) => new URL(name, import.meta.url).pathname
const consoleGuard = path('packages/checks/src/vitest/console-guard.setup.ts')
const postgres = path('packages/db/src/testing/postgres.global-setup.ts')
const programs = path('vitest.programs.ts')
const rememberedScrypt = path('apps/api/src/access/passwords/remembered-scrypt.setup.ts')
const demoStore = path('apps/web/e2e/browser/demo-store.global-setup.ts')

// The programs that tests start are compiled once for all of them.
process.env['NODE_COMPILE_CACHE'] ??= path('.cache/node')

// What is about a disk (full, failing, without power) is `pnpm test:faults`, which is run on one.
useScratchFolder(memoryFolder())

// Tests wait for much: a browser, a server, a password.
const WORKERS = availableParallelism() + 2

// What their tests make they take away, so that files share a process: to start one for each takes longer than most do.
const SHARED = { isolate: false }

const API = {
  globalSetup: [programs, postgres],
  setupFiles: [consoleGuard, rememberedScrypt],
  ...SHARED,
}

/** What writes, counts, lists and locks, once more on the other engine; `pnpm test:postgres` runs all of the API there. */
const ON_POSTGRES = [
  'households/households',
  'outcomes/outcomes',
  'duplicates/duplicates',
  'needs/needs',
  'follow-ups/follow-ups',
  'money/money',
  'periods/period-lock',
  'imports/counts',
].map((name) => `src/${name}.test.ts`)

type TestOptions = NonNullable<TestProjectInlineConfiguration['test']>

function room(folder: string, { env, ...options }: TestOptions = {}): TestProjectInlineConfiguration {
  return {
    extends: false,
    root: path(folder),
    test: {
      name: folder.split('/').at(-1) ?? folder,
      environment: 'node',
      include: ['src/**/*.test.ts'],
      setupFiles: [consoleGuard],
      env: { TZ: 'UTC', ...env },
      // Each project has its own: what the root says does not reach it, and one less than the cores is one of two.
      maxWorkers: WORKERS,
      // Two cores are shared by many: a limit is there for what hangs, not for what is slow.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      ...options,
    },
  }
}

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      room('packages/domain', SHARED),
      room('packages/db', { globalSetup: [postgres], ...SHARED }),
      room('packages/reference', SHARED),
      room('packages/reports', SHARED),
      room('packages/bench'),
      room('packages/checks'),
      room('apps/api', API),
      room('apps/api', {
        ...API,
        name: 'api-postgres',
        include: ON_POSTGRES,
        env: { TEST_ENGINE: 'postgres' },
      }),
      room('apps/cli', { globalSetup: [programs, postgres] }),
      {
        extends: path('apps/web/vitest.config.ts'),
        root: path('apps/web'),
        test: { name: 'web', setupFiles: [consoleGuard], maxWorkers: WORKERS },
      },
      // What needs no document is not made to wait for one.
      {
        plugins: [messages()],
        ...room('apps/web', {
          name: 'web-words',
          ...SHARED,
          include: ['src/**/*.test.ts', '*.test.ts'],
          exclude: ['src/**/*.dom.test.ts'],
          setupFiles: [consoleGuard, path('apps/web/src/lib/testing/words.setup.ts')],
          env: { TZ: 'Europe/Stockholm' },
        }),
      },
      room('apps/web', {
        name: 'journeys',
        include: ['e2e/**/*.test.ts'],
        ...SHARED,
        globalSetup: [programs, demoStore],
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // A browser that shares two cores with everything else may take longer than a second to show what was fetched.
        expect: { poll: { timeout: 20_000 } },
      }),
    ],
  },
})
