import { FileFault } from './file-fault.ts'
import { mostlyOld, mostlyUtf8 } from './mixed-text.ts'

export interface DecodedText {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | OldEncoding
}

type OldEncoding = 'windows-1252' | 'macintosh' | 'cp850'

const NUL = /\0/u

/**
 * The text of a file: by its mark where it has one, else UTF-8, else what older programs wrote, windows-1252 first.
 * @throws FileFault `not-a-table` for what is no text
 */
export function textOf(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return decode(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return decode(bytes, 'utf-16be')
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodedUtf8(bytes.subarray(3), asUtf8)
  const begin = bytes.subarray(0, 4096)
  if (looksUtf16(begin, 1)) return decode(bytes, 'utf-16le')
  if (looksUtf16(begin, 0)) return decode(bytes, 'utf-16be')
  if (begin.includes(0)) throw new FileFault('not-a-table')
  return decodedUtf8(bytes, decodeOld)
}

function asUtf8(bytes: Uint8Array): DecodedText {
  if (bytes.includes(0)) throw new FileFault('not-a-table')
  return { text: mostlyUtf8(bytes), encoding: 'utf-8' }
}

/** The text of a file that may be UTF-8; where a byte of it is not, what the other reads of it. */
function decodedUtf8(bytes: Uint8Array, other: (bytes: Uint8Array) => DecodedText): DecodedText {
  let decoded: DecodedText
  try {
    decoded = decode(bytes, 'utf-8')
  } catch (error) {
    if (!(error instanceof FileFault) || error.reason !== 'unreadable-text') throw error
    return other(bytes)
  }
  if (UTF7.test(decoded.text)) throw new FileFault('unreadable-text')
  return decodedOnce(decoded)
}

/** The Swedish letters in UTF-7, which would be read as they stand. */
const UTF7 = /\+A(?:OU|OQ|PY|MU|MQ|NY)/u

const WINDOWS_LETTERS = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 256 }, (_, byte) => byte),
)
const BYTE_OF = new Map(Array.from(WINDOWS_LETTERS, (letter, byte) => [letter, byte]))

/** UTF-8 that a program has read as windows-1252 and saved anew: where all of it is so, as it was before. */
function decodedOnce({ text, encoding }: DecodedText): DecodedText {
  if (!TWICE.test(text)) return { text, encoding }
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const byte = BYTE_OF.get(text.charAt(at))
    if (byte === undefined) return { text, encoding }
    bytes[at] = byte
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding }
  } catch {
    return { text, encoding }
  }
}

/** The Swedish letters, read so. */
const TWICE = /\u00c3[\u00a5\u00a4\u00b6\u00a9\u2026\u201e\u2013]/u

/** The places of the letters \u00e5, \u00e4, \u00f6 and \u00e9 in what Excel saves for Windows, for a Mac, and as MS-DOS. */
const LETTERS: readonly (readonly [OldEncoding, ReadonlySet<number>])[] = [
  ['windows-1252', new Set([0xe5, 0xe4, 0xf6, 0xe9])],
  ['macintosh', new Set([0x8c, 0x8a, 0x9a, 0x8e])],
  ['cp850', new Set([0x86, 0x84, 0x94, 0x82])],
]
const LOOKED_AT_BYTES = 1_000_000

/** What follows 0xc3 where UTF-8 writes them: a file of it that is damaged is not to be taken for another coding. */
const AFTER_C3 = new Set([0xa5, 0xa4, 0xb6, 0xa9, 0x85, 0x84, 0x96])

/** By which Swedish letters stand within words; quotation marks and dashes, which lie in the same places, stand beside. */
function decodeOld(bytes: Uint8Array): DecodedText {
  const counts = LETTERS.map(() => 0)
  let utf8 = 0
  const isLetter = (byte = 0) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
  for (let at = 1; at < Math.min(bytes.length, LOOKED_AT_BYTES) - 1; at += 1) {
    if (bytes[at] === 0xc3 && AFTER_C3.has(bytes[at + 1]!)) utf8 += 1
    if (bytes[at]! < 0x80 || !isLetter(bytes[at - 1]) || !isLetter(bytes[at + 1])) continue
    for (const [index, [, letters]] of LETTERS.entries())
      if (letters.has(bytes[at]!)) counts[index] = counts[index]! + 1
  }
  if (utf8 > Math.max(...counts)) return asUtf8(bytes)
  const [encoding] = LETTERS[counts.indexOf(Math.max(...counts))]!
  if (encoding === 'windows-1252') {
    const { text } = decode(bytes, encoding)
    return { text: mostlyOld(text, BYTE_OF), encoding }
  }
  if (encoding !== 'cp850') return decode(bytes, encoding)
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u00ff]/gu, (letter) => CP850[letter.codePointAt(0)! - 0x80]!)
  return { text, encoding }
}

// The upper half of code page 850, by Unicode's table for it; no decoder of the platform knows it.
const CP850 =
  '\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00f8\u00a3\u00d8\u00d7\u0192\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u00ae\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb\u2591\u2592\u2593\u2502\u2524\u00c1\u00c2\u00c0\u00a9\u2563\u2551\u2557\u255d\u00a2\u00a5\u2510\u2514\u2534\u252c\u251c\u2500\u253c\u00e3\u00c3\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u00a4\u00f0\u00d0\u00ca\u00cb\u00c8\u0131\u00cd\u00ce\u00cf\u2518\u250c\u2588\u2584\u00a6\u00cc\u2580\u00d3\u00df\u00d4\u00d2\u00f5\u00d5\u00b5\u00fe\u00de\u00da\u00db\u00d9\u00fd\u00dd\u00af\u00b4\u00ad\u00b1\u2017\u00be\u00b6\u00a7\u00f7\u00b8\u00b0\u00a8\u00b7\u00b9\u00b3\u00b2\u25a0\u00a0'

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
function looksUtf16(begin: Uint8Array, emptyAt: 0 | 1): boolean {
  const empty = begin.filter((byte, index) => index % 2 === emptyAt && byte === 0).length
  return begin.length >= 4 && empty > begin.length / 2 - begin.length / 10
}
