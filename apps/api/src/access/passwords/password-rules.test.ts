import { describe, expect, it } from 'vitest'
import { passwordFault, wordsOf } from './password-rules.ts'

const OFFICER = wordsOf({ email: 'stina.exempelsson@strandkommun.se', name: 'Näringsliv Strand' })

describe('a password', () => {
  it.each([
    'a long enough one',
    'fyra små grå stenar',
    'пароль от моей двери',
    '秘密の合言葉は誰にも言わないで下さい',
    '🦌🌲🏔️🚂⛷️🌊🐟🐻🦅🌌🔥🎣',
    ' inledande mellanslag ',
    'inflytt men aldrig ut igen',
    'x7'.repeat(3) + 'Kj2!qP9w',
    'två rader\tmed en tabb',
    'lång nog '.repeat(7),
  ])('may be %s', async (password) => {
    expect(await passwordFault(password, OFFICER)).toBeUndefined()
  })

  it.each([
    ['eleven char', 'At least 12'],
    ['x'.repeat(129), 'At most 128'],
    ['é'.normalize('NFD').repeat(11), 'At least 12'],
    ['123456789012', 'guessed first'],
    ['aaaaaaaaaaaaaaaa', 'guessed first'],
    ['abababababab', 'guessed first'],
    ['passwordpassword', 'guessed first'],
    ['Password1234!', 'guessed first'],
    ['1qaz2wsx3edc', 'guessed first'],
    ['qwertyuiopasdf', 'guessed first'],
    ['abcdefghijklmn', 'guessed first'],
    ['finalfantasy', 'guessed first'],
    ['Inflytt-2026!!', 'Too near'],
    ['inflyttinflytt', 'Too near'],
    ['BräckeKommun1', 'Too near'],
    ['Exempelsson2026', 'Too near'],
    ['strandkommun.se', 'Too near'],
    ['stina.exempelsson', 'Too near'],
  ])('may not be %s', async (password, why) => {
    expect(await passwordFault(password, OFFICER)).toContain(why)
  })

  it('may hold 64 characters and more of any script, counted as people see them', async () => {
    expect(await passwordFault('🦌 hjort vid vattnet '.repeat(6).slice(0, 120), [])).toBeUndefined()
    expect(await passwordFault('🦌🐻'.repeat(10) + 'ab12cd34'.repeat(13), [])).toBeUndefined()
  })
})
