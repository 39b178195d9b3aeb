import { readConfig } from '../configuration/config.ts'
import { serve } from './serve.ts'
import { StartError } from '../start-error.ts'

/** Serves until it is told to stop, and says where; a fault of configuration is one sentence and exit code 1. */
export async function startAndServe(): Promise<void> {
  // Whoever was to read it may be gone, or the disk that it goes to full: neither ends a server.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  try {
    const server = await serve(readConfig())
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      // Once: a second signal of the same kind ends the process as it always does.
      process.once(signal, () => void server.stop().then(() => process.exit(0)))
    }
    process.stdout.write(`${server.greeting.join('\n')}\n`)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    process.stderr.write(`inflytt: ${error.message}\n`)
    process.exitCode = 1
  }
}
