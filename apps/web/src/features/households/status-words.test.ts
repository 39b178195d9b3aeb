import { expect, test } from 'vitest'
import { codeLabel } from './editing/describe-field.ts'

// "Hushållet är nu makulerat": the words stand beside ett hushåll, and in sentences about it.
test('the status of a household is said in the gender of its noun', () => {
  const words = (['confirmed', 'preliminary', 'voided'] as const).map((code) =>
    codeLabel('countStatus', code),
  )
  expect(words).toEqual(['Bekräftat', 'Preliminärt', 'Makulerat'])
})
