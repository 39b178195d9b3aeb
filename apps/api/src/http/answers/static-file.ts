import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import type { Context } from 'hono'
import { acceptedEncodings } from './accepted-encodings.ts'
import type { ApiEnv } from '../api-env.ts'
import { checkIfNoneMatch } from './conditional.ts'

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|xml|wasm|manifest)|image\/svg)/
const WORTH_COMPRESSING_BYTES = 1024
const ENCODINGS = ['br', 'gzip'] as const

type Bytes = Uint8Array<ArrayBuffer>
type Encoding = (typeof ENCODINGS)[number]

export interface StaticFile {
  mediaType: string
  etag: string
  plain: Bytes
  /** Made when first asked for, and kept. Undefined where the file has no such form. */
  encoded: (encoding: Encoding) => Promise<Bytes> | undefined
}

const compress = promisify(zlib.gzip)

async function gzipped(plain: Bytes): Promise<Bytes> {
  return new Uint8Array(await compress(plain, { level: zlib.constants.Z_BEST_COMPRESSION }))
}

/** A file in memory, with the `.br` and `.gz` that a build may have left beside it. */
export function createStaticFile(path: string): StaticFile {
  const load = (name: string): Bytes => new Uint8Array(readFileSync(name))
  const plain = load(path)
  const mediaType = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream'
  const brotli = existsSync(`${path}.br`) ? Promise.resolve(load(`${path}.br`)) : undefined
  let gzip = existsSync(`${path}.gz`) ? Promise.resolve(load(`${path}.gz`)) : undefined
  const isCompressible = COMPRESSIBLE.test(mediaType) && plain.byteLength > WORTH_COMPRESSING_BYTES
  return {
    mediaType,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    encoded: (encoding) => {
      if (encoding === 'br') return brotli
      if (isCompressible) gzip ??= gzipped(plain)
      return gzip
    },
  }
}

/** Answers with a file, in the best form that the client takes. */
export async function sendFile(
  c: Context<ApiEnv>,
  file: StaticFile,
  cacheControl: string,
): Promise<Response> {
  c.header('Cache-Control', cacheControl)
  c.header('Vary', 'Accept-Encoding')
  checkIfNoneMatch(c, file.etag)
  for (const encoding of acceptedEncodings(c.req.header('Accept-Encoding'), ENCODINGS)) {
    const bytes = await file.encoded(encoding)
    if (!bytes) continue
    c.header('Content-Encoding', encoding)
    return c.body(bytes, 200, { 'Content-Type': file.mediaType })
  }
  return c.body(file.plain, 200, { 'Content-Type': file.mediaType })
}
