import { ErrorSummary } from '../../../components/ui/fields/error-summary.tsx'
import { PageSection } from '../../../components/ui/page/page-header.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { fileFaultWords } from '../fault-words.ts'
import { FileField } from './file-field.tsx'
import type { ImportAround } from '../import-names.ts'
import { ListFields } from './list-fields.tsx'
import { PasteField } from './paste-field.tsx'
import { Templates } from './templates.tsx'
import { useStart } from './use-start.ts'

interface StartFormProps {
  around: ImportAround
  onSent: (id: string, file: Blob) => void
}

/** What is in the list and whose it is, and then the list itself: chosen, dropped or pasted. */
export function StartForm({ around, onSent }: StartFormProps) {
  const text = useText()
  const start = useStart(around, onSent)
  const { isPending, failure, attempt, name } = start
  return (
    <>
      <PageSection title={text('imports.start.title')}>
        <form className="fields import-start" onSubmit={(event) => event.preventDefault()}>
          <ErrorSummary
            errors={[]}
            message={failure === undefined ? undefined : fileFaultWords(failure)}
            attempt={attempt}
          />
          <ListFields start={start} own={around.own} />
          <FileField
            label={text('imports.start.file')}
            hint={text('imports.start.fileHint')}
            isPending={isPending}
            onFile={(file) => void start.send(file, file.name)}
          />
          <PasteField start={start} />
          <div role="status" className="quiet">
            <p>{isPending ? text('imports.start.reading', { name }) : text('imports.start.private')}</p>
          </div>
        </form>
      </PageSection>
      <Templates around={around} />
    </>
  )
}
