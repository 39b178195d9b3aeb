import { useState } from 'react'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import { SwedishParts } from '../ui/swedish-parts.tsx'

interface CopyLineProps {
  words: string
  label: string
  /** What of the words is data, in the order in which it stands there. */
  data?: readonly (string | null)[]
}

/** Words that may be taken along: to be read and marked, and a button that copies them. */
export function CopyLine({ words, label, data = [] }: CopyLineProps) {
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
      <p className="explain-copied-words">
        <SwedishParts words={words} parts={data} />
      </p>
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
