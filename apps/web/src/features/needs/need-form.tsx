import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { FieldMessages } from '../../components/record/use-record-draft.ts'
import { Button } from '../../components/ui/button.tsx'
import { ErrorSummary } from '../../components/ui/error-summary.tsx'
import { showToast } from '../../components/ui/toast-store.ts'
import { problemText } from '../../lib/api-problem.ts'
import { createDraftStore } from '../../lib/draft.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { NeedControl } from './need-control.tsx'
import { needFaults, needProblemFaults } from './need-faults.ts'
import { MORE_FIELDS, needFields, QUICK_FIELDS, toNeedBody } from './need-fields.ts'
import type { NeedDraft, NeedField, NeedSurroundings } from './need-fields.ts'
import { patchNeedNow, postNeed } from './queries.ts'

interface NeedFormProps {
  userId: string
  around: NeedSurroundings
}

const DRAFT_VERSION = 2

/** Occupation, number, sector and municipality; what more is known is folded under them. */
export function NeedForm({ userId, around }: NeedFormProps) {
  const word = useText()
  const formId = useId()
  const idOf = (field: string) => `${formId}-${field}`
  const [fields] = useState(() => needFields(around))
  const form = useNewNeed(userId, around, fields)
  const { draft, faults, failure, attempt } = form
  const more = MORE_FIELDS.filter((field) => !around.isPartner || field !== 'reportedByPartyId')
  const errors = Object.entries(faults).map(([field, message = '']) => ({
    fieldId: idOf(field),
    message,
  }))
  const [isOpen, setOpen] = useState(() => more.some((field) => draft[field] !== emptyOf(field, around)))
  // A fault can be seen, and gone to, only where its field is not folded away.
  const isUnfolded = isOpen || more.some((field) => faults[field] !== undefined)
  const control = (field: NeedField) => (
    <NeedControl
      key={field}
      id={idOf(field)}
      onChange={form.write}
      {...{ field, fields, draft, faults }}
    />
  )
  return (
    <form className="needs-form" noValidate onSubmit={form.save} key={form.round}>
      <div className="needs-wide">
        <ErrorSummary
          errors={errors}
          message={failure === undefined || errors.length > 0 ? undefined : problemText(failure)}
          attempt={attempt}
        />
      </div>
      {QUICK_FIELDS.map(control)}
      <details
        className="needs-wide needs-more"
        open={isUnfolded}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{word('needs.more')}</summary>
        <div className="needs-form">{more.map(control)}</div>
      </details>
      <div className="needs-wide">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {word('needs.save')}
        </Button>
      </div>
    </form>
  )
}

function useNewNeed(userId: string, around: NeedSurroundings, fields: ReturnType<typeof needFields>) {
  const queryClient = useQueryClient()
  const [drafts] = useState(() =>
    createDraftStore<Partial<NeedDraft>>(userId, 'need', DRAFT_VERSION, isDraft),
  )
  const [draft, setDraft] = useState(() => drafts.read() ?? emptyDraft(around))
  const [attempt, setAttempt] = useState(0)
  const [round, setRound] = useState(0)
  const [faults, setFaults] = useState<FieldMessages>({})
  const [failure, setFailure] = useState<unknown>()
  const [isPending, setPending] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['needs'] })

  function write(change: Partial<NeedDraft>) {
    const next = { ...draft, ...change }
    setDraft(next)
    drafts.write(next)
    setKey(crypto.randomUUID())
  }

  async function send() {
    setPending(true)
    try {
      const need = await postNeed(toNeedBody(draft), key)
      drafts.clear()
      setDraft(emptyDraft(around))
      setRound((count) => count + 1)
      setKey(crypto.randomUUID())
      showToast({
        message: text('needs.saved'),
        action: { label: text('action.undo'), onAction: () => void undoNew(need.id).then(refresh) },
      })
      await refresh()
    } catch (error) {
      setFaults(needProblemFaults(error))
      setFailure(error)
      setAttempt((count) => count + 1)
    } finally {
      setPending(false)
    }
  }

  function save(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    const found = needFaults(draft, fields)
    setFaults(found)
    setFailure(undefined)
    setAttempt((count) => count + 1)
    if (Object.keys(found).length === 0) void send()
  }

  return { draft, write, save, faults, failure, attempt, round, isPending }
}

async function undoNew(id: string): Promise<void> {
  try {
    await patchNeedNow(id, { isVoided: true })
    showToast({ message: text('needs.undone') })
  } catch (error) {
    showToast({ message: problemText(error) })
  }
}

function emptyDraft({ own, settings, isPartner }: NeedSurroundings): Partial<NeedDraft> {
  const only = own.length === 1 ? own[0]?.code : undefined
  return {
    positions: 1,
    ...(only !== undefined && { municipalityCode: only }),
    ...(!isPartner && { reportedByPartyId: null }),
    employerName: null,
    sniSection: null,
    contract: null,
    neededFrom: null,
    isHardToFill: null,
    isRemotePossible: null,
    reportedMonth: settings.currentMonth,
    note: null,
  }
}

function emptyOf(field: NeedField, around: NeedSurroundings) {
  return emptyDraft(around)[field]
}

function isDraft(content: unknown): content is Partial<NeedDraft> {
  return typeof content === 'object' && content !== null && 'positions' in content
}
