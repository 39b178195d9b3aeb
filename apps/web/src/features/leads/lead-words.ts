import { monthIndex } from '@inflytt/domain/period'
import type { FieldValue } from '../../components/record/conflict/compare-fields.ts'
import type { HistoryItem, HistoryWords } from '../../components/record/history/history-list.tsx'
import { toWords } from '../../components/record/form/record-field.ts'
import type { RecordField } from '../../components/record/form/record-field.ts'
import { formatMonth } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { leadLabel } from './lead-fields.ts'
import type { LeadRecord } from './queries.ts'

type Step = LeadRecord['stageHistory'][number]

/** The size of a household to come, as far as it is known. */
export function sizeOf({ adults, children }: Pick<LeadRecord, 'adults' | 'children'>): string {
  if (adults === null && children === null) return text('leads.unknownCount')
  return [
    adults === null ? text('leads.adultsUnknown') : text('leads.adults', { count: adults }),
    children === null ? text('leads.childrenUnknown') : text('leads.children', { count: children }),
  ].join(', ')
}

/** How many months the lead stood, or has stood, in each stage it came to. */
export function monthsInStages(
  history: readonly Pick<Step, 'stage' | 'month'>[],
  currentMonth: string,
): (number | undefined)[] {
  return history.map(({ stage, month }, index) => {
    const next = history[index + 1]?.month
    const isOver = next === undefined && (stage === 'moved' || stage === 'closed')
    return isOver ? undefined : monthIndex(next ?? currentMonth) - monthIndex(month)
  })
}

/** How an event in a lead's history is told. */
export function leadHistoryWords(
  { action }: HistoryItem,
  fields: Partial<Record<string, RecordField>>,
  activities: readonly { id: string; title: string }[],
): HistoryWords {
  return {
    done: text(`leads.history.${action}` as TextId),
    labelOf: leadLabel,
    describe: (field, value) => describeLeadField(field, value, { fields, activities }),
  }
}

function describeLeadField(
  field: string,
  value: FieldValue,
  known: {
    fields: Partial<Record<string, RecordField>>
    activities: readonly { id: string; title: string }[]
  },
): string {
  if (value === null || value === undefined) return toWords(known.fields[field], value)
  if (field === 'stageHistory') return describeSteps(value as unknown as Step[])
  const said = String(value)
  if (field === 'stage') return text(`vocabulary.leadStage.${said}` as TextId)
  if (field === 'closeReason') return text(`vocabulary.leadCloseReason.${said}` as TextId)
  if (field === 'activityId') return known.activities.find(({ id }) => id === said)?.title ?? said
  if (field === 'isVoided') return text(value === true ? 'edit.yes' : 'edit.no')
  if (field === 'firstContactMonth' || field === 'plannedMonth') return formatMonth(said)
  return toWords(known.fields[field], value)
}

function describeSteps(steps: readonly Step[]): string {
  return steps
    .map(({ stage, month }) => `${text(`vocabulary.leadStage.${stage}`)} ${formatMonth(month)}`)
    .join(', ')
}
