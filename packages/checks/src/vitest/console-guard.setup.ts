import { afterAll, afterEach } from 'vitest'

// A warning nobody reads is a fault nobody mends, so writing one fails the test that caused it.
const written: string[] = []

for (const level of ['error', 'warn'] as const) {
  console[level] = (...parts: unknown[]) => {
    const where = new Error(parts.map(String).join(' ')).stack
    written.push(`console.${level} was called: ${where}`)
  }
}

function failIfWritten(): void {
  const lines = written.splice(0)
  if (lines.length > 0) throw new Error(lines.join('\n'))
}

afterEach(failIfWritten)
afterAll(failIfWritten)
