import type { Cell, Row } from 'write-excel-file/node'

export const ACCENT = '#1f5c4a'
const ACCENT_SOFT = '#e6efeb'
export const RULE = '#d9d5cb'
export const TEXT = '@'

// A spreadsheet reads `_x0041_` as the sign of that number.
const BEGINS_SIGN = /_(?=x[\da-f]{4}_)/giu

export function textCell(text: string, style: Partial<Extract<Cell, { format?: string }>> = {}): Cell {
  // A cell without a value keeps its style, and an empty text is one that somebody wrote.
  if (text === '') return null
  return { value: text.replaceAll(BEGINS_SIGN, '_x005F_'), type: String, format: TEXT, ...style }
}

export function headerRow(names: readonly string[]): Row {
  return names.map((name) =>
    textCell(name, {
      fontWeight: 'bold',
      backgroundColor: ACCENT_SOFT,
      bottomBorderColor: ACCENT,
      bottomBorderStyle: 'thin',
    }),
  )
}
