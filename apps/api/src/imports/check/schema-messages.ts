import { fault, type ImportMessage } from '@inflytt/domain'
import type { z } from 'zod'
import { faultWords } from '../../http/problems/fault-words.ts'
import { type FaultFound, toFaults } from '../../http/problems/faults.ts'

const COUNTS = /^(?:adults|children|adultWomen|adultMen|children\w+|households|persons)$/u
const TEXTS = new Set(['externalRef', 'note', 'coverageReason', 'title', 'definitionNote'])

/** Faults of a row against the schema of a record, by the words and codes of this feature. */
export function schemaMessages<S extends z.ZodType>(
  schema: S,
  sent: Record<string, unknown>,
): { value: z.output<S> | undefined; messages: ImportMessage[] } {
  const result = schema.safeParse(sent, { error: faultWords })
  if (result.success) return { value: result.data, messages: [] }
  const messages = toFaults(result.error.issues, sent).map(toMessage)
  return { value: undefined, messages }
}

function toMessage({ kind, pointer, detail }: FaultFound): ImportMessage {
  const field = fieldOf(pointer)
  if (kind === 'personal-number') return fault('personal-number', field, detail)
  if (detail === 'This member is required.')
    return fault(
      'required-missing',
      field,
      `The row says nothing of ${field ?? 'it'}, and it must be known.`,
    )
  if (field !== null && COUNTS.test(field)) return fault('number-out-of-range', field, detail)
  const isTooLong = field !== null && TEXTS.has(field) && detail.includes('at most')
  return fault(isTooLong ? 'text-too-long' : textCode(field), field, detail)
}

const textCode = (field: string | null) =>
  field !== null && TEXTS.has(field) ? 'text-not-allowed' : 'rule'

export function fieldOf(pointer: string): string | null {
  return pointer.split('/')[1] || null
}

/** One fault a field: what was told first says most. */
export function onePerField(messages: readonly ImportMessage[]): ImportMessage[] {
  const told = new Set<string>()
  return messages.filter(({ severity, field }) => {
    if (severity === 'note' || field === null) return true
    if (told.has(field)) return false
    told.add(field)
    return true
  })
}
