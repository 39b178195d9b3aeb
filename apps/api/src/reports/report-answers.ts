import type { Db } from '@inflytt/db'
import type { Outcome } from '@inflytt/domain'
import type { FigureQuestion } from '@inflytt/reports'
import type { Breather } from '../breather.ts'
import { readOutcome } from '../outcomes/outcomes.service.ts'
import type { RecordContext } from '../record-context.ts'

/** Answers to the questions of one or several reports, each asked once. */
export interface Answers {
  read(question: FigureQuestion): Promise<Outcome>
  readAll(questions: readonly FigureQuestion[]): Promise<void>
  /** An answer that has been read. */
  of: (question: FigureQuestion) => Outcome
}

/** Of a record that nobody writes to meanwhile; with pauses, whoever asks has to look whether somebody did. */
export function createAnswers(db: Db, given: RecordContext, breathe?: Breather): Answers {
  const context: RecordContext = { ...given, readings: new Map() }
  const known = new Map<string, Outcome>()
  const keyOf = ({ measure, by, from, to, municipalities }: FigureQuestion) =>
    JSON.stringify([measure, by, from, to, municipalities ?? null])
  const read = async (question: FigureQuestion) => {
    const key = keyOf(question)
    const found = known.get(key)
    if (found !== undefined) return found
    const answer = await readOutcome(db, context, question)
    known.set(key, answer)
    await breathe?.()
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
