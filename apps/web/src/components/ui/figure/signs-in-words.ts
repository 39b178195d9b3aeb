import { text } from '../../../strings/text.ts'

const WORDS: Record<string, 'sign.unknownWords' | 'sign.hiddenWords'> = {
  '..': 'sign.unknownWords',
  '\u00d7': 'sign.hiddenWords',
}

/** '0,4 p' -> '0,4 (preliminart tal)': the signs that stand by themselves, as who hears them is told. */
export function signsInWords(written: string): string {
  return written
    .split(' ')
    .map((word) => {
      const id = WORDS[word]
      return id
        ? text(id)
        : word.replace(/\u00a0p(?=,?$)/u, text('describe.preliminaryStatus', { text: '' }))
    })
    .join(' ')
}
