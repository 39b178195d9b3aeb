import {
  countsOther,
  doubtsMove,
  type ImportCell,
  type ImportKind,
  type ImportWords,
  isHeadingRow,
  readMonth,
  readPeriod,
  saysLeaving,
  saysNotYet,
  wordKey,
} from '@inflytt/domain'
import type { TableRow } from './table.ts'
import { municipalityNamed } from './whose-list.ts'

/** Whether a row belongs to the table above it, says its headings once more, or is of another table further down. */
export type Standing = 'own' | 'headings' | 'other'

interface Sorting {
  headings: readonly string[]
  headerRow: number
  kind: ImportKind
  /** Whether a title names a place that the list is not of; undefined of any other title. */
  isElsewhere?: (title: string) => boolean | undefined
}

/**
 * Tells the rows of a table from what else stands below its headings on the same sheet, from the top to the bottom:
 * headings that begin anew after a blank row, or under a title, are those of another table, until the own ones return;
 * what stands under the name of another place is not its own, until the own name returns, nor what stands under a title
 * of those who left, have not come or of another number than that of households, until the next title.
 */
export function createSorter(
  { headings, headerRow, kind, isElsewhere = () => undefined }: Sorting,
  words: ImportWords,
): (row: TableRow) => Standing {
  const keys = headings.map(wordKey)
  const begin = Math.max(
    0,
    keys.findIndex((key) => key !== ''),
  )
  let isOther = false
  let isOfOthers = false
  let isOfNone = false
  const isOfOther = (title: string) =>
    isOfNoneThatCame(title, kind, words) || (kind === 'counts' && countsOther(title, words))
  let last = { row: headerRow, said: 2 }
  return ({ row, cells }) => {
    const texts = cells.map(toText)
    const said = texts.filter((text) => text !== '').length
    const isApart = row > last.row + 1 || last.said === 1
    last = { row, said }
    // A title stands where the first heading does. A place alone is a row that says nothing, or a part of what is titled.
    if (said === 1 && texts[begin] !== '' && isTitle(texts, words)) isOfNone = isOfOther(texts.join(' '))
    if (isOfNone) return 'other'
    const elsewhere = said === 1 ? isElsewhere(texts.find((text) => text !== '') ?? '') : undefined
    if (elsewhere !== undefined) {
      isOfOthers = elsewhere
      isOther = false
      return elsewhere ? 'other' : 'headings'
    }
    if (isHeadingRow(texts, kind, words)) {
      const isSame = texts.every(
        (text, column) => text === '' || endsAlike(keys[column] ?? '', wordKey(text)),
      )
      if (isSame) {
        isOther = false
        return isOfOthers ? 'other' : 'headings'
      }
      isOther ||= isApart
    }
    return isOther || isOfOthers ? 'other' : 'own'
  }
}

/** Whether a title is of those who left or, of households, have not come or are not to be counted. */
function isOfNoneThatCame(title: string, kind: ImportKind, words: ImportWords): boolean {
  if (saysLeaving(title, words)) return true
  // What stands behind such a sign tells of a mark in the list.
  if (kind === 'counts' || title.includes('=')) return false
  return saysNotYet(title, words) || doubtsMove(title, words)
}

/** Whether the only word of a row is a title, and no period, municipality or number of a list. */
function isTitle(texts: readonly string[], words: ImportWords): boolean {
  const title = texts.find((text) => text !== '') ?? ''
  if (!/\p{L}/u.test(title) || municipalityNamed(title) !== undefined) return false
  return readMonth(title, words.months) === undefined && readPeriod(title, words) === undefined
}

/** A cell that cannot be read says something all the same: its column is not empty. */
export const toText = (cell: ImportCell) => (typeof cell === 'string' ? cell.trim() : '#')

// Of a heading that takes two rows, the lower one is its end.
const endsAlike = (key: string, lower: string) => key === lower || key.endsWith(` ${lower}`)
