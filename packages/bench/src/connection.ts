import { connect, type Socket } from 'node:net'

export interface WireRequest {
  method?: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

const HEAD_END = Buffer.from('\r\n\r\n')
const LAST_CHUNK = Buffer.from('0\r\n\r\n')

/**
 * Sends one request after the other, by hand: what `fetch` costs for each, and the garbage it leaves, is more than many
 * of the answers here.
 */
export class Connection {
  readonly #host: string
  readonly #socket: Socket
  #got: Buffer = Buffer.alloc(0)
  #answered: ((status: number) => void) | undefined
  #failed: ((error: Error) => void) | undefined

  constructor(baseUrl: string) {
    const { host, hostname, port } = new URL(baseUrl)
    this.#host = host
    const socket = connect(Number(port), hostname)
    this.#socket = socket
    socket.setNoDelay()
    socket.on('data', (chunk: Buffer) => this.#read(chunk))
    socket.on('error', (error) => this.#failed?.(error))
    socket.on('close', () => this.#failed?.(new Error('the server closed the connection')))
  }

  /** Gives the status, once all of the answer is there. */
  send(request: WireRequest): Promise<number> {
    const text = this.#text(request)
    return new Promise((resolve, reject) => {
      this.#answered = resolve
      this.#failed = reject
      this.#socket.write(text)
    })
  }

  end() {
    this.#failed = undefined
    this.#socket.destroy()
  }

  #read(chunk: Buffer) {
    this.#got = this.#got.length === 0 ? chunk : Buffer.concat([this.#got, chunk])
    const headEnd = this.#got.indexOf(HEAD_END)
    if (headEnd === -1) return
    const head = this.#got.toString('latin1', 0, headEnd)
    const status = Number(head.slice(9, 12))
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    const isWhole =
      length === undefined
        ? status === 304 || this.#got.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)
        : this.#got.length >= headEnd + HEAD_END.length + Number(length)
    if (!isWhole) return
    this.#got = Buffer.alloc(0)
    this.#answered?.(status)
  }

  #text({ method = 'GET', path, headers = {}, body = '' }: WireRequest): string {
    const lines = [`${method} ${path} HTTP/1.1`, `Host: ${this.#host}`]
    for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
    if (method === 'POST') lines.push(`Content-Length: ${Buffer.byteLength(body)}`)
    return `${lines.join('\r\n')}\r\n\r\n${body}`
  }
}
