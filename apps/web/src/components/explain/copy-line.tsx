import { useState } from 'react'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'

/** Words that may be taken along: to be read and marked, and a button that copies them. */
export function CopyLine({ words, label }: { words: string; label: string }) {
  const text = useText()
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words)
      setSaid(text('explain.copied'))
    } catch {
      setSaid(text('explain.notCopied'))
    }
  }
  return (
    <>
      <p className="explain-copied-words">{words}</p>
      <p className="explain-copy">
        <Button variant="plain" onClick={copy}>
          {label}
        </Button>
        {/* The page's own messages lie under an open dialog, so it says its own. */}
        <span role="status">{said}</span>
      </p>
    </>
  )
}
