import { describe, expect, test } from 'vitest'
import { landingOf } from './landing.ts'
import { toOwnPath } from './own-path.ts'
import { inEnglish } from '../../strings/english.testing.ts'

describe('an address to go to', () => {
  test.each([
    ['/hushall', '/hushall'],
    ['/hushall?kommun=2305&ar=2024', '/hushall?kommun=2305&ar=2024'],
    ['/metod#k1', '/metod#k1'],
    ['/kommuner/../hushall', '/hushall'],
  ])('%s of this site is kept', (address, path) => {
    expect(toOwnPath(address)).toBe(path)
  })

  test.each([
    undefined,
    '',
    'hushall',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/a/..//evil.example/x',
    'https://evil.example/hushall',
    'https:evil.example',
    'javascript:alert(1)',
    ' /hushall',
    'data:text/html,x',
  ])('%j leads elsewhere and is not followed', (address) => {
    expect(toOwnPath(address)).toBeUndefined()
  })
})

describe('after signing in', () => {
  test('officers come to their work, everybody else to the overview', () => {
    expect(landingOf({ role: 'officer' }, undefined)).toBe('/registrera')
    expect(landingOf({ role: 'coordinator' }, undefined)).toBe('/')
  })

  test('everybody comes where they were going, but never elsewhere or back to sign in', () => {
    expect(landingOf({ role: 'coordinator' }, '/hushall')).toBe('/hushall')
    expect(landingOf({ role: 'officer' }, '//evil.example')).toBe('/registrera')
    expect(landingOf({ role: 'officer' }, '/logga-in?till=/logga-in')).toBe('/registrera')
  })
})

test('the language is kept through sign-in', async () => {
  const landings = await inEnglish(() => [
    landingOf({ role: 'officer' }, undefined),
    landingOf({ role: 'coordinator' }, '/kommuner/2305?ar=2024#k1'),
  ])
  expect(landings).toEqual(['/registrera?lang=en', '/kommuner/2305?ar=2024&lang=en#k1'])
})
