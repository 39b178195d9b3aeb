import { expect, test } from 'vitest'
import { estimateWidth, wrapText } from './wrap-text.ts'

test('a label that fits stays on one line', () => {
  expect(wrapText('minst 65', 80, 14)).toEqual(['minst 65'])
})

test('a label breaks between words and never inside a number', () => {
  expect(wrapText('minst 65', 40, 14)).toEqual(['minst', '65'])
  expect(wrapText('minst 1\u00a0204 (+7 p)', 50, 14)).toEqual(['minst', '1\u00a0204', '(+7 p)'])
})

test('every line but an unbreakable word keeps within the width', () => {
  const text =
    '444 hushåll 2020–2024, bara kända samlat för länet · 285 fördelade på kommun och år nedan'
  for (const line of wrapText(text, 200, 13)) expect(estimateWidth(line, 13)).toBeLessThanOrEqual(200)
  expect(wrapText(text, 200, 13).join(' ').replaceAll('\u00a0', ' ')).toBe(text)
  for (const line of wrapText(text, 200, 13)) expect(line).not.toMatch(/^·/)
})
