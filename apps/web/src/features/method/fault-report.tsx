import { useSearch } from '@tanstack/react-router'
import { mailDraft } from '../../lib/text/mail-draft.ts'
import { useText } from '../../strings/use-text.tsx'
import { MethodSection } from './method-section.tsx'

export function Changes() {
  const text = useText()
  return (
    <MethodSection anchor="andringar" title={text('method.changes')}>
      <p>{text('method.changesText')}</p>
    </MethodSection>
  )
}

/** How to tell of a wrong number. The figure that the reader came from is named in the address. */
export function FaultReport() {
  const text = useText()
  const { figur } = useSearch({ strict: false })
  const url = figureAddress(figur)
  const body = text('method.faultBody', { url: url ?? '' })
  return (
    <MethodSection anchor="rapportera-fel" title={text('method.fault')}>
      <p>{text('method.faultText')}</p>
      {url && <p className="method-figure">{text('method.faultFigure', { url })}</p>}
      <p className="no-print">
        <a href={mailDraft(text('method.faultSubject'), body)}>{text('method.faultMail')}</a>
      </p>
      <p className="quiet no-print">{text('method.faultMailNote')}</p>
    </MethodSection>
  )
}

// Only a path of this site is taken over from the address, whatever it says.
function figureAddress(path: string | undefined): string | undefined {
  if (path === undefined || !URL.canParse(path, window.location.origin)) return undefined
  const url = new URL(path, window.location.origin)
  return url.origin === window.location.origin ? url.href : undefined
}
