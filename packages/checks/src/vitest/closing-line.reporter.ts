import type { Reporter, SerializedError, TestModule } from 'vitest/node'

interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** A file that cannot be collected, a hook that throws and an error outside any test count as failures. */
function tally(modules: readonly TestModule[], errors: readonly SerializedError[]): Tally {
  const count: Tally = { passed: 0, failed: errors.length, skipped: 0 }
  for (const module of modules) {
    for (const suite of [module, ...module.children.allSuites()]) {
      if (suite.errors().length > 0) count.failed += 1
    }
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      count[state === 'pending' ? 'skipped' : state] += 1
    }
  }
  return count
}

/** Ends the run's output with one line `N passed, N failed`. A run without a test is a failed run. */
export class ClosingLineReporter implements Reporter {
  #count: Tally = { passed: 0, failed: 0, skipped: 0 }

  onInit(): void {
    // Only the last listener of the process can promise the last line.
    process.once('exit', (code) => {
      const { passed, failed, skipped } = this.#count
      const hasRun = passed + failed > 0
      if (!hasRun) process.exitCode = 1
      const isBroken = !hasRun || (code !== 0 && failed === 0)
      const notRun = skipped > 0 ? `, ${skipped} skipped` : ''
      process.stdout.write(`${passed} passed, ${isBroken ? 1 : failed} failed${notRun}\n`)
    })
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    this.#count = tally(modules, errors)
  }
}
