import { defineConfig } from 'vitest/config'
import { ClosingLineReporter } from './packages/checks/src/vitest/closing-line.reporter.ts'
import { useScratchFolder } from './packages/checks/src/vitest/scratch.ts'

const path = (name: string) => new URL(name, import.meta.url).pathname

useScratchFolder()

/** Every page for every role in every width and scheme, with a picture of each: too long for every run. */
export default defineConfig({
  test: {
    reporters: ['default', new ClosingLineReporter()],
    include: ['apps/web/e2e/**/*.matrix.ts'],
    setupFiles: [path('packages/checks/src/vitest/console-guard.setup.ts')],
    globalSetup: [path('vitest.programs.ts'), path('apps/web/e2e/browser/demo-store.global-setup.ts')],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
