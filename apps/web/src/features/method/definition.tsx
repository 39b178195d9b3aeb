import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { settingsQuery } from '../../lib/queries/reference-queries.ts'
import { inShownLanguage } from '../../strings/language.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'

/** The measure that a part of the page defines, in the version that the figures now carry. */
export interface DefinitionVersion {
  id: string
  version: number
}

interface DefinitionProps {
  anchor: string
  title: string
  definition: DefinitionVersion
  /** One rule of the definition and not the whole. */
  isPart?: boolean
  children: ReactNode
}

/** A part that can be pointed at and cited. */
export function Definition({ anchor, title, definition, isPart = false, children }: DefinitionProps) {
  const word = useText()
  const settings = useQuery(settingsQuery)
  const { id, version } = definition
  const copy = () => {
    const url = addressOf(anchor)
    const date = settings.data?.today ?? ''
    const values = { id, title, version, date, url }
    return copyCitation(text(isPart ? 'method.citationPart' : 'method.citation', values))
  }
  return (
    <section id={anchor} className="definition" aria-labelledby={`${anchor}-title`}>
      <h2 id={`${anchor}-title`}>{title}</h2>
      {children}
      <p className="definition-foot">
        <span>{word('method.part', { id, version })}</span>
        <a href={`#${anchor}`} aria-label={word('method.permalinkLabel', { title })}>
          {word('method.permalink')}
        </a>
        <Button variant="plain" aria-label={word('method.copyCitationLabel', { title })} onClick={copy}>
          {word('method.copyCitation')}
        </Button>
      </p>
    </section>
  )
}

function addressOf(anchor: string): string {
  return `${window.location.origin}${inShownLanguage(`/metod#${anchor}`)}`
}

async function copyCitation(citation: string) {
  try {
    await navigator.clipboard.writeText(citation)
    showToast({ message: text('method.citationCopied') })
  } catch {
    showToast({ message: text('method.citationNotCopied', { citation }) })
  }
}
