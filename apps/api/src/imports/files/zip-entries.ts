import { createInflateRaw, type InflateRaw } from 'node:zlib'
import { FileFault } from './file-fault.ts'

// What all parts of a workbook may hold when they are unpacked: the largest list that is let in is far below it.
const MAX_UNPACKED = 300 * 1024 * 1024
const MAX_ENTRIES = 10_000
const END_OF_DIRECTORY = 0x06_05_4b_50
const DIRECTORY_ENTRY = 0x02_01_4b_50
const LOCAL_HEADER = 0x04_03_4b_50
const END_LENGTH = 22
const MAX_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8

export interface ZipEntry {
  name: string
  isEncrypted: boolean
  method: number
  packed: number
  offset: number
  /** Of all entries of the file together. */
  room: Room
}

/** How much has been unpacked of each part, at most, and how much it may be of all. */
interface Room {
  most: number
  sizes: Map<number, number>
}

/**
 * The parts of a zip file, by its directory. What the directory says of sizes is not trusted when a part is unpacked.
 * All of them together are not unpacked to more than `most` bytes, each counted once however often it is read.
 * @throws FileFault
 */
export function zipEntries(bytes: Buffer, most = MAX_UNPACKED): Map<string, ZipEntry> {
  const room: Room = { most, sizes: new Map() }
  const end = endOfDirectory(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > MAX_ENTRIES) throw new FileFault('too-large-unpacked')
  const entries = new Map<string, ZipEntry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new FileFault('damaged-file')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      bytes.readUInt16LE(at + place),
    ) as [number, number, number]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    entries.set(name, {
      name,
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
      room,
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

function endOfDirectory(bytes: Buffer): number {
  const last = bytes.length - END_LENGTH
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--)
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at
  throw new FileFault('damaged-file')
}

/**
 * The text of a part in pieces, unpacked as it is asked for: a reader who stops early unpacks no more.
 * @throws FileFault where it is more than `most` bytes, damaged or encrypted
 */
export async function* unpack(
  bytes: Buffer,
  entry: ZipEntry,
  most = MAX_UNPACKED,
): AsyncGenerator<string> {
  if (entry.isEncrypted) throw new FileFault('encrypted-workbook')
  const packed = packedBytes(bytes, entry)
  const decoder = new TextDecoder('utf-8')
  let size = 0
  for await (const piece of inflated(packed, entry.method)) {
    size += piece.length
    if (size > most || !hasRoom(entry, size)) throw new FileFault('too-large-unpacked')
    yield decoder.decode(piece, { stream: true })
  }
  yield decoder.decode()
}

function hasRoom({ offset, room: { sizes, most } }: ZipEntry, size: number): boolean {
  const known = sizes.get(offset) ?? 0
  if (size <= known) return true
  const all = [...sizes.values()].reduce((sum, each) => sum + each, size - known)
  if (all > most) return false
  sizes.set(offset, size)
  return true
}

function packedBytes(bytes: Buffer, { offset, packed }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER)
    throw new FileFault('damaged-file')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packed > bytes.length) throw new FileFault('damaged-file')
  return bytes.subarray(start, start + packed)
}

async function* inflated(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === STORED) {
    yield packed
    return
  }
  if (method !== DEFLATED) throw new FileFault('damaged-file')
  const inflate: InflateRaw = createInflateRaw({ chunkSize: 65_536 })
  inflate.end(packed)
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) yield piece
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault('damaged-file')
  } finally {
    inflate.destroy()
  }
}
