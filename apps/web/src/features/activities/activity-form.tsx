import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { ACTIVITY_TYPES_BY_PHASE, TAM_PHASES } from '@inflytt/domain/vocabularies'
import { Button } from '../../components/ui/button.tsx'
import { CheckGroup } from '../../components/ui/check-group.tsx'
import { ErrorSummary } from '../../components/ui/error-summary.tsx'
import { Select } from '../../components/ui/select.tsx'
import { TextField } from '../../components/ui/text-field.tsx'
import { showToast } from '../../components/ui/toast-store.ts'
import { problemText } from '../../lib/api-problem.ts'
import { createDraftStore } from '../../lib/draft.ts'
import type { Municipality } from '../../lib/reference-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import type { Phase } from './activity-filter.ts'
import { patchActivityNow, postActivity } from './queries.ts'

interface Fields {
  title: string
  date: string
  phase?: Phase
  type?: string
  municipalities: string[]
  planned: string
}
type Fault = 'title' | 'date' | 'phase' | 'type' | 'municipalities' | 'planned'

interface ActivityFormProps {
  userId: string
  municipalities: readonly Municipality[]
  /** Whether the whole county may be meant, by naming no municipality. */
  isCounty: boolean
}

/** What is going to be done, when, and in which phase. The rest is said when it has been. */
export function ActivityForm({ userId, municipalities, isCounty }: ActivityFormProps) {
  const word = useText()
  const formId = useId()
  const queryClient = useQueryClient()
  const [drafts] = useState(() => createDraftStore<Fields>(userId, 'activity', 1, isFields))
  const only = municipalities.length === 1 ? [municipalities[0]!.code] : []
  const empty: Fields = { title: '', date: '', municipalities: only, planned: '' }
  const [fields, setFields] = useState<Fields>(() => drafts.read() ?? empty)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [failure, setFailure] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [isPending, setPending] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const idOf = (fault: Fault) => `${formId}-${fault}`
  const errorOf = (fault: Fault) =>
    faults.includes(fault) ? word(`activities.fault.${fault}`) : undefined
  const write = (change: Partial<Fields>) => {
    const next = { ...fields, ...change }
    setFields(next)
    drafts.write(next)
    setKey(crypto.randomUUID())
  }
  const refresh = () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'activities' || queryKey[0] === 'outcomes',
    })

  async function save(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    const found = faultsOf(fields, isCounty)
    setFaults(found)
    setFailure(undefined)
    setAttempt((count) => count + 1)
    if (found.length > 0) return
    setPending(true)
    try {
      const { id } = await postActivity(toBody(fields), key)
      drafts.clear()
      setFields(empty)
      setKey(crypto.randomUUID())
      showToast({
        message: text('activities.saved'),
        action: {
          label: text('action.undo'),
          onAction: () =>
            void patchActivityNow(id, { isVoided: true })
              .then(refresh)
              .then(() => showToast({ message: text('activities.undone') }))
              .catch((error: unknown) => showToast({ message: problemText(error) })),
        },
      })
      await refresh()
    } catch (error) {
      setFailure(problemText(error))
      setAttempt((count) => count + 1)
    } finally {
      setPending(false)
    }
  }

  const types = fields.phase === undefined ? [] : ACTIVITY_TYPES_BY_PHASE[fields.phase]
  return (
    <form className="activities-form no-print" noValidate onSubmit={(event) => void save(event)}>
      <div className="activities-wide">
        <ErrorSummary
          errors={faults.map((fault) => ({
            fieldId: idOf(fault),
            message: word(`activities.fault.${fault}`),
          }))}
          message={failure}
          attempt={attempt}
        />
      </div>
      <TextField
        id={idOf('title')}
        label={word('activities.field.title')}
        error={errorOf('title')}
        autoComplete="off"
        maxLength={120}
        value={fields.title}
        onChange={(event) => write({ title: event.target.value })}
      />
      <TextField
        id={idOf('date')}
        type="date"
        label={word('activities.field.date')}
        error={errorOf('date')}
        value={fields.date}
        onChange={(event) => write({ date: event.target.value })}
      />
      <Select
        id={idOf('phase')}
        label={word('activities.phase')}
        error={errorOf('phase')}
        options={TAM_PHASES.map((value) => ({ value, label: word(`vocabulary.tamPhase.${value}`) }))}
        value={fields.phase}
        onChange={(phase) => {
          const { type: _type, ...rest } = fields
          setFields({ ...rest, phase })
          drafts.write({ ...rest, phase })
        }}
      />
      <Select
        id={idOf('type')}
        label={word('activities.field.type')}
        error={errorOf('type')}
        options={types.map((value) => ({ value, label: word(`vocabulary.activityType.${value}`) }))}
        value={types.find((value) => value === fields.type)}
        onChange={(type) => write({ type })}
      />
      <TextField
        id={idOf('planned')}
        label={word('activities.field.planned')}
        error={errorOf('planned')}
        isOptional
        inputMode="numeric"
        autoComplete="off"
        value={fields.planned}
        onChange={(event) => write({ planned: event.target.value })}
      />
      {(municipalities.length > 1 || isCounty) && (
        <div className="activities-wide">
          <CheckGroup
            id={idOf('municipalities')}
            legend={word(
              isCounty ? 'activities.field.municipalitiesOrCounty' : 'activities.municipality',
            )}
            error={errorOf('municipalities')}
            choices={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
            values={fields.municipalities}
            onChange={(chosen) => write({ municipalities: chosen })}
          />
        </div>
      )}
      <div className="activities-wide">
        <Button type="submit" variant="primary" isPending={isPending}>
          {word('activities.save')}
        </Button>
      </div>
    </form>
  )
}

function faultsOf(fields: Fields, isCounty: boolean): Fault[] {
  const faults: Fault[] = []
  if (fields.title.trim() === '') faults.push('title')
  if (!/^20\d\d-\d\d-\d\d$/.test(fields.date)) faults.push('date')
  if (fields.phase === undefined) faults.push('phase')
  else if (fields.type === undefined) faults.push('type')
  if (!isCounty && fields.municipalities.length === 0) faults.push('municipalities')
  if (!/^\d{0,6}$/.test(fields.planned.replace(/\s/g, ''))) faults.push('planned')
  return faults
}

function toBody({ title, date, phase, type, municipalities, planned }: Fields) {
  const digits = planned.replace(/\s/g, '')
  return {
    title: title.trim(),
    dateFrom: date,
    tamPhase: phase,
    type,
    municipalityCodes: municipalities,
    ...(digits !== '' && { plannedParticipants: Number(digits) }),
  }
}

function isFields(content: unknown): content is Fields {
  return (
    typeof content === 'object' &&
    content !== null &&
    'title' in content &&
    'municipalities' in content &&
    Array.isArray(content.municipalities)
  )
}
