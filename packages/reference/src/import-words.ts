import { compileWords, type ImportWordList, type ImportWords } from '@inflytt/domain'
import words from '../data/import-words.json' with { type: 'json' }

/** The Swedish words by which lists of municipalities are read. Written here. */
export const IMPORT_WORD_LIST: ImportWordList = words

export const IMPORT_WORDS: ImportWords = compileWords(words)
