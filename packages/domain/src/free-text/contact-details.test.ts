import { describe, expect, it } from 'vitest'
import { contactDetailsIn } from './contact-details.ts'

describe('contactDetailsIn', () => {
  it.each([
    ['write to a.b@example.org', ['email']],
    ['ring 070-123 45 67', ['phone']],
    ['ring +46 70 123 45 67', ['phone']],
    ['bor p\u00e5 Storgatan 12 B', ['street']],
    ['Skolv\u00e4gen 3, 063-10 20 30', ['phone', 'street']],
    ['kommer i mars med tv\u00e5 barn', []],
    ['\u00e4rende 2026/123', []],
  ])('finds in %j: %j', (text, kinds) => {
    expect(contactDetailsIn(text)).toEqual(kinds)
  })
})
