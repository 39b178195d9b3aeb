import { text } from '../../strings/text.ts'
import { standingOf, totalWords } from './basis-lines.ts'
import type { FigureBasis } from './figure-basis.ts'
import { askedWords, questionWords, withPlace } from './question-words.ts'
import type { AskedWords } from './question-words.ts'
import type { Explained } from './use-explained.ts'

// Two sources in one figure: the sum of one of them is not the figure's.
const BESIDE_OFFICIAL = 'K12'

/** What is said of a figure: its question, what it is cited as, how sure it is, and the sum of one that is more than a number. */
export function figureWords(
  { definition, isPart = false }: FigureBasis,
  { title, isAlone }: { title: string; isAlone: boolean },
  { outcome, municipalities }: Explained,
) {
  if (outcome === undefined) return { question: '', asked: { what: title } }
  const isBeside = definition === BESIDE_OFFICIAL
  const answered = askedWords(outcome, municipalities, { isAlone, isBeside })
  const question = questionWords(answered)
  const whole = withPlace(answered)
  return {
    question: isPart ? text('explain.partOf', { question }) : question,
    asked: isPart ? partWords(title, whole) : whole,
    status: isAlone && !isPart ? standingOf(outcome) : undefined,
    total: isAlone || isBeside ? undefined : totalWords(outcome),
  }
}

/** What a number goes by that is part of an answer: its own name, and its years where the name has none. */
function partWords(title: string, { place, years }: AskedWords) {
  return { what: title, place, years: title.includes(years) ? undefined : years }
}
