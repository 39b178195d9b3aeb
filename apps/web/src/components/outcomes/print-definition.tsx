import type { Outcome } from '@inflytt/domain'
import { inShownLanguage } from '../../strings/language.ts'
import { useText } from '../../strings/use-text.tsx'

/** On paper, where no link can be followed: which definition the numbers follow, and where it stands. */
export function PrintDefinition({ definition }: { definition: Outcome['definition'] }) {
  const text = useText()
  const url = `${window.location.origin}${inShownLanguage(`/metod#${definition.id.toLowerCase()}`)}`
  return (
    <p className="print-only quiet small">{text('outcome.printDefinition', { ...definition, url })}</p>
  )
}
