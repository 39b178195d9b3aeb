import type { FieldValue } from '../../components/record/conflict/compare-fields.ts'
import type { HistoryItem, HistoryWords } from '../../components/record/history/history-list.tsx'
import { toWords } from '../../components/record/form/record-field.ts'
import type { RecordField } from '../../components/record/form/record-field.ts'
import { formatMonth } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { placeName } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { needLabel } from './need-fields.ts'
import type { NeedField } from './need-fields.ts'

const MONTHS = new Set(['reportedMonth', 'neededFrom', 'closedMonth'])

/** What the fields of needs are read by. */
export interface NeedNames {
  fields: Record<NeedField, RecordField>
  municipalities: readonly Municipality[]
}

/** A value of any field of a need as words. */
export function describeNeedField(field: string, value: FieldValue, names: NeedNames): string {
  const spec = names.fields[(field === 'occupationSsyk' ? 'occupation' : field) as NeedField]
  if (value === null || value === undefined) return toWords(spec, value)
  const said = String(value)
  if (MONTHS.has(field)) return formatMonth(said)
  if (field === 'status') return text(`needs.status.${said}` as TextId)
  if (field === 'occupationField') return text(`vocabulary.occupationField.${said}` as TextId)
  if (field === 'municipalityCode') return placeName(said, names.municipalities)
  if (field === 'isVoided') return text(value === true ? 'edit.yes' : 'edit.no')
  return toWords(spec, value)
}

/** How an event in a need's history is told. */
export function needHistoryWords({ action, match }: HistoryItem, names: NeedNames): HistoryWords {
  const done =
    match === undefined
      ? text(`needs.history.${action}` as TextId)
      : text(`needs.history.match.${action}` as TextId, {
          ref: match.householdRef,
          who: text(`needs.who.${match.who}`).toLowerCase(),
        })
  return {
    done,
    isAll: match !== undefined,
    labelOf: needLabel,
    describe: (field, value) => describeNeedField(field, value, names),
  }
}
