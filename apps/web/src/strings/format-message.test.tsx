import { createElement } from 'react'
import { expect, test } from 'vitest'
import { formatMessage } from './format-message.ts'

test('text is joined, and what is no text stays what it is', () => {
  const mark = createElement('mark')
  expect(formatMessage(['a ', ['value', 'b'], ' c'], { b: 'b' })).toEqual(['a b c'])
  expect(formatMessage(['a ', ['value', 'b'], ' c'], { b: mark })).toEqual(['a ', mark, ' c'])
  expect(formatMessage(['a ', ['tag', 'b', 'b'], ' c'], { b: (content) => content })).toEqual(['a b c'])
})

test('a number is written as it is where it is a value, and by the language where it is a number', () => {
  expect(formatMessage([['value', 'n']], { n: 2026 })).toEqual(['2026'])
  expect(formatMessage([['number', 'n']], { n: 12345.5 })).toEqual(['12\u00a0345,5'])
})

test('a plural takes its exact number first, and its # is the number in all that it holds', () => {
  const households = [
    [
      'plural',
      'n',
      {
        '=0': 'inga',
        one: 'ett',
        other: [
          ['tag', 'b', [['count']]],
          ['select', 'k', { other: [['count']] }],
        ],
      },
    ],
  ] as const
  const values = { k: 'x', b: (content: unknown) => content as string[] }
  const written = [0, 1, 1234].map((n) => formatMessage(households, { ...values, n }))
  expect(written).toEqual([['inga'], ['ett'], ['1\u00a02341\u00a0234']])
})

test('a choice that is not listed is the other one, also when an object has it by itself', () => {
  const choice = [['select', 'k', { a: 'ett', other: 'annat' }]] as const
  expect(['a', 'b', 'constructor'].flatMap((k) => formatMessage(choice, { k }))).toEqual([
    'ett',
    'annat',
    'annat',
  ])
})

test('a value that is not given, or is of the wrong kind, is an error', () => {
  expect(() => formatMessage([['value', 'n']], {})).toThrow('not given its value n')
  expect(() => formatMessage([['tag', 'b', 'x']], { b: 'x' })).toThrow('not given its function b')
  expect(() => formatMessage([['value', 'n']], { n: () => '' })).toThrow('function n as a value')
})
