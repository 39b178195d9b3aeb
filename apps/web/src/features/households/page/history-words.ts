import type { FieldValue } from '../../../components/record/conflict/compare-fields.ts'
import type { HistoryItem, HistoryWords } from '../../../components/record/history/history-list.tsx'
import { formatMonth } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'
import { describeField, municipalityName } from '../editing/describe-field.ts'
import type { Names } from '../editing/describe-field.ts'

const VOCABULARIES: Partial<Record<string, string>> = {
  outcome: 'vocabulary.followUpOutcome',
  leaveReason: 'vocabulary.leaveReason',
  partnerWorking: 'followUps.partner',
  source: 'followUps.source',
}

/** How an event is told: of the household's own fields, or of one of its follow-ups. */
export function historyWords({ action, milestone }: HistoryItem, names: Names): HistoryWords {
  if (typeof milestone === 'number')
    return {
      done: text(`household.history.followUp.${action}` as TextId, { months: milestone }),
      labelOf: (field) => text(`household.history.followUpField.${field}` as TextId),
      describe: (field, value) => describeAnswer(field, value, names),
    }
  return {
    done: text(`household.history.${action}` as TextId),
    labelOf: (field) => text(`household.field.${field}` as TextId),
    describe: (field, value) => describeField(field, value, names),
  }
}

function describeAnswer(field: string, value: FieldValue, names: Names): string {
  if (value === null || value === undefined) return text('household.unknown')
  const said = String(value)
  const vocabulary = VOCABULARIES[field]
  if (vocabulary !== undefined) return text(`${vocabulary}.${said}` as TextId)
  if (field === 'newMunicipalityCode') return municipalityName(said, names)
  return field === 'answeredMonth' ? formatMonth(said) : said
}
