import { beginOfSeen } from './unseen.ts'

// The last four are the same signs in full width, which some programs read as the plain ones.
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u

/**
 * A text as a cell of a file for a spreadsheet, which would compute one that begins like a formula: such a one is
 * given an apostrophe. What cannot be seen before it is passed over, as by the programs.
 */
export function asCell(text: string): string {
  return FORMULA.test(text) || FORMULA.test(beginOfSeen(text)) ? `'${text}` : text
}
