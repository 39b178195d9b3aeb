import { beforeAll } from 'vitest'
import { loadText, speak } from '../../strings/text.ts'

beforeAll(async () => {
  await speak('sv')
  await loadText('more', 'reading', 'reporting', 'explain')
})
