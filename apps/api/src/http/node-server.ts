import { createServer, STATUS_CODES } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import { PROBLEM_MEDIA_TYPE } from './problems/problem.ts'

// A client that sends or reads slower than this holds a connection for nothing.
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  // Nothing sent or read for this long: a reader who has stopped reading is let go.
  timeout: 120_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
  // A request without a Host is answered below, with the same headers as everything else.
  requireHostHeader: false,
}

const IDLE_CHECK_MS = 50
const LINGER_MS = 5000

interface HttpServer {
  server: Server
  /** Stops accepting, lets requests in flight finish within the limit, and cuts what is left after it. */
  drain: (limitMs: number) => Promise<void>
}

interface Options {
  fetch: Parameters<typeof getRequestListener>[0]
  headers: [string, string][]
  onFault: (error: unknown) => void
  /** Told where work ends because whoever asked for it has gone. */
  onGone: () => void
  limits?: Partial<typeof LIMITS>
}

function bodyFor(status: number, detail: string): string {
  return JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, detail })
}

/**
 * What two programs in a row could read as different requests: who is asked twice, or a body whose end is told in a
 * coding that is not known here. Node refuses every other such shape by itself.
 */
function isAmbiguous({ rawHeaders, headers }: IncomingMessage): boolean {
  const coding = headers['transfer-encoding']
  if (coding !== undefined && coding.toLowerCase() !== 'chunked') return true
  let hosts = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts > 1
}

const NOT_HTTP = 'The request is not HTTP as it should be.'

function statusFor({ code }: NodeJS.ErrnoException): number {
  return { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[code ?? ''] ?? 400
}

/** What cannot be made into a request never reaches the app, so it is answered here. */
function answerOn(socket: Socket, status: number, headers: [string, string][]): void {
  const body = bodyFor(status, NOT_HTTP)
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ]
  // Who does not close after that holds nothing for long.
  socket.setTimeout(LINGER_MS, () => socket.destroy())
  socket.resume()
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
}

export function createHttpServer({ fetch, headers, onFault, onGone, limits }: Options): HttpServer {
  let isDraining = false

  function answerFault(error: unknown): Response {
    const isOurs = !(error instanceof RequestError)
    // A request that was cut off is given up with a text as its reason, and nothing of ours throws one.
    if (typeof error === 'string') onGone()
    else if (isOurs) onFault(error)
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
  const { timeout, ...parsing } = { ...LIMITS, ...limits }
  function handle(incoming: IncomingMessage, outgoing: ServerResponse): void {
    if (isAmbiguous(incoming)) return answerOn(incoming.socket, 400, headers)
    if (isDraining) outgoing.shouldKeepAlive = false
    void listener(incoming, outgoing)
  }
  const server = createServer(parsing, handle)
  server.timeout = timeout
  // An expectation other than 100-continue is passed over rather than answered by Node without our headers.
  server.on('checkExpectation', handle)
  // A proxy for others is what this server is not; Node would cut the connection without a word.
  server.on('connect', (_incoming, socket) => answerOn(socket as Socket, 405, headers))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else answerOn(socket as Socket, statusFor(error), headers)
  })

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
