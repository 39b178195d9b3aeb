import { FileFault } from './file-fault.ts'
import { isZip } from './open-file.ts'
import { unpack, zipEntries } from './zip-entries.ts'

const MOST_BYTES = 50_000
/** What the parts of a list of some hundred rows come to, with the styles and themes of Excel. */
const MOST_UNPACKED = 256 * 1024

/**
 * Whether a file is read within the blink of an eye, whatever it holds; any other would keep those waiting whom the same
 * thread answers. A workbook is as heavy as what it unpacks to, which is found out.
 */
export async function isLight(bytes: Buffer): Promise<boolean> {
  if (bytes.byteLength > MOST_BYTES) return false
  if (!isZip(bytes)) return true
  try {
    for (const entry of zipEntries(bytes, MOST_UNPACKED).values())
      for await (const piece of unpack(bytes, entry)) void piece
    return true
  } catch (error) {
    // What cannot be unpacked is refused as soon as it is read.
    return error instanceof FileFault && error.reason !== 'too-large-unpacked'
  }
}
