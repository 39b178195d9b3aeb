// @vitest-environment node
import { expect, test } from 'vitest'
import { compileMessage, messages } from './vite-plugin-messages.ts'

const transform = messages().transform as (
  code: string,
  id: string,
) => Promise<{ code: string } | undefined>

test('plain text stays text, and a message with arguments is parsed', () => {
  expect(compileMessage('a', 'Läget nu')).toBe('Läget nu')
  expect(compileMessage('a', 'minst {value}')).toEqual(['minst ', ['value', 'value']])
  expect(compileMessage('a', '<b>{n, number}</b> {k, select, x {ja} other {}}')).toEqual([
    ['tag', 'b', [['number', 'n']]],
    ' ',
    ['select', 'k', { x: 'ja', other: '' }],
  ])
  expect(compileMessage('a', '{n, plural, =0 {inga} one {ett} other {# st}}')).toEqual([
    ['plural', 'n', { '=0': 'inga', one: 'ett', other: [['count'], ' st'] }],
  ])
})

test('a message that is not valid ICU stops the build and is named', () => {
  expect(() => compileMessage('nav.menu', '{count, plural, one {x}}')).toThrow(/nav\.menu/)
})

test.each([
  '{n, number, percent}',
  '{d, date, short}',
  '{n, selectordinal, other {#}}',
  '{n, plural, offset:1 other {#}}',
])('what is not formatted in the browser stops the build: %s', (message) => {
  expect(() => compileMessage('nav.menu', message)).toThrow(/nav\.menu/)
})

test('only the modules of strings are compiled', async () => {
  const code = `export const nav = { 'nav.menu': 'Meny', 'n': '{n} st' } as const`
  const compiled = await transform(code, '/src/strings/sv/nav.ts')
  expect(compiled?.code).toBe('export const nav = {"nav.menu":"Meny","n":[["value","n"]," st"]}')
  expect(await transform(code, '/src/lib/nav.ts')).toBeUndefined()
})
