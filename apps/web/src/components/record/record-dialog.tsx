import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { createIdempotencyKey } from '../../lib/server/idempotency-key.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { useDraftSlot } from '../../lib/device/use-draft-slot.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { ErrorState } from '../ui/states/error-state.tsx'
import { Pending } from '../ui/states/pending.tsx'
import { pick } from './conflict/compare-fields.ts'
import { wordsByFields } from './history/history-words.ts'
import type { FurtherWords } from './history/history-words.ts'
import { recordDrafts, recordForm } from './form/record-drafts.ts'
import { pickFields } from './form/record-field.ts'
import type { FieldMessages, RecordField, RecordValues } from './form/record-field.ts'
import { RecordForm } from './form/record-form.tsx'
import { RecordHistory } from './history/record-history.tsx'
import { useRecordSave } from './use-record-save.ts'
import './record-dialog.css'

export interface RecordDialogProps {
  title: string
  /** The record that is changed; undefined adds one under `parent`. */
  path?: string | undefined
  parent?: string
  /** What a new one starts with. */
  initial?: RecordValues
  fieldsOf: (values: RecordValues) => readonly RecordField[]
  check?: (values: RecordValues) => FieldMessages
  /** The record as the form's fields have it. */
  toValues?: (record: RecordValues) => RecordValues
  /** What is sent; `changed` is all of it where something is added. */
  toBody?: (changed: RecordValues, all: RecordValues) => RecordValues
  failureText?: (error: unknown) => string | undefined
  /** Adds in a way of its own, where one form makes several records. */
  onAdd?: (all: RecordValues, idempotencyKey: string) => Promise<void>
  canRemove?: boolean
  hasHistory?: boolean
  /** How the history tells members that no field of the form is. */
  furtherHistory?: FurtherWords
  /** Sets the controls out; else they stand in one grid. */
  layOut?: (control: (field: RecordField) => ReactNode, values: RecordValues) => ReactNode
  onClose: () => void
}

const asItIs = (values: RecordValues) => values

/**
 * Adds or changes one record in a dialog, with its history. It is read anew, so that what is changed is what is
 * stored. What is written is kept until it is saved or left; a page that was lost brings it back.
 */
export function RecordDialog(props: RecordDialogProps) {
  const { title, path, parent = '', initial = {}, fieldsOf, onAdd, onClose } = props
  const { toValues = asItIs, toBody = asItIs, canRemove = true, hasHistory = true } = props
  const text = useText()
  const { add, change, turn, isPending } = useRecordSave()
  const [key] = useState(createIdempotencyKey)
  const guard = useRef<() => boolean>(null)
  const reread = async () => {
    const { value, etag = '' } = await signedInRequest<RecordValues>(path ?? '')
    return { record: toValues(value), etag }
  }
  const read = useQuery({
    queryKey: ['record', path],
    queryFn: reread,
    enabled: path !== undefined,
    staleTime: 0,
    gcTime: 0,
  })
  const session = useQuery(sessionQuery)
  const userId = session.data?.user?.id
  const opened = path === undefined ? { record: initial } : read.data
  const slot = useDraftSlot(userId, recordForm(path ?? `new ${parent} ${title}`))
  const drafts =
    userId === undefined || slot === undefined ? undefined : recordDrafts(userId, slot, read.data?.etag)
  const close = () => {
    drafts?.clear()
    onClose()
  }
  const isReady = session.isSuccess && (userId === undefined || drafts !== undefined)
  const toDraft = (values: RecordValues) => pickFields(fieldsOf(values), values)
  return (
    <Dialog
      title={title}
      isOpen
      onClose={close}
      mayClose={() => guard.current?.() ?? true}
      className="record-dialog"
    >
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {!(opened && isReady) && !read.isError && <Pending minHeight={320} />}
      {opened && isReady && (
        <div className="record-dialog-parts">
          <RecordForm
            title={title}
            action={text('action.save')}
            opened={opened}
            toDraft={toDraft}
            fieldsOf={fieldsOf}
            {...(props.check && { check: props.check })}
            {...(props.failureText && { failureText: props.failureText })}
            {...(path !== undefined && { reread })}
            send={(changes, { record, etag = '' }, draft) => {
              if (path === undefined) return onAdd?.(draft, key) ?? add(parent, toBody(draft, draft))
              const stored = toDraft(record)
              const before = toBody(pick(stored, Object.keys(changes)), stored)
              return change(path, toBody(changes, draft), { etag, before })
            }}
            drafts={drafts}
            guard={guard}
            {...(props.layOut && { children: props.layOut })}
            onDone={close}
            canCancel
            actions={
              path !== undefined &&
              canRemove && (
                <Button
                  variant="plain"
                  disabled={isPending}
                  onClick={() => void turn(path, true).then((isDone) => isDone && close())}
                >
                  {text('edit.remove')}
                </Button>
              )
            }
          />
          {path !== undefined && hasHistory && (
            <details className="record-more">
              <summary>{text('history.title')}</summary>
              <RecordHistory
                path={path}
                wordsOf={wordsByFields(fieldsOf(opened.record), props.furtherHistory)}
              />
            </details>
          )}
        </div>
      )}
    </Dialog>
  )
}
