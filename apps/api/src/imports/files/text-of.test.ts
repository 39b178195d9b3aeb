import { describe, expect, it } from 'vitest'
import { textOf } from './text-of.ts'

const utf8 = (text: string) => Buffer.from(text)
const old = (text: string) => Buffer.from(text, 'latin1')

describe('a file of two codings is read whole:', () => {
  it.each([
    [
      'rows of windows-1252 with some of UTF-8 below them',
      [old('\u00c5re;v\u00e5r;\u00e4lv\n\u00d6vre;f\u00f6r;k\u00e5l\n'), utf8('\u00c5re;v\u00e5r\n')],
      '\u00c5re;v\u00e5r;\u00e4lv\n\u00d6vre;f\u00f6r;k\u00e5l\n\u00c5re;v\u00e5r\n',
    ],
    [
      'UTF-8 in which a letter is of windows-1252',
      [utf8('\u00c5re;v\u00e5r;\u00e4lv \u2013 \u00e9\n'), old('V\u00e4sterg\u00e5rd')],
      '\u00c5re;v\u00e5r;\u00e4lv \u2013 \u00e9\nV\u00e4sterg\u00e5rd',
    ],
    [
      'the same behind a mark of UTF-8',
      [utf8('\uFEFFv\u00e5r;\u00e4lv\n'), old('V\u00e4ster')],
      'v\u00e5r;\u00e4lv\nV\u00e4ster',
    ],
    [
      'a dash of windows-1252 behind a capital, which is no letter of UTF-8',
      [Buffer.from('UME\u00c5\u0096\u00d6R\u00c5;v\u00e5r', 'latin1')],
      'UME\u00c5\u2013\u00d6R\u00c5;v\u00e5r',
    ],
  ])('%s', (_what, pieces, expected) => {
    expect(textOf(Buffer.concat(pieces)).text).toBe(expected)
  })
})

it.each([
  ['which is none between letters', 'v\u00e5r;\u00e4lv\n"ett\ntv\u00e5";b\nc', '\u00e4', 2],
  ['that has lost its other half', 'v\u00e5r\r\n\u00e4lv\r\na', '\u00c3', 2],
  ['of a sign that is no letter', 'v\u00e5r;\u00e4lv;b', '\u0080', 0],
])('says behind which row a byte stands %s', (_what, before, byte, afterRow) => {
  const bytes = Buffer.concat([utf8(`${before};`), old(byte), utf8(';\u00f6')])
  expect(() => textOf(bytes)).toThrow(
    expect.objectContaining({ reason: 'unreadable-text', extra: expect.objectContaining({ afterRow }) }),
  )
})
