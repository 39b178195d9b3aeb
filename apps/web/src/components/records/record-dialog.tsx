import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { request } from '../../lib/api-client.ts'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Pending } from '../ui/pending.tsx'
import { toTyped } from './record-field.ts'
import type { RecordField, RecordValues, TypedValues } from './record-field.ts'
import { RecordForm } from './record-form.tsx'
import { RecordHistory } from './record-history.tsx'
import type { FieldFault } from './use-record-form.ts'
import { useRecordSave } from './use-record-save.ts'

export interface RecordDialogProps {
  title: string
  /** The record that is changed; undefined adds one under `parent`. */
  path?: string | undefined
  parent?: string
  /** What a new one starts with. */
  initial?: RecordValues
  fieldsOf: (typed: TypedValues) => readonly RecordField[]
  check?: (values: RecordValues) => FieldFault[]
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
  furtherHistory?: Readonly<Record<string, { label: string; words: (value: unknown) => string }>>
  onClose: () => void
}

const asItIs = (values: RecordValues) => values

/** Adds or changes one record in a dialog, with its history. It is read anew, so that what is changed is what is stored. */
export function RecordDialog(props: RecordDialogProps) {
  const { title, path, parent = '', initial = {}, fieldsOf, onAdd, onClose } = props
  const { toValues = asItIs, toBody = asItIs, canRemove = true, hasHistory = true } = props
  const text = useText()
  const { add, change, turn, isPending } = useRecordSave()
  const [key] = useState(() => crypto.randomUUID())
  const reread = async () => {
    const { value, etag = '' } = await request<RecordValues>(path ?? '')
    return { record: value, values: toValues(value), etag }
  }
  const read = useQuery({
    queryKey: ['record', path],
    queryFn: reread,
    enabled: path !== undefined,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const opened = path === undefined ? { values: initial } : read.data
  return (
    <Dialog title={title} isOpen onClose={onClose} className="record-dialog">
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {opened === undefined && !read.isError && <Pending minHeight={320} />}
      {opened && (
        <div className="record-dialog-parts">
          <RecordForm
            label={title}
            action={text('records.save')}
            opened={opened}
            fieldsOf={fieldsOf}
            {...(props.check && { check: props.check })}
            {...(props.failureText && { failureText: props.failureText })}
            {...(path !== undefined && { reread })}
            send={(changed, all, base) =>
              path === undefined
                ? (onAdd?.(all, key) ?? add(parent, toBody(changed, all)))
                : change(path, toBody(changed, all), {
                    etag: base.etag ?? '',
                    before: toBody(pick(base.values, changed), base.values),
                  })
            }
            onDone={onClose}
            canCancel
          >
            {path !== undefined && canRemove && (
              <Button
                variant="plain"
                disabled={isPending}
                onClick={() => void turn(path, true).then((isDone) => isDone && onClose())}
              >
                {text('records.remove')}
              </Button>
            )}
          </RecordForm>
          {path !== undefined && hasHistory && (
            <details className="record-more">
              <summary>{text('records.history.title')}</summary>
              <RecordHistory
                path={path}
                fields={fieldsOf(typedAll(fieldsOf, opened.values))}
                {...(props.furtherHistory && { further: props.furtherHistory })}
              />
            </details>
          )}
        </div>
      )}
    </Dialog>
  )
}

function pick(values: RecordValues, like: RecordValues): RecordValues {
  return Object.fromEntries(Object.keys(like).map((key) => [key, values[key] ?? null]))
}

// Choices may hang on another field, so the fields are asked for what is stored.
function typedAll(fieldsOf: RecordDialogProps['fieldsOf'], values: RecordValues): TypedValues {
  return Object.fromEntries(fieldsOf({}).map((field) => [field.key, toTyped(field, values[field.key])]))
}
