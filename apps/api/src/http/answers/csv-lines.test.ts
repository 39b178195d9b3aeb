import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { CSV_BEGIN, csvLine } from './csv-lines.ts'

describe('a line for Swedish Excel', () => {
  it('quotes text, and leaves numbers, flags, lists and gaps as they are', () => {
    expect(csvLine(['0123', null, undefined, 0, 1.5, true, '', [], ['a', 'b']])).toBe(
      '"0123";;;0;1.5;true;"";;a b\r\n',
    )
  })

  it('begins with a gap where the first value is one', () => {
    expect(csvLine([null, 'a'])).toBe(';"a"\r\n')
  })

  it('gives what a program would compute an apostrophe, also behind what is not seen and in a list', () => {
    expect(csvLine(['=1', '\u200b=1', '-1', ['=1'], '1=1'])).toBe(
      `"'=1";"'\u200b=1";"'-1";'=1;"1=1"\r\n`,
    )
  })

  it('is read back as it was', () => {
    const values = ['a "b"', 'a;b', 'a\r\nb', '\u00c5re', 'x'.repeat(300)]
    const text = CSV_BEGIN + csvLine(values) + csvLine([['a;b', 'c"']])
    expect(parse(text, { delimiter: ';', bom: true, relax_column_count: true })).toEqual([
      values,
      ['a;b c"'],
    ])
  })
})
