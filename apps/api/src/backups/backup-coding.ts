import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { StartError } from '../start-error.ts'

export interface Coding {
  compress: boolean
  /** Public keys of age (`age1...`); whoever has the secret key of one can read the backup. Empty: not encrypted. */
  recipients: readonly string[]
}

/** What stands after `.sqlite` or `.pgdump` in the name of a backup. */
export function endingOf({ compress, recipients }: Coding): string {
  return `${compress ? '.zst' : ''}${recipients.length > 0 ? '.age' : ''}`
}

/** @throws StartError for a recipient that is no key of age */
export function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch (cause) {
      throw new StartError(`${recipient} is no public key of age (age1...).`, { cause })
    }
  }
  return encrypter
}

type Bytes = Readable
const LEVEL = 9

// Two libraries' types of the same web stream differ in what no stream here is asked for.
const toWeb = (bytes: Bytes) => Readable.toWeb(bytes) as unknown as globalThis.ReadableStream<Uint8Array>
const fromWeb = (stream: unknown): Bytes => Readable.fromWeb(stream as ReadableStream)

/** Writes a file compressed and then encrypted, to one that is not there and is its owner's alone. */
export async function encode(from: string, to: string, { compress, recipients }: Coding): Promise<void> {
  const plain = createReadStream(from)
  const packed = compress
    ? plain.compose(
        createZstdCompress({
          params: {
            [constants.ZSTD_c_compressionLevel]: LEVEL,
            [constants.ZSTD_c_checksumFlag]: 1,
          },
        }),
      )
    : plain
  const coded =
    recipients.length > 0
      ? fromWeb(await encrypterFor(recipients).encrypt(toWeb(packed as Bytes)))
      : packed
  await pipeline(coded, createWriteStream(to, { flags: 'wx', mode: 0o600 }))
}

type Kind = 'age' | 'zstd' | 'gzip' | 'dump' | 'plain'
const MAGIC: readonly (readonly [Kind, Buffer])[] = [
  ['age', Buffer.from('age-encryption.org/v1\n')],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  ['gzip', Buffer.from([0x1f, 0x8b])],
  ['dump', Buffer.from('PGDMP')],
]

function kindOf(path: string): Kind {
  const head = Buffer.alloc(32)
  const file = openSync(path, 'r')
  try {
    readSync(file, head)
  } finally {
    closeSync(file)
  }
  return MAGIC.find(([, magic]) => head.subarray(0, magic.length).equals(magic))?.[0] ?? 'plain'
}

/** Whether it is what pg_dump writes in its own format. */
export const isDump = (path: string) => kindOf(path) === 'dump'

async function decrypted(from: string, identity: string | undefined): Promise<Bytes> {
  if (identity === undefined)
    throw new StartError(`${from} is encrypted: name the file of its secret key with --identity.`)
  const decrypter = new Decrypter()
  const keys = identity.split(/\r?\n/).filter((line) => line.startsWith('AGE-SECRET-KEY-'))
  if (keys.length === 0)
    throw new StartError('The file of --identity holds no secret key of age (AGE-SECRET-KEY-...).')
  for (const key of keys) decrypter.addIdentity(key)
  try {
    return fromWeb(await decrypter.decrypt(toWeb(createReadStream(from))))
  } catch (cause) {
    throw new StartError(`${from} cannot be decrypted: it is damaged, or encrypted to another key.`, {
      cause,
    })
  }
}

/**
 * Writes what a backup holds, told by its first bytes and not its name, to a file that is not there.
 * `identity` is the text of a key file of age.
 * @throws StartError where it is truncated, damaged, or encrypted to another
 */
export async function decode(from: string, to: string, identity: string | undefined): Promise<void> {
  const outer = kindOf(from)
  const unpacked = outer === 'age' ? `${to}.packed` : from
  if (outer === 'age') {
    // First, since a stream that is begun makes its file also after a refusal.
    const bytes = await decrypted(from, identity)
    await pipeline(bytes, createWriteStream(unpacked, { flags: 'wx', mode: 0o600 })).catch(refuse(from))
  }
  const inner = kindOf(unpacked)
  const source = createReadStream(unpacked)
  const out = createWriteStream(to, { flags: 'wx', mode: 0o600 })
  const work =
    inner === 'zstd'
      ? pipeline(source, createZstdDecompress(), out)
      : inner === 'gzip'
        ? pipeline(source, createGunzip(), out)
        : pipeline(source, out)
  await work.catch(refuse(from))
}

const OWN_FAULTS = new Set(['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EDQUOT'])

function refuse(from: string) {
  return (cause: unknown): never => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (OWN_FAULTS.has(code)) throw cause
    throw new StartError(`${from} is truncated or damaged: use another backup.`, { cause })
  }
}
