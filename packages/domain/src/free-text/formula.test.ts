import { expect, it } from 'vitest'
import { asCell } from './formula.ts'

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\uff1d1',
  '\uff0b1',
  '\uff0d1',
  '\uff20A',
  '\u200b=1+1',
  '\u200b\u2060\u00ad=1+1',
  '\ufeff-1',
  '\u00a0@A1',
  '\u2800+1',
  '\ufe0f\uff1d1',
  '\u202e=1',
])('guards %j', (text) => {
  expect(asCell(text)).toBe(`'${text}`)
})

it.each(['', 'a=1', '1-2', '\u200b', 'KS 2026/1', "'=1", '\u200bx=1'])('leaves %j as it is', (text) => {
  expect(asCell(text)).toBe(text)
})
