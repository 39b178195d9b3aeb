import { beforeAll } from 'vitest'
import { loadExplainText, loadMoreText, loadReadingText, speak } from '../strings/text.ts'

beforeAll(async () => {
  await speak('sv')
  await Promise.all([loadMoreText(), loadReadingText(), loadExplainText()])
})
