const LOCAL_HEADER_AT = 42
const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const DOS_FIRST_YEAR = 1980

/**
 * Writes one instant, in UTC, over the times of every file in a ZIP archive: the library that makes it takes them from
 * the clock and the time zone of the machine, and the same report is to be the same bytes. Changes `archive` itself.
 */
export function setZipInstant(archive: Uint8Array, instant: Date): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const stamp = dosTime(instant)
  const end = archive.byteLength - END_BYTES
  if (view.getUint32(end, true) !== END_SIGNATURE) throw new Error('Not a ZIP archive without a comment')
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, stamp, true)
    view.setUint32(view.getUint32(entry + LOCAL_HEADER_AT, true) + 10, stamp, true)
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
}

/** The two words of a ZIP header that hold a time and a date, the time first; seconds are even. */
function dosTime(instant: Date): number {
  const date =
    ((instant.getUTCFullYear() - DOS_FIRST_YEAR) << 9) |
    ((instant.getUTCMonth() + 1) << 5) |
    instant.getUTCDate()
  const time =
    (instant.getUTCHours() << 11) |
    (instant.getUTCMinutes() << 5) |
    Math.floor(instant.getUTCSeconds() / 2)
  return ((date << 16) | time) >>> 0
}
