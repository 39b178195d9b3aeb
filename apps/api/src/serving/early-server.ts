import type { Deps } from '../deps.ts'
import { createEarlyApp, isEarly } from './early-app.ts'
import type { WholeServer } from './whole-server.ts'

// Who asks for figures as soon as the server listens is answered before the rest is read, which takes as long as the start.
const READ_REST_AFTER_MS = 500

/**
 * Answers what is asked first by a part of the program, and reads the rest when something else is asked or the first
 * moment has passed.
 */
export function startEarlyServer(deps: Deps): WholeServer {
  const early = createEarlyApp(deps)
  let whole: Promise<WholeServer> | undefined
  const readRest = (): Promise<WholeServer> => {
    whole ??= import('./whole-server.ts')
      .then(({ startWholeServer }) => startWholeServer(deps))
      .catch((error: unknown) => {
        whole = undefined
        throw error
      })
    return whole
  }
  const timer = setTimeout(() => {
    readRest().catch((error: unknown) => deps.log.error({ cause: error }, 'the rest was not read'))
  }, READ_REST_AFTER_MS)
  return {
    fetch: (request, ...rest) =>
      isEarly(request)
        ? early.fetch(request, ...rest)
        : readRest().then(({ fetch }) => fetch(request, ...rest)),
    stop: async (drained) => {
      clearTimeout(timer)
      const begun = whole
      await begun?.then(({ stop }) => stop(drained))
      await drained
      // Who was answered while the server ended may have been the first to ask for the rest.
      if (whole !== begun) await whole?.then(({ stop }) => stop(drained))
    },
  }
}
