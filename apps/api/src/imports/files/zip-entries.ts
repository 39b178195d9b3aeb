import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib'
import { FileFault } from './file-fault.ts'

// What all parts of a workbook may hold when they are unpacked: the largest list that is let in is far below it.
const MAX_UNPACKED = 300 * 1024 * 1024
const MAX_ENTRIES = 10_000
const END_OF_DIRECTORY = 0x06_05_4b_50
const DIRECTORY_ENTRY = 0x02_01_4b_50
const LOCAL_HEADER = 0x04_03_4b_50
const END_LENGTH = 22
const LOCATOR = 0x07_06_4b_50
const LOCATOR_LENGTH = 20
const SECOND_END = 0x06_06_4b_50
const SECOND_LENGTH = 56
/** A size or place that stands in the extra field of this kind. */
const IN_EXTRA = 0xff_ff_ff_ff
const LONG_SIZES = 1
const MAX_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8

export interface ZipEntry {
  name: string
  isEncrypted: boolean
  method: number
  packed: number
  offset: number
  /** Of what is unpacked; 0 where the program that wrote it said none. */
  checksum: number
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
  const { count, ...directory } = directoryOf(bytes)
  let { at } = directory
  if (count > MAX_ENTRIES) throw new FileFault('too-large-unpacked')
  const entries = new Map<string, ZipEntry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new FileFault('damaged-file')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      bytes.readUInt16LE(at + place),
    ) as [number, number, number]
    const name = plainName(bytes.toString('utf8', at + 46, at + 46 + nameLength))
    // Of two, one program reads the first and another the last.
    if (entries.has(name)) throw new FileFault('damaged-file')
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    entries.set(name, {
      name,
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      ...placeOf(bytes.subarray(at, at + 46), extra),
      room,
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

/** As the parts of a workbook name each other: some programs write the other stroke, or begin at the root. */
const plainName = (name: string) => name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/u, '')

/** Where the directory begins, and of how many entries; in a second place where a program writes for large files. */
function directoryOf(bytes: Buffer): { count: number; at: number } {
  const end = endOfDirectory(bytes)
  const locator = end - LOCATOR_LENGTH
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR)
    return { count: bytes.readUInt16LE(end + 10), at: bytes.readUInt32LE(end + 16) }
  const second = Number(bytes.readBigUInt64LE(locator + 8))
  if (second + SECOND_LENGTH > locator || bytes.readUInt32LE(second) !== SECOND_END)
    throw new FileFault('damaged-file')
  const [count, at] = [32, 48].map((place) => Number(bytes.readBigUInt64LE(second + place))) as [
    number,
    number,
  ]
  return { count, at }
}

/** How long an entry is when packed, and where it stands; behind its name where the field is too short for it. */
function placeOf(entry: Buffer, extra: Buffer): { packed: number; offset: number } {
  const sizes = [24, 20, 42].map((place) => entry.readUInt32LE(place))
  let at = 0
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== LONG_SIZES)
    at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  const [, packed = 0, offset = 0] = sizes.map((size) => {
    if (size !== IN_EXTRA) return size
    at += 8
    if (at > extra.length) throw new FileFault('damaged-file')
    return Number(extra.readBigUInt64LE(at - 8))
  })
  return { packed, offset }
}

function endOfDirectory(bytes: Buffer): number {
  const last = bytes.length - END_LENGTH
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--)
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at
  throw new FileFault('damaged-file')
}

/**
 * The text of a part in pieces, unpacked as it is asked for: a reader who stops early unpacks no more. A number in which a
 * bit has turned looks like any other, so that the whole is held against its checksum.
 * @throws FileFault where it is more than `most` bytes, damaged or encrypted
 */
export async function* unpack(
  bytes: Buffer,
  entry: ZipEntry,
  most = MAX_UNPACKED,
): AsyncGenerator<string> {
  if (entry.isEncrypted) throw new FileFault('encrypted-workbook')
  const packed = packedBytes(bytes, entry)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [size, checksum] = [0, 0]
  for await (const piece of inflated(packed, entry.method)) {
    size += piece.length
    checksum = crc32(piece, checksum)
    if (size > most || !hasRoom(entry, size)) throw new FileFault('too-large-unpacked')
    yield textOf(decoder, piece)
  }
  if (entry.checksum !== 0 && entry.checksum !== checksum) throw new FileFault('damaged-file')
  yield textOf(decoder)
}

/** What is in another coding would lose its letters without a word. */
function textOf(decoder: InstanceType<typeof TextDecoder>, piece?: Buffer): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
  } catch {
    throw new FileFault('damaged-file')
  }
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
