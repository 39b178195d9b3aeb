import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Outcome } from '@inflytt/domain'
import type { FigureQuestion } from '@inflytt/reports'

/** Answers to the questions of one or several reports, each asked once. */
export interface Answers {
  read(question: FigureQuestion): Promise<Outcome>
  readAll(questions: readonly FigureQuestion[]): Promise<void>
  /** An answer that has been read. */
  of: (question: FigureQuestion) => Outcome
}

export function createAnswers(ask: (question: FigureQuestion) => Promise<Outcome>): Answers {
  const known = new Map<string, Outcome>()
  const keyOf = ({ measure, by, from, to, municipalities }: FigureQuestion) =>
    JSON.stringify([measure, by, from, to, municipalities ?? null])
  const read = async (question: FigureQuestion) => {
    const key = keyOf(question)
    const before = known.get(key)
    if (before !== undefined) return before
    const answer = await ask(question)
    known.set(key, answer)
    // A report asks some two hundred of them, and what SQLite does is done at once: others are answered in between.
    await nextTurn()
    return answer
  }
  return {
    read,
    async readAll(questions) {
      for (const question of questions) await read(question)
    },
    of: (question) => {
      const answer = known.get(keyOf(question))
      if (answer === undefined) throw new Error(`Nobody has asked for ${keyOf(question)}`)
      return answer
    },
  }
}
