import { describe, expect, it } from 'vitest'
import { tableCsv } from './table-csv.ts'

describe('a table as a file', () => {
  it('begins with a byte order mark and ends each line as Windows does', () => {
    expect(tableCsv({ header: ['Klass', '2025'], rows: [['Arbete', '31']] })).toBe(
      '\uFEFFKlass;2025\r\nArbete;31\r\n',
    )
  })

  it('keeps separators, quotes and line breaks inside their cell', () => {
    expect(tableCsv({ header: ['a'], rows: [['x;y'], ['"z"'], ['1\n2']] })).toBe(
      '\uFEFFa\r\n"x;y"\r\n"""z"""\r\n"1\n2"\r\n',
    )
  })

  it('lets no cell be run as a formula, and leaves numbers below zero alone', () => {
    expect(tableCsv({ header: ['a'], rows: [['=1+1'], ['@x'], ['-3']] })).toBe(
      "\uFEFFa\r\n'=1+1\r\n'@x\r\n-3\r\n",
    )
  })

  it('has its notes last, each in the first cell of a row of its own', () => {
    expect(
      tableCsv({ header: ['Kommun', '2024'], rows: [['Bräcke', '3']], notes: ['1. mars 2024: a; b'] }),
    ).toBe('\uFEFFKommun;2024\r\nBräcke;3\r\n"1. mars 2024: a; b";\r\n')
  })
})
