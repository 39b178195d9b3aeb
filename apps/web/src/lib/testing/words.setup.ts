import { beforeAll } from 'vitest'
import {
  loadExplainText,
  loadMoreText,
  loadReadingText,
  loadReportingText,
  speak,
} from '../../strings/text.ts'

beforeAll(async () => {
  await speak('sv')
  await Promise.all([loadMoreText(), loadReadingText(), loadReportingText(), loadExplainText()])
})
