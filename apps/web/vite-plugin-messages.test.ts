// @vitest-environment node
import { expect, test } from 'vitest'
import { compileMessage, messages } from './vite-plugin-messages.ts'

const transform = messages().transform as (
  code: string,
  id: string,
) => Promise<{ code: string } | undefined>

test('plain text stays text, and a message with arguments is parsed', () => {
  expect(compileMessage('a', 'Läget nu')).toBe('Läget nu')
  expect(compileMessage('a', 'minst {value}')).toEqual([
    { type: 0, value: 'minst ' },
    { type: 1, value: 'value' },
  ])
})

test('a message that is not valid ICU stops the build and is named', () => {
  expect(() => compileMessage('nav.menu', '{count, plural, one {x}}')).toThrow(/nav\.menu/)
})

test('only the modules of strings are compiled', async () => {
  const code = `export const nav = { 'nav.menu': 'Meny', 'n': '{n} st' } as const`
  const compiled = await transform(code, '/src/strings/sv/nav.ts')
  expect(compiled?.code).toBe(
    'export const nav = {"nav.menu":"Meny","n":[{"type":1,"value":"n"},{"type":0,"value":" st"}]}',
  )
  expect(await transform(code, '/src/lib/nav.ts')).toBeUndefined()
})
