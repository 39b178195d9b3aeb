import { expect, it } from 'vitest'
import { hiddenSign } from './hidden-sign.ts'

it('says what the sign means where a number is hidden, and nothing elsewhere', () => {
  expect(hiddenSign([{ status: 'confirmed' }, { status: 'suppressed' }])).toEqual([
    { mark: '\u00d7', label: 'visas inte, för få hushåll' },
  ])
  expect(hiddenSign([{ status: 'confirmed' }, { status: 'unknown' }])).toEqual([])
})
