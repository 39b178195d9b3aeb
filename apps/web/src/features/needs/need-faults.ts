import type { FieldMessages } from '../../components/record/form/record-field.ts'
import { ApiProblem } from '../../lib/server/api-problem.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import type { NeedDraft } from './need-fields.ts'

const OWN_WORDS: Partial<Record<string, TextId>> = {
  filledTotal: 'needs.fault.filled',
  positions: 'needs.fault.filled',
  reportedMonth: 'needs.fault.reportedMonth',
}

export function needFaults({ positions, filledTotal }: Partial<NeedDraft>): FieldMessages {
  return (filledTotal ?? 0) > (positions ?? 0) ? { filledTotal: text('needs.fault.filled') } : {}
}

/** What the server refused, at the fields it names. */
export function needProblemFaults(error: unknown): FieldMessages {
  if (!(error instanceof ApiProblem)) return {}
  return Object.fromEntries(
    error.errors.map(({ pointer }) => {
      const sent = pointer.split('/')[1] ?? ''
      const field = sent.startsWith('occupation') ? 'occupation' : sent
      if (error.code === 'personal-number') return [field, text('edit.fault.personalNumber')]
      return [field, text(OWN_WORDS[field] ?? 'edit.fault.generic')]
    }),
  )
}
