/** A cell of a file as text, or what keeps it from being read. */
export type ImportCell = string | CellFault

export interface CellFault {
  fault:
    | 'formula-without-value'
    | 'error-value'
    | 'personal-number'
    | 'row-divided'
    | 'row-leaving'
    | 'row-not-moved'
    | 'row-of-several'
    | 'row-of-part'
    | 'row-elsewhere'
    | 'row-of-other'
    | 'total-row'
    | 'number-merged'
    | 'struck-out'
  /** Of `number-merged`: the first row of the cells that are one. */
  row?: number
  /** Of `error-value` in a file of text, where somebody may have written it: what it says, if that is short. */
  text?: string
}

export function isCellFault(cell: ImportCell): cell is CellFault {
  return typeof cell !== 'string'
}

const MOST_LETTERS = 26

/** The letters of a column as a spreadsheet writes them: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / MOST_LETTERS))
    letters = String.fromCharCode(65 + ((rest - 1) % MOST_LETTERS)) + letters
  return letters
}

/** 27 of `AA`; the letters are A to Z. */
export function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * MOST_LETTERS + (letter.codePointAt(0) ?? 0) - 64
  return column
}

/**
 * A cell without what programs put around it: blanks, also those that do not break, marks that are not seen, and the
 * apostrophe of an export.
 */
export function cellText(text: string): string {
  const trimmed = (HAS_INVISIBLE.test(text) ? withoutInvisible(text) : text).trim()
  return /^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(trimmed) ? trimmed.slice(1) : trimmed
}

/** Whether a text of the store is what a cell says: it may hold what `cellText` takes away, and other ends of lines. */
export function isSameText(stored: string, said: string): boolean {
  const plain = (text: string) => cellText(text.replaceAll('\r\n', '\n'))
  return plain(stored) === plain(said)
}

// Nearly no cell holds any, and to look for one costs less than to replace none.
const HAS_INVISIBLE = /[\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u2060\u2066-\u2069\ufeff]/u

function withoutInvisible(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replaceAll(/[\u00a0\u202f\u2000-\u200a]/gu, ' ')
}
