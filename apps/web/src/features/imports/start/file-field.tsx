import { Field } from '../../../components/ui/fields/field.tsx'
import { useText } from '../../../strings/use-text.tsx'

interface FileFieldProps {
  label: string
  hint: string
  isPending: boolean
  onFile: (file: File) => void
}

/**
 * The browser's own control, drawn over by words in the language of the page; so a file can be dropped on it. Takes any
 * file: what is wrong with one of another kind is told by the server, and so is what to do.
 */
export function FileField({ label, hint, isPending, onFile }: FileFieldProps) {
  const text = useText()
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <div className="import-drop">
          <span className="button button-secondary" aria-hidden>
            {text('imports.start.fileChoose')}
          </span>
          <span className="quiet" aria-hidden>
            {text('imports.start.fileDrop')}
          </span>
          <input
            {...ids}
            type="file"
            disabled={isPending}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              // The same file can be chosen again once it has been corrected.
              event.target.value = ''
              if (file) onFile(file)
            }}
          />
        </div>
      )}
    </Field>
  )
}
