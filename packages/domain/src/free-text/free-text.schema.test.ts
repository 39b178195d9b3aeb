import { describe, expect, it } from 'vitest'
import { freeText, lineOfText } from './free-text.schema.ts'

const isTaken = (text: string) =>
  [lineOfText(60), freeText(60)].map((kind) => kind.safeParse(text).success)

describe('a text that is written', () => {
  it.each([
    '\u200b',
    '\u200b\u200b',
    '\u2060',
    ' \u00ad ',
    '\u200d\u00a0\u200c',
    '\u115f',
    '\u3164',
    '\u2800',
    '\ufe0f',
    '\u{e0041}',
    '\u180e',
  ])('is refused where nothing of it is seen: %j', (text) => {
    expect(isTaken(text)).toEqual([false, false])
  })

  it.each([
    '\u202eadmin',
    '\u202e\u2060',
    'KS\u2066 2026',
    'a\u200eb',
    'a\u200fb',
    '\u061cx',
    'x\u2069',
    'a\u202db\u202c',
  ])('is refused where it turns the direction of writing: %j', (text) => {
    expect(isTaken(text)).toEqual([false, false])
  })

  it.each(['', ' ', 'KS 2026/123', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', 'sam\u00adverkan', '-'])(
    'is taken: %j',
    (text) => {
      expect(isTaken(text)).toEqual([true, true])
    },
  )

  it('is as long as what is left of it, where it may not be empty', () => {
    const name = lineOfText(60, { minLength: 1 })
    const refused = ['', ' ', '\u200b', '\u202eadmin', '\ufeff'].map(
      (text) => name.safeParse(text).success,
    )
    expect(refused).toEqual([false, false, false, false, false])
    expect(name.parse(' Anna ')).toBe('Anna')
  })
})
