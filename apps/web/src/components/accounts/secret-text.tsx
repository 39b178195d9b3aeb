import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toast/toast-store.ts'
import './secret-text.css'

/** Something that is shown once, to be copied. */
export function SecretText({ label, value }: { label: string; value: string }) {
  const text = useText()
  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
      showToast({ message: text('copy.copied') })
    } catch {
      showToast({ message: text('copy.failed') })
    }
  }
  return (
    <div className="secret-text">
      <code aria-label={label} className="secret-value">
        {value}
      </code>
      <Button onClick={() => void copy()}>{text('copy.copy')}</Button>
    </div>
  )
}
