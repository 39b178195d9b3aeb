import { useState } from 'react'
import { pickFields } from '../../components/record/form/record-field.ts'
import type { RecordValues } from '../../components/record/form/record-field.ts'
import { RecordForm } from '../../components/record/form/record-form.tsx'
import { useRecordSave } from '../../components/record/use-record-save.ts'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { createDraftStore } from '../../lib/device/draft.ts'
import { useDraftSlot } from '../../lib/device/use-draft-slot.ts'
import { useText } from '../../strings/use-text.tsx'
import { activityFaults, activityFields, toNewActivity } from './activity-fields.ts'
import type { ActivityChoices } from './activity-fields.ts'
import { useActivityChoices } from './use-activity-choices.ts'

const DRAFT_VERSION = 3

/** What is going to be done, when, and in which phase. The rest is folded, and is most often said when it has been. */
export function ActivityForm({ userId }: { userId: string }) {
  const { choices, error, retry } = useActivityChoices()
  const slot = useDraftSlot(userId, 'activity')
  if (error !== undefined) return <ErrorState error={error} onRetry={retry} />
  if (choices === undefined || slot === undefined) return <Pending minHeight={320} />
  return <Form key={slot} userId={userId} slot={slot} choices={choices} />
}

interface FormProps {
  userId: string
  slot: string
  choices: ActivityChoices
}

function Form({ userId, slot, choices }: FormProps) {
  const text = useText()
  const { add } = useRecordSave()
  const [drafts] = useState(() => createDraftStore(userId, slot, DRAFT_VERSION, isValues))
  const { own } = choices
  const fieldsOf = ({ tamPhase }: RecordValues) =>
    activityFields(choices, { phase: tamPhase, isAdding: true })
  return (
    <RecordForm
      title={text('activities.new')}
      action={text('activities.save')}
      opened={{ record: { status: 'planned', municipalityCodes: own.length === 1 ? own : [] } }}
      toDraft={(values) => pickFields(fieldsOf(values), values)}
      fieldsOf={fieldsOf}
      check={(values) => activityFaults(values, own)}
      send={(values) => add('/activities', toNewActivity(values))}
      drafts={drafts}
      onDone={() => undefined}
    />
  )
}

function isValues(content: unknown): content is RecordValues {
  return typeof content === 'object' && content !== null && 'title' in content && 'status' in content
}
