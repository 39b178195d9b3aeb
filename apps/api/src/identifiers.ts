import { randomBytes } from 'node:crypto'

/** A UUIDv7 (RFC 9562): rows made later sort later. */
export function createIdMaker(clock: () => Date): () => string {
  return () => {
    const bytes = randomBytes(16)
    bytes.writeUIntBE(clock().getTime(), 0, 6)
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
}
