import { beforeAll } from 'vitest'
import { loadMoreText, loadReadingText } from '../strings/text.ts'

beforeAll(() => Promise.all([loadMoreText(), loadReadingText()]))
