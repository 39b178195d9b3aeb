import { FileFault } from './file-fault.ts'

export interface DecodedText {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

const NUL = /\0/u

/**
 * The text of a file: by its mark where it has one, else UTF-8, else windows-1252.
 * @throws FileFault `not-a-table` for what is no text
 */
export function textOf(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return decode(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return decode(bytes, 'utf-16be')
  if (a === 0xef && b === 0xbb && c === 0xbf) return decode(bytes, 'utf-8')
  const begin = bytes.subarray(0, 4096)
  if (looksUtf16(begin)) return decode(bytes, 'utf-16le')
  if (begin.includes(0)) throw new FileFault('not-a-table')
  try {
    return decode(bytes, 'utf-8')
  } catch (error) {
    if (!(error instanceof FileFault) || error.reason !== 'unreadable-text') throw error
    return decode(bytes, 'windows-1252')
  }
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (NUL.test(text)) throw new FileFault('not-a-table')
    return { text, encoding }
  } catch (error) {
    if (error instanceof FileFault) throw error
    throw new FileFault('unreadable-text')
  }
}

/** Text without a mark, of which every other byte is empty. */
function looksUtf16(begin: Uint8Array): boolean {
  const odd = begin.filter((byte, index) => index % 2 === 1 && byte === 0).length
  return begin.length >= 4 && odd > begin.length / 2 - begin.length / 10
}
