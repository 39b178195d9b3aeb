import { defineConfig } from 'vitest/config'
import { ClosingLineReporter } from './packages/checks/src/vitest/closing-line.reporter.ts'
import { useScratchFolder } from './packages/checks/src/vitest/scratch.ts'

const path = (name: string) => new URL(name, import.meta.url).pathname

useScratchFolder()

/** What is killed, restarted and filled up under load: too long for every run. */
export default defineConfig({
  test: {
    reporters: ['default', new ClosingLineReporter()],
    include: ['apps/api/faults/**/*.test.ts'],
    setupFiles: [path('packages/checks/src/vitest/console-guard.setup.ts')],
    globalSetup: [path('vitest.programs.ts'), path('packages/db/src/testing/postgres.global-setup.ts')],
    env: { TZ: 'UTC' },
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
})
