import { useState } from 'react'
import type { TypedValues } from '../../components/records/record-field.ts'
import { RecordForm } from '../../components/records/record-form.tsx'
import { useRecordSave } from '../../components/records/use-record-save.ts'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { createDraftStore } from '../../lib/draft.ts'
import { useText } from '../../strings/use-text.tsx'
import { activityFaults, activityFields, toNewActivity } from './activity-fields.ts'
import type { ActivityChoices } from './activity-fields.ts'
import { useActivityChoices } from './use-activity-choices.ts'

const DRAFT_VERSION = 2

/** What is going to be done, when, and in which phase. The rest is folded, and is most often said when it has been. */
export function ActivityForm({ userId }: { userId: string }) {
  const { choices, error, retry } = useActivityChoices()
  if (error !== undefined) return <ErrorState error={error} onRetry={retry} />
  if (choices === undefined) return <Pending minHeight={320} />
  return <Form userId={userId} choices={choices} />
}

function Form({ userId, choices }: { userId: string; choices: ActivityChoices }) {
  const text = useText()
  const { add } = useRecordSave()
  const [drafts] = useState(() => createDraftStore(userId, 'activity', DRAFT_VERSION, isTyped))
  const { own } = choices
  return (
    <RecordForm
      label={text('activities.new')}
      action={text('activities.save')}
      opened={{ values: { status: 'planned', municipalityCodes: own.length === 1 ? own : [] } }}
      fieldsOf={({ tamPhase }) => activityFields(choices, { phase: tamPhase, isAdding: true })}
      check={(values) => activityFaults(values, own)}
      send={(_changed, all) => add('/activities', toNewActivity(all))}
      drafts={drafts}
      onDone={() => undefined}
    />
  )
}

function isTyped(content: unknown): content is TypedValues {
  return typeof content === 'object' && content !== null && 'title' in content && 'status' in content
}
