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
    const answer = known.get(key) ?? (await ask(question))
    known.set(key, answer)
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
