import { useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { importFields, PERSONS_COLUMN, YEAR_COLUMN } from '@inflytt/domain'
import { Button } from '../../../components/ui/button.tsx'
import { Notice } from '../../../components/ui/states/notice.tsx'
import { Select } from '../../../components/ui/fields/select.tsx'
import { showToast } from '../../../components/ui/toast/toast-store.ts'
import { formatList } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import type { BatchProps } from '../batch-part.tsx'
import { DefaultFields, defaultId } from './default-fields.tsx'
import { DEFAULT_CODES, fieldName } from './field-words.ts'
import { importRowsQuery, patchImport, sendFileAgain } from '../queries.ts'
import type { ImportBatch, ImportColumn, ImportRow } from '../queries.ts'

const SKIPPED = ''
const MOST_SAMPLES = 3
const NEEDED = new Set(['moveInMonth', 'period', 'households'])

/** What each column is read as, and what holds where a row says nothing. */
export function ColumnsForm({ read: { batch, etag }, work, around, file }: BatchProps) {
  const word = useText()
  const fold = useRef<HTMLDetailsElement>(null)
  const [fields, setFields] = useState<Record<number, string>>({})
  const [defaults, setDefaults] = useState<Record<string, string>>({})
  const rows = useQuery(importRowsQuery(batch.id, { search: 'page=1&limit=10', etag }))
  const needed = batch.missingFields.filter((field) => NEEDED.has(field))
  const fieldOf = ({ column, field }: ImportColumn) => fields[column] ?? field ?? SKIPPED
  const twice = findTwice(batch.columns, fieldOf)

  async function check() {
    if (twice.size > 0) {
      const [first] = twice.keys()
      document.getElementById(idOf(first))?.focus()
      return
    }
    const body = {
      columns: Object.entries(fields).map(([column, field]) => ({
        column: Number(column),
        field: field === SKIPPED ? null : field,
      })),
      defaults: Object.fromEntries(
        Object.entries(defaults).map(([field, value]) => [field, value === '' ? null : value]),
      ),
    }
    const isDone = await work.work(async (now) => {
      const changed = await patchImport(now, body)
      return changed.batch.needsFile && file ? sendFileAgain(changed, file, {}) : changed
    })
    if (!isDone) return
    setFields({})
    setDefaults({})
    showToast({ message: text('imports.columns.checked') })
  }

  function sayForAll(field: string) {
    if (fold.current === null) return
    fold.current.open = true
    document.getElementById(defaultId(field))?.focus()
  }

  return (
    <div>
      <ColumnFacts batch={batch} needed={needed} onSayForAll={sayForAll} />
      <details ref={fold} className="import-fold no-print" open={needed.length > 0 || undefined}>
        <summary>{word('imports.columns.title')}</summary>
        <form
          className="import-columns"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void check()
          }}
        >
          <ul className="import-column-list">
            {batch.columns.map((column) => (
              <li key={column.column}>
                <ColumnField
                  column={column}
                  kind={batch.kind}
                  samples={samplesOf(column, rows.data?.items ?? [])}
                  value={fieldOf(column)}
                  twiceWith={twice.get(column.column)}
                  onChange={(field) => setFields({ ...fields, [column.column]: field })}
                />
              </li>
            ))}
          </ul>
          <DefaultFields
            batch={batch}
            programmes={around.programmes}
            changed={defaults}
            onChange={(field, value) => setDefaults({ ...defaults, [field]: value })}
          />
          <Button type="submit" isPending={work.isPending}>
            {word('imports.columns.check')}
          </Button>
        </form>
      </details>
    </div>
  )
}

interface ColumnFactsProps {
  batch: ImportBatch
  needed: readonly string[]
  onSayForAll: (field: string) => void
}

function ColumnFacts({ batch, needed, onSayForAll }: ColumnFactsProps) {
  const word = useText()
  const used = batch.columns.filter(({ field }) => field !== null).length
  const years = batch.columns
    .filter(({ field }) => field === YEAR_COLUMN)
    .map(({ header }) => header ?? '')
  const personal = batch.columns.filter(({ note }) => note === 'personal-data')
  const hidden = batch.columns.filter(({ field, isHidden }) => field !== null && isHidden)
  const lacking = batch.missingFields.filter((field) => !NEEDED.has(field))
  const said: Record<string, string | null> = batch.defaults
  const unsaid = lacking.find((field) => field in DEFAULT_CODES && !said[field])
  return (
    <div>
      {needed.length > 0 && (
        <Notice>
          {batch.kind === 'households'
            ? word('imports.columns.missingMonth')
            : word('imports.columns.missingCounts', { fields: formatList(needed.map(fieldName)) })}
        </Notice>
      )}
      <p>{word('imports.columns.used', { used, all: batch.columns.length })}</p>
      {years.length > 0 && (
        <p>
          {word('imports.columns.yearsAcross', { years: formatList(years) })}{' '}
          {batch.gapCells > 0 && word('imports.columns.gaps', { count: batch.gapCells })}
        </p>
      )}
      {batch.otherSheets.length > 0 && (
        <Notice>{word('imports.columns.otherSheets', { sheets: formatList(batch.otherSheets) })}</Notice>
      )}
      {batch.hiddenSheets > 0 && (
        <p>{word('imports.columns.hiddenSheets', { count: batch.hiddenSheets })}</p>
      )}
      {hidden.length > 0 && (
        <Notice>
          {word('imports.columns.hiddenColumns', {
            count: hidden.length,
            letters: formatList(hidden.map(({ letter }) => letter)),
          })}
        </Notice>
      )}
      {batch.hiddenRows > 0 && <p>{word('imports.columns.hidden', { count: batch.hiddenRows })}</p>}
      {batch.widerRows > 0 && (
        <Notice>{word('imports.columns.wider', { count: batch.widerRows })}</Notice>
      )}
      {batch.otherTable !== null && (
        <Notice>{word('imports.columns.otherTable', { row: String(batch.otherTable) })}</Notice>
      )}
      {personal.length > 0 && (
        <p>
          {word('imports.columns.never', {
            count: personal.length,
            letters: formatList(personal.map(({ letter }) => letter)),
          })}
        </p>
      )}
      {lacking.length > 0 && (
        <p>
          {word('imports.columns.missing', { fields: lacking.map(fieldName).join(', ') })}{' '}
          {unsaid !== undefined && (
            <Button variant="plain" className="no-print" onClick={() => onSayForAll(unsaid)}>
              {word('imports.columns.sayForAll')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

interface ColumnFieldProps {
  column: ImportColumn
  kind: ImportBatch['kind']
  samples: readonly string[]
  value: string
  /** The letter of another column that is read as the same. */
  twiceWith: string | undefined
  onChange: (field: string) => void
}

function ColumnField({ column, kind, samples, value, twiceWith, onChange }: ColumnFieldProps) {
  const word = useText()
  const { letter, header, note, looksLike } = column
  const name =
    header === null
      ? word('imports.columns.noHeader', { letter })
      : word('imports.columns.name', { letter, header })
  if (note === 'personal-data' || note === 'kept-by-server')
    return (
      <div className="field">
        <p className="field-label">{name}</p>
        <p className="field-hint">
          {note === 'kept-by-server'
            ? word('imports.columns.byServer')
            : word('imports.columns.personal', { looks: looksLike })}
        </p>
      </div>
    )
  const hints = [
    samples.length > 0
      ? word('imports.columns.samples', { samples: samples.join(' \u00b7 ') })
      : word('imports.columns.looks', { looks: looksLike }),
    ...(column.proposedBy === 'remembered' ? [word('imports.columns.remembered')] : []),
    ...(note === 'repeated-heading' ? [word('imports.columns.repeated')] : []),
  ]
  return (
    <Select
      id={idOf(column.column)}
      label={name}
      hint={hints.join(' ')}
      error={
        twiceWith === undefined
          ? undefined
          : word('imports.columns.twice', { field: fieldName(value), letter: twiceWith })
      }
      options={[
        { value: SKIPPED, label: word('imports.columns.skip') },
        ...importFields(kind).map((field) => ({ value: field, label: fieldName(field) })),
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

const idOf = (column: number | undefined) => `kolumn-${column}`

/** The columns that are read as what one before them is, each with the letter of that one. */
function findTwice(columns: readonly ImportColumn[], fieldOf: (column: ImportColumn) => string) {
  const first = new Map<string, string>()
  const twice = new Map<number, string>()
  for (const column of columns) {
    const field = fieldOf(column)
    const letter = first.get(field)
    if (field === SKIPPED || field === YEAR_COLUMN || field === PERSONS_COLUMN) continue
    if (letter === undefined) first.set(field, column.letter)
    else twice.set(column.column, letter)
  }
  return twice
}

function samplesOf({ column }: ImportColumn, rows: readonly ImportRow[]): string[] {
  const said = rows.flatMap(
    ({ cells }) => cells.find((cell) => cell.column === column)?.text?.trim() || [],
  )
  return [...new Set(said)].slice(0, MOST_SAMPLES)
}
