import { inShownLanguage } from '../../../strings/language.ts'
import { useText } from '../../../strings/use-text.tsx'

interface PrintDefinitionProps {
  /** The definition's id on /metod, such as 'K1'. */
  id: string
  /** Of what was answered; left out while nothing is. */
  version?: number | undefined
}

/** On paper, where no link can be followed: which definition a figure follows, and where it stands. */
export function PrintDefinition({ id, version }: PrintDefinitionProps) {
  const text = useText()
  const url = `${window.location.origin}${inShownLanguage(`/metod#${id.toLowerCase()}`)}`
  return (
    <span className="print-only quiet small">
      {text('outcome.printDefinition', { id, version: version ?? 'none', url })}
    </span>
  )
}
