import { FileFault } from './file-fault.ts'

/** Signs of several bytes in UTF-8, each byte as one sign of latin-1; or a byte alone that is none of ASCII. */
const SIGNS =
  /([\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3})|[\u0080-\u00ff]/gu
const LETTERS = new Set('\u00e5\u00e4\u00f6\u00e9\u00c5\u00c4\u00d6\u00c9')
const ASCII_LETTER = /[A-Za-z]/u
const NO_SIGN = '\ufffd'

/**
 * Text of UTF-8 in which some Swedish letters are of windows-1252, as where a row was put in by another program; those
 * stand beside other letters.
 * @throws FileFault `unreadable-text` with the row above what is no letter
 */
export function mostlyUtf8(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(SIGNS, (found: string, several: string | undefined, at: number, all: string) => {
      const isInWord = ASCII_LETTER.test(`${all[at - 1] ?? ''}${all[at + 1] ?? ''}`)
      if (several === undefined && LETTERS.has(found) && isInWord) return found
      const sign = utf8Of(found)
      if (sign.includes(NO_SIGN))
        throw new FileFault('unreadable-text', { afterRow: rowsIn(all.slice(0, at)) })
      return sign
    })
}

/** What signs of UTF-8 are where it was read as windows-1252: letters and quotation marks that Swedish has no use for. */
const READ_AS_OLD = /\u00c3\P{ASCII}|\u00c2[\u00a0-\u00bf]|\u00e2\u20ac\P{ASCII}/gu

/** Text of windows-1252 with some signs of UTF-8 in it, which are put right. */
export function mostlyOld(text: string, byteOf: ReadonlyMap<string, number>): string {
  return text.replaceAll(READ_AS_OLD, (found) => {
    const sign = Buffer.from(Array.from(found, (letter) => byteOf.get(letter) ?? 0)).toString('utf8')
    return sign.includes(NO_SIGN) ? found : sign
  })
}

const utf8Of = (latin1: string) => Buffer.from(latin1, 'latin1').toString('utf8')

/** How many rows end in a text: line ends that stand within no quotation marks. */
function rowsIn(text: string): number {
  const outside = text.split('"').filter((_, at) => at % 2 === 0)
  return outside.reduce((sum, part) => sum + part.split(/\r\n|\r|\n/u).length - 1, 0)
}
