import { ApiProblem, problemText } from '../../../lib/server/api-problem.ts'
import { text } from '../../../strings/text.ts'
import type { RecordEditing } from './record-editing.ts'
import type { FieldMessages, RecordField } from './record-field.ts'

type Refused<Stored, Draft extends object, Saved> = Pick<
  RecordEditing<Stored, Draft, Saved>,
  'problemFaults' | 'failureText'
>

/** What the server refused: at the fields that are shown, and above them where none of these says it. */
export function refusalOf<Stored, Draft extends object, Saved>(
  { problemFaults, failureText }: Refused<Stored, Draft, Saved>,
  fields: readonly RecordField[],
  error: unknown,
): { faults: FieldMessages; failure: string | undefined } {
  const named = problemFaults?.(error) ?? namedFaults(fields, error)
  const shown = Object.entries(named).filter(([key]) => fields.some((field) => field.key === key))
  const common = shown.length === 0 ? problemText(error) : undefined
  return { faults: Object.fromEntries(shown), failure: failureText?.(error) ?? common }
}

function namedFaults(fields: readonly RecordField[], error: unknown): FieldMessages {
  if (!(error instanceof ApiProblem)) return {}
  const { code, errors } = error
  const named = fields.filter(({ key }) => errors.some(({ pointer }) => pointer.split('/')[1] === key))
  return Object.fromEntries(
    named.map(({ key, fault }) => [
      key,
      code === 'personal-number' ? text('edit.fault.personalNumber') : fault,
    ]),
  )
}
