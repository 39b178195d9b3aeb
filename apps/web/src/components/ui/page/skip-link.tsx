import { useText } from '../../../strings/use-text.tsx'
import './shell.css'

export function SkipLink({ targetId }: { targetId: string }) {
  const text = useText()
  return (
    <a className="skip-link" href={`#${targetId}`}>
      {text('nav.skip')}
    </a>
  )
}
