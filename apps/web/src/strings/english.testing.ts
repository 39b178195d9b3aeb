import { loadText, speak } from './text.ts'

/** What is said in English. Swedish is spoken again when it has been said. */
export async function inEnglish<T>(say: () => T | Promise<T>): Promise<T> {
  try {
    await speakWithAll('en')
    return await say()
  } finally {
    await speakWithAll('sv')
  }
}

async function speakWithAll(language: 'sv' | 'en') {
  await speak(language)
  await loadText('more', 'reading', 'reporting', 'explain')
}
