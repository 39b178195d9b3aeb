import { createServer, STATUS_CODES } from 'node:http'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import { PROBLEM_MEDIA_TYPE } from './problem.ts'

// A client that sends or reads slower than this holds a connection for nothing.
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
  // A request without a Host is answered below, with the same headers as everything else.
  requireHostHeader: false,
}

const IDLE_CHECK_MS = 50

interface HttpServer {
  server: Server
  /** Stops accepting, lets requests in flight finish within the limit, and cuts what is left after it. */
  drain: (limitMs: number) => Promise<void>
}

interface Options {
  fetch: Parameters<typeof getRequestListener>[0]
  headers: [string, string][]
  onFault: (error: unknown) => void
}

function bodyFor(status: number, detail: string): string {
  return JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, detail })
}

/** What cannot be made into a request never reaches the app, so it is answered here. */
function answerBadRequest(
  error: NodeJS.ErrnoException,
  socket: Socket,
  headers: [string, string][],
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400
  const body = bodyFor(status, 'The request is not HTTP as it should be.')
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
}

export function createHttpServer({ fetch, headers, onFault }: Options): HttpServer {
  let isDraining = false

  function answerFault(error: unknown): Response {
    const isOurs = !(error instanceof RequestError)
    if (isOurs) onFault(error)
    const status = isOurs ? 500 : 400
    return new Response(
      bodyFor(status, isOurs ? 'The fault is ours.' : 'The address or the Host header is not valid.'),
      {
        status,
        headers: [...headers, ['Content-Type', PROBLEM_MEDIA_TYPE], ['Cache-Control', 'no-store']],
      },
    )
  }

  const listener = getRequestListener(fetch, { errorHandler: answerFault })
  const server = createServer(LIMITS, (incoming, outgoing) => {
    if (isDraining) outgoing.shouldKeepAlive = false
    void listener(incoming, outgoing)
  })
  // An expectation other than 100-continue is passed over rather than answered by Node without our headers.
  server.on('checkExpectation', (incoming, outgoing) => void listener(incoming, outgoing))
  server.on('clientError', (error, socket) => answerBadRequest(error, socket as Socket, headers))

  return {
    server,
    drain: (limitMs) =>
      new Promise((resolve) => {
        isDraining = true
        const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
        const limit = setTimeout(() => server.closeAllConnections(), limitMs)
        server.close(() => {
          clearInterval(idle)
          clearTimeout(limit)
          resolve()
        })
      }),
  }
}
