import { describe, expect, it } from 'vitest'
import { contactDetailsIn } from './contact-details.ts'

describe('contactDetailsIn', () => {
  it.each([
    ['write to a.b@example.org', ['email']],
    ['ring 070-123 45 67', ['phone']],
    ['ring +46 70 123 45 67', ['phone']],
    ['bor p\u00e5 Storgatan 12 B', ['street']],
    ['Skolv\u00e4gen 3, 063-10 20 30', ['phone', 'street']],
    ['ring +46 (0)70 123 45 67', ['phone']],
    ['ring 070/123 45 67', ['phone']],
    ['ring +47 22 12 34 56', ['phone']],
    ['\uff10\uff17\uff10-123 45 67', ['phone']],
    ['skriv till a.b (at) example.org', ['email']],
    ['Norra v\u00e4gen 3', ['street']],
    [`${'a'.repeat(500_000)} Storgatan 3, ${'.'.repeat(500_000)} a@b.se`, ['email', 'street']],
    ['\u00d6stra all\u00e9n 12', ['street']],
    ['visning 2026-01-02 13:00', []],
    ['0-6 \u00e5r, 2 barn', []],
    ['kommer i mars med tv\u00e5 barn', []],
    ['\u00e4rende 2026/123', []],
  ])('finds in %j: %j', (text, kinds) => {
    expect(contactDetailsIn(text)).toEqual(kinds)
  })
})
