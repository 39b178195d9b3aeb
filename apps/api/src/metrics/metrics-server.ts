import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Deps } from '../deps.ts'
import { StartError } from '../start-error.ts'
import type { Metrics } from './metrics.ts'

/** Answers `GET /metrics` and nothing else. It listens nowhere yet. */
export function createMetricsServer(metrics: Metrics): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metrics.text().then(
      (body) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(body),
      () => response.writeHead(500).end(),
    )
  })
}

/**
 * Listens where the configuration says, if it does. Gives what ends it.
 * @throws StartError where the port cannot be had
 */
export async function serveMetrics({ config, metrics }: Deps): Promise<() => Promise<void>> {
  if (metrics === undefined) return () => Promise.resolve()
  const { metricsPort, metricsHost } = config
  const server = createMetricsServer(metrics)
  server.listen(metricsPort, metricsHost)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new StartError(
      `The metrics cannot listen on port ${metricsPort} (METRICS_PORT) of ${metricsHost} (METRICS_HOST).`,
      { cause },
    )
  }
  return async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
}
