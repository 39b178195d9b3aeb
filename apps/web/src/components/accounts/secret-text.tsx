import { useState } from 'react'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import './secret-text.css'

/** Something that is shown once, to be copied. */
export function SecretText({ label, value }: { label: string; value: string }) {
  const text = useText()
  const [said, setSaid] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
      setSaid(text('copy.copied'))
    } catch {
      setSaid(text('copy.failed'))
    }
  }
  return (
    <div className="secret-text">
      <code aria-label={label} className="secret-value">
        {value}
      </code>
      <Button onClick={() => void copy()}>{text('copy.copy')}</Button>
      {/* The page's own messages lie under an open dialog, so it says its own. */}
      <span role="status">{said}</span>
    </div>
  )
}
