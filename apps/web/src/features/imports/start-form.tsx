import { useId, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { ChoiceGroup } from '../../components/ui/fields/choice-group.tsx'
import { ErrorSummary } from '../../components/ui/fields/error-summary.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { TextArea } from '../../components/ui/fields/text-area.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { useText } from '../../strings/use-text.tsx'
import { fileFaultOf, fileFaultWords } from './fault-words.ts'
import { FileField } from './file-field.tsx'
import type { ImportAround } from './import-names.ts'
import type { ImportKind } from './queries.ts'
import { Templates } from './templates.tsx'
import { useUpload } from './use-upload.ts'

/** To say where the headings stand is to say that the list is the one. */
const ASKS_HEADER_ROW: ReadonlySet<string> = new Set([
  'no-header',
  'other-municipality',
  'title-of-other',
])

const SEVERAL = 'flera'

interface StartFormProps {
  around: ImportAround
  onSent: (id: string, file: Blob) => void
}

/** What is in the list and whose it is, and then the list itself: chosen, dropped or pasted. */
export function StartForm({ around, onSent }: StartFormProps) {
  const text = useText()
  const id = useId()
  const { session, own } = around
  const isCoordinator = session.role === 'coordinator'
  const [kind, setKind] = useState<ImportKind>(isCoordinator ? 'counts' : 'households')
  const [chosen, setChosen] = useState<string | undefined>(isCoordinator ? SEVERAL : undefined)
  const [headerRow, setHeaderRow] = useState('')
  const [pasted, setPasted] = useState('')
  const [missing, setMissing] = useState<{ municipality: boolean; paste: boolean }>(NOTHING_MISSING)
  const [name, setName] = useState('')
  const { upload, isPending, failure, attempt } = useUpload(onSent)
  const place = own.length === 1 ? own[0]?.code : chosen

  async function send(file: Blob, fileName: string) {
    const isMissing = { municipality: place === undefined, paste: false }
    setMissing(isMissing)
    if (isMissing.municipality) return document.getElementById(`${id}-place`)?.focus()
    setName(fileName)
    const municipality = place === SEVERAL ? undefined : place
    return upload({ file, fileName, kind, municipality, headerRow: headerRow || undefined })
  }

  function sendPasted() {
    const isEmpty = pasted.trim() === ''
    setMissing({ municipality: false, paste: isEmpty })
    if (isEmpty) document.getElementById(`${id}-paste`)?.focus()
    else void send(new Blob([pasted]), text('imports.start.pastedName'))
  }

  const fault = fileFaultOf(failure)
  const isHeaderRowAsked = headerRow !== '' || (fault !== undefined && ASKS_HEADER_ROW.has(fault))
  return (
    <>
      <PageSection title={text('imports.start.title')}>
        <form className="fields import-start" onSubmit={(event) => event.preventDefault()}>
          <ErrorSummary
            errors={[]}
            message={failure === undefined ? undefined : fileFaultWords(failure)}
            attempt={attempt}
          />
          {own.length > 1 && (
            <Select
              id={`${id}-place`}
              label={text('imports.start.municipality')}
              options={[
                ...(isCoordinator ? [{ value: SEVERAL, label: text('imports.start.several') }] : []),
                ...own.map(({ code, name: label }) => ({ value: code, label })),
              ]}
              value={chosen}
              onChange={setChosen}
              error={missing.municipality ? text('imports.start.municipalityMissing') : undefined}
            />
          )}
          {!isCoordinator && (
            <ChoiceGroup
              legend={text('imports.start.kind')}
              choices={(['households', 'counts'] as const).map((value) => ({
                value,
                label: text(`imports.kind.${value}`),
              }))}
              value={kind}
              onChange={setKind}
            />
          )}
          {isHeaderRowAsked && (
            <TextField
              label={text('imports.start.headerRow')}
              hint={text('imports.start.headerRowHint')}
              inputMode="numeric"
              className="import-number"
              value={headerRow}
              onChange={(event) => setHeaderRow(event.target.value.replaceAll(/\D/g, '').slice(0, 4))}
            />
          )}
          <FileField
            label={text('imports.start.file')}
            hint={text('imports.start.fileHint')}
            isPending={isPending}
            onFile={(file) => void send(file, file.name)}
          />
          <div className="import-paste">
            <TextArea
              id={`${id}-paste`}
              label={text('imports.start.paste')}
              hint={text('imports.start.pasteHint')}
              value={pasted}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setPasted(event.target.value)}
              error={missing.paste ? text('imports.start.pasteEmpty') : undefined}
            />
            <Button isPending={isPending} onClick={sendPasted}>
              {text('imports.start.pasteDo')}
            </Button>
          </div>
          <div role="status" className="quiet">
            <p>{isPending ? text('imports.start.reading', { name }) : text('imports.start.private')}</p>
          </div>
        </form>
      </PageSection>
      <Templates around={around} />
    </>
  )
}

const NOTHING_MISSING = { municipality: false, paste: false }
