import { expect, test } from 'vitest'
import { waitText } from './wait-text.ts'

test.each([
  [1, 'Det blev för många försök. Vänta 1 sekund och försök igen.'],
  [43, 'Det blev för många försök. Vänta 43 sekunder och försök igen.'],
  [121, 'Det blev för många försök. Vänta 3 minuter och försök igen.'],
  [0, 'Nu kan du försöka igen.'],
])('%i seconds', (seconds, words) => {
  expect(waitText(seconds)).toBe(words)
})
