import { Button } from '../../../components/ui/button.tsx'
import { TextArea } from '../../../components/ui/fields/text-area.tsx'
import { useText } from '../../../strings/use-text.tsx'
import type { Start } from './use-start.ts'

/** A list that is pasted instead of chosen. */
export function PasteField({ start }: { start: Start }) {
  const text = useText()
  return (
    <div className="import-paste">
      <TextArea
        id={start.ids.paste}
        label={text('imports.start.paste')}
        hint={text('imports.start.pasteHint')}
        value={start.pasted}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => start.setPasted(event.target.value)}
        error={start.missing.paste ? text('imports.start.pasteEmpty') : undefined}
      />
      <Button isPending={start.isPending} onClick={start.sendPasted}>
        {text('imports.start.pasteDo')}
      </Button>
    </div>
  )
}
