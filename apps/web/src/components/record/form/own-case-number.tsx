import { useText } from '../../../strings/use-text.tsx'

/** By what the municipality itself knows the household; nothing where it has none, or who reads may not read it. */
export function OwnCaseNumber({ number }: { number: string | null | undefined }) {
  const text = useText()
  return number ? <p className="small">{text('record.ownCaseNumber', { number })}</p> : null
}
