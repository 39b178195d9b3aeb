import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { wholeList } from '../../lib/server/whole-list.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import type { Column } from '../ui/table/data-table.tsx'
import { EmptyState } from '../ui/states/empty-state.tsx'
import { ErrorState } from '../ui/states/error-state.tsx'
import { PageSection } from '../ui/page/page-header.tsx'
import { useNextInList } from '../ui/dialog/use-next-in-list.ts'
import { RecordDialog } from './record-dialog.tsx'
import type { RecordDialogProps } from './record-dialog.tsx'
import { useRecordSave } from './use-record-save.ts'
import './record-section.css'

interface RecordSectionProps<Row> extends Omit<
  RecordDialogProps,
  'title' | 'path' | 'parent' | 'onClose'
> {
  title: string
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  /** The last part of the record's path. */
  keyOf: (row: Row) => string
  /** What a row is called where its button is heard. */
  nameOf: (row: Row) => string
  /** Where the records are, such as `/costs`. */
  parent: string
  /** Of the button and the dialog that add one. */
  addLabel: string
  emptyText: string
  mayAdd?: boolean
  mayChange?: (row: Row) => boolean
  /** Which of those that were taken away belong here. */
  isOwn?: (row: Row) => boolean
  /** Rows shown before "Visa alla". */
  shown?: number
  children?: ReactNode
}

/** A table of records that are added, changed, taken away and had back, each with its history. */
export function RecordSection<Row>(props: RecordSectionProps<Row>) {
  const { title, caption, rows, columns, keyOf, nameOf, parent, addLabel, emptyText, ...rest } = props
  const { mayAdd = true, mayChange, isOwn, shown = Infinity, children, ...dialog } = rest
  const word = useText()
  const [open, setOpen] = useState<{ path?: string; name: string }>()
  const [showsAll, setShowsAll] = useState(false)
  // Once the dialog, which has the keyboard until then, is closed.
  const { listRef, leave } = useNextInList<HTMLDivElement>(open ? undefined : rows)
  const edit = (row: Row) => {
    // It may be taken away from there.
    leave(rows.indexOf(row))
    setOpen({ path: `${parent}/${encodeURIComponent(keyOf(row))}`, name: nameOf(row) })
  }
  return (
    <PageSection title={title}>
      <div className="record-section" ref={listRef}>
        {children}
        {rows.length === 0 ? (
          <EmptyState>{emptyText}</EmptyState>
        ) : (
          <DataTable
            caption={caption}
            isCaptionHidden
            columns={withEditing(columns, { edit, nameOf, mayChange })}
            rows={showsAll ? rows : rows.slice(0, shown)}
            rowKey={keyOf}
          />
        )}
        <div className="button-row no-print">
          {mayAdd && <Button onClick={() => setOpen({ name: addLabel })}>{addLabel}</Button>}
          {rows.length > shown && !showsAll && (
            <Button variant="plain" onClick={() => setShowsAll(true)}>
              {word('edit.showAll', { count: rows.length })}
            </Button>
          )}
        </div>
        <RemovedRecords parent={parent} keyOf={keyOf} nameOf={nameOf} isOwn={isOwn} />
      </div>
      {open && (
        <RecordDialog
          {...dialog}
          key={open.path ?? 'new'}
          title={open.name}
          path={open.path}
          parent={parent}
          onClose={() => setOpen(undefined)}
        />
      )}
    </PageSection>
  )
}

interface Editing<Row> {
  edit: (row: Row) => void
  nameOf: (row: Row) => string
  mayChange: ((row: Row) => boolean) | undefined
}

/** What names a row opens it, so that it is at hand where the table is wider than the window. */
function withEditing<Row>(
  columns: readonly Column<Row>[],
  { edit, nameOf, mayChange = () => true }: Editing<Row>,
): Column<Row>[] {
  return columns.map((column) => {
    if (!column.isRowHeader) return column
    const cell = (row: Row) =>
      mayChange(row) ? (
        <Button
          variant="plain"
          className="record-open"
          aria-label={text('edit.open', { name: nameOf(row) })}
          onClick={() => edit(row)}
        >
          {column.cell(row)}
        </Button>
      ) : (
        column.cell(row)
      )
    return { ...column, cell }
  })
}

type RemovedProps<Row> = Pick<RecordSectionProps<Row>, 'parent' | 'keyOf' | 'nameOf'> & {
  isOwn: ((row: Row) => boolean) | undefined
}

/** What was taken away, which can be had back without limit. */
function RemovedRecords<Row>({ parent, keyOf, nameOf, isOwn }: RemovedProps<Row>) {
  const word = useText()
  const { turn, isPending } = useRecordSave()
  const removed = useQuery({
    queryKey: ['removed', parent],
    queryFn: ({ signal }) => wholeList<Row>(`${parent}?isVoided=true`, signal),
  })
  if (removed.isError && removed.data === undefined)
    return <ErrorState error={removed.error} onRetry={() => void removed.refetch()} />
  const own = (removed.data ?? []).filter((row) => isOwn?.(row) ?? true)
  if (own.length === 0) return null
  return (
    <details className="record-more no-print">
      <summary>{word('edit.removedOnes', { count: own.length })}</summary>
      <ul className="record-removed">
        {own.map((row) => (
          <li key={keyOf(row)}>
            {nameOf(row)}{' '}
            <Button
              variant="plain"
              disabled={isPending}
              onClick={() => void turn(`${parent}/${encodeURIComponent(keyOf(row))}`, false)}
            >
              {word('edit.restore')}
              <span className="visually-hidden">
                {', '}
                {nameOf(row)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
