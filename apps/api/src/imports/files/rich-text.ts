import { MAX_CELL } from './table.ts'

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-=()', (sign, at) => [
    sign,
    Array.from(
      '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207c\u207d\u207e',
    )[at]!,
  ]),
)
const raised = (text: string) => Array.from(text, (sign) => RAISED[sign] ?? sign).join('')
/** What a property of a font says that is not so. */
export const isOff = (said: string | undefined) => said === '0' || said === 'false'

const ESCAPED = /_x([\dA-Fa-f]{4})_/gu

/** A workbook writes signs that XML does not let stand as `_x000D_`. */
export const plainText = (text: string) =>
  text.includes('_x')
    ? text.replaceAll(ESCAPED, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    : text

/**
 * Joins the pieces of a text that has several fonts. What is raised stays raised, so that the mark of a footnote is no
 * digit of the number before it; what is struck out is not said, nor what is written above words to say how they are read.
 */
export function createRichText() {
  let text: string | undefined
  const run = { isText: false, isRaised: false, isStruck: false, isReading: true }
  return {
    begin: () => void (text = undefined),
    open(name: string, of: Readonly<Record<string, string>>) {
      if (name === 't') run.isText = true
      else if (name === 'r') [run.isRaised, run.isStruck] = [false, false]
      else if (name === 'vertAlign') run.isRaised = of['val'] === 'superscript'
      else if (name === 'strike') run.isStruck = !isOff(of['val'])
      else if (name === 'rPh') run.isReading = false
    },
    text(piece: string) {
      if (!run.isText || !run.isReading) return
      text ??= ''
      // A text that is longer is cut where it is used.
      if (!run.isStruck && text.length < MAX_CELL) text += run.isRaised ? raised(piece) : piece
    },
    close(name: string) {
      if (name === 't') run.isText = false
      else if (name === 'r') [run.isRaised, run.isStruck] = [false, false]
      else if (name === 'rPh') run.isReading = true
    },
    /** Undefined where nothing was said. */
    said: () => text,
  }
}
