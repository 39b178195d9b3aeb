import { expect, test } from 'vitest'

import { findSniSection, SNI_SECTIONS } from './sni.ts'

test('holds the 21 sections A to U with 88 divisions, each once', () => {
  expect(SNI_SECTIONS.map((section) => section.code).join('')).toBe('ABCDEFGHIJKLMNOPQRSTU')
  const divisions = SNI_SECTIONS.flatMap((section) => section.divisions.map((row) => row.code))
  expect(new Set(divisions).size).toBe(88)
})

test('finds a section by its letter alone', () => {
  expect(findSniSection('I')?.divisions.map((row) => row.code)).toEqual(['55', '56'])
  expect(findSniSection('V')).toBeUndefined()
})
