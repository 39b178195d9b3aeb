import type { ReactNode, Ref } from 'react'
import { ActionBar } from '../../../components/ui/toast/action-bar.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { formatList } from '../../../lib/text/format.ts'
import { useText } from '../../../strings/use-text.tsx'
import type { StandingPreview } from '../values/standing-preview.ts'

const IS_APPLE = /Mac|iPhone|iPad/.test(navigator.platform)

interface SaveBarProps {
  /** What is to be known before it is pressed. */
  notice: ReactNode
  preview: StandingPreview | undefined
  isPending: boolean
  onSave: () => void
  buttonRef: Ref<HTMLButtonElement>
}

/** The one button, always in reach, and what it will do. */
export function SaveBar({ notice, preview, isPending, onSave, buttonRef }: SaveBarProps) {
  const text = useText()
  return (
    <ActionBar>
      {notice}
      {preview && (
        <p className="record-preview small" id="record-preview">
          {previewText(text, preview)}
        </p>
      )}
      <div className="record-save">
        <Button
          ref={buttonRef}
          variant="primary"
          isPending={isPending}
          onClick={onSave}
          aria-describedby={preview ? 'record-preview' : undefined}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {text('record.save')}
        </Button>
        <span className="record-keys quiet small">
          {text(IS_APPLE ? 'record.saveKeysApple' : 'record.saveKeys')}
        </span>
      </div>
    </ActionBar>
  )
}

function previewText(text: ReturnType<typeof useText>, preview: StandingPreview): string {
  if (preview.kind !== 'preliminary') return text(`record.preview.${preview.kind}`)
  const missing = preview.missing.map((name) => text(`record.preview.${name}`))
  return text('record.preview.preliminary', {
    missing: formatList(missing),
  })
}
