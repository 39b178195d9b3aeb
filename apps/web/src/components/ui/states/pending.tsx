import { useText } from '../../../strings/use-text.tsx'
import './state.css'

/** Keeps the height of what is coming; the words show only when it takes a while. */
export function Pending({ minHeight = 96 }: { minHeight?: number | string }) {
  const text = useText()
  return (
    <div className="pending" style={{ minBlockSize: minHeight }} role="status">
      <span className="pending-text">{text('pending.label')}</span>
    </div>
  )
}
