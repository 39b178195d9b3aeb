import { useState } from 'react'
import { ErrorSummary } from '../../components/ui/error-summary.tsx'
import { TextField } from '../../components/ui/text-field.tsx'
import { ApiProblem, problemText } from '../../lib/api-problem.ts'
import type { DraftStore } from '../../lib/draft.ts'
import { formatNumber } from '../../lib/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { readTarget } from './queries.ts'
import type { ReadTarget } from './queries.ts'
import { faultsOf, problemFaults, TARGET_FIELDS, toFields, toSaid } from './target-fields.ts'
import type { TargetFaults, TargetField, TargetFields } from './target-fields.ts'
import { useSetTarget } from './use-set-target.ts'

interface TargetFormProps {
  formId: string
  opened: ReadTarget
  scopeName: string
  drafts: DraftStore<TargetFields>
  onPending: (isPending: boolean) => void
  onClose: () => void
}

const HINTS = { value: 'targets.field.valueHint', body: 'targets.field.bodyHint' } as const

export function TargetForm(props: TargetFormProps) {
  const { formId, scopeName, onClose } = props
  const text = useText()
  const form = useTargetForm(props)
  const idOf = (field: TargetField) => `${formId}-${field}`
  const messages = Object.entries(form.faults) as [TargetField, NonNullable<TargetFaults[TargetField]>][]
  const errors = messages.map(([field, id]) => ({ fieldId: idOf(field), message: text(id) }))
  const current = form.read.target.value
  return (
    <form
      id={formId}
      className="fields"
      noValidate
      aria-label={scopeName}
      onSubmit={(event) => {
        event.preventDefault()
        void form.save().then((isSaved) => isSaved && onClose())
      }}
    >
      <ErrorSummary
        errors={errors}
        message={
          form.isStale
            ? text('targets.stale', {
                current: current === null ? text('targets.missing') : formatNumber(current),
              })
            : form.failure && errors.length === 0
              ? problemText(form.failure)
              : undefined
        }
        attempt={form.attempt}
      />
      {TARGET_FIELDS.map((field) => {
        const hint = field === 'value' || field === 'body' ? text(HINTS[field]) : undefined
        const fault = form.faults[field]
        return (
          <TextField
            key={field}
            id={idOf(field)}
            label={text(`targets.field.${field}`)}
            hint={hint}
            isOptional={field !== 'value'}
            inputMode={field === 'value' ? 'numeric' : undefined}
            autoComplete="off"
            value={form.fields[field]}
            onChange={(event) => form.write(field, event.target.value)}
            error={fault && text(fault)}
          />
        )
      })}
    </form>
  )
}

function useTargetForm({ opened, scopeName, drafts, onPending }: TargetFormProps) {
  const [read, setRead] = useState(opened)
  const [fields, setFields] = useState(() => drafts.read() ?? toFields(opened.target))
  const [faults, setFaults] = useState<TargetFaults>({})
  const [failure, setFailure] = useState<unknown>()
  const [isStale, setStale] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const change = useSetTarget(scopeName)

  function write(field: TargetField, typed: string) {
    const next = { ...fields, [field]: typed }
    setFields(next)
    drafts.write(next)
  }

  async function save(): Promise<boolean> {
    if (change.isPending) return false
    const found = faultsOf(fields)
    setFaults(found)
    setFailure(undefined)
    setStale(false)
    setAttempt((count) => count + 1)
    if (Object.keys(found).length > 0) return false
    onPending(true)
    try {
      await change.mutateAsync({ read, said: toSaid(fields) })
      drafts.clear()
      return true
    } catch (error) {
      await refuse(error)
      return false
    } finally {
      onPending(false)
    }
  }

  async function refuse(error: unknown) {
    if (error instanceof ApiProblem && error.code === 'precondition-failed') {
      setRead(await readTarget(read.target))
      setStale(true)
    }
    setFaults(problemFaults(error))
    setFailure(error)
    setAttempt((count) => count + 1)
  }

  return { read, fields, faults, failure, isStale, attempt, write, save }
}
