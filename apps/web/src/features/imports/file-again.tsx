import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { BatchProps } from './batch-part.tsx'
import { FileField } from './start/file-field.tsx'
import type { Place } from './queries.ts'

interface FileAgainProps extends BatchProps {
  onSend: (file: Blob, place: Place) => void
}

/** The way to another sheet or row of headings, or to a column that was not read: the same file once more. */
export function FileAgain({ read: { batch }, work, file, onSend }: FileAgainProps) {
  const text = useText()
  const [sheet, setSheet] = useState(batch.sheet ?? '')
  const [headerRow, setHeaderRow] = useState(String(batch.headerRow))
  if (batch.needsFile)
    return (
      <div className="import-again">
        <Notice>{text('imports.again.needed')}</Notice>
        <FileField
          label={text('imports.again.file')}
          hint={text('imports.again.fileHint')}
          isPending={work.isPending}
          onFile={(chosen) => onSend(chosen, {})}
        />
      </div>
    )
  const place = {
    ...(sheet !== '' && { sheet }),
    // Of another sheet the headings are looked for, unless a row was said.
    ...((sheet === (batch.sheet ?? '') || headerRow !== String(batch.headerRow)) && { headerRow }),
  }
  return (
    <div>
      <p>
        {text('imports.batch.read', { rows: batch.counts.rows, headerRow: batch.headerRow })}{' '}
        {batch.emptyRows > 0 && text('imports.batch.empty', { count: batch.emptyRows })}{' '}
        {batch.sheet !== null && text('imports.batch.sheet', { sheet: batch.sheet })}
      </p>
      <details className="import-fold no-print">
        <summary>{text('imports.again.title')}</summary>
        <div className="fields">
          {batch.sheets.length > 1 && (
            <Select
              label={text('imports.again.sheet')}
              options={batch.sheets.map((value) => ({ value, label: value }))}
              value={sheet}
              onChange={setSheet}
            />
          )}
          <TextField
            label={text('imports.again.headerRow')}
            inputMode="numeric"
            className="import-number"
            value={headerRow}
            onChange={(event) => setHeaderRow(event.target.value.replaceAll(/\D/g, '').slice(0, 4))}
          />
          {file === undefined ? (
            <FileField
              label={text('imports.again.file')}
              hint={text('imports.again.fileHint')}
              isPending={work.isPending}
              onFile={(chosen) => onSend(chosen, place)}
            />
          ) : (
            <Button
              isPending={work.isPending}
              disabled={headerRow === ''}
              onClick={() => onSend(file, place)}
            >
              {text('imports.again.do')}
            </Button>
          )}
        </div>
      </details>
    </div>
  )
}
