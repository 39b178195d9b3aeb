import { useSearch } from '@tanstack/react-router'
import { ContactLink } from '../../components/contact/contact-link.tsx'
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
      <ContactLink
        label={text('method.faultMail')}
        subject={text('method.faultSubject')}
        body={body}
        withoutReceiver={text('method.faultMailNote')}
      />
    </MethodSection>
  )
}

// Only a path of this site is taken over from the address, whatever it says.
function figureAddress(path: string | undefined): string | undefined {
  if (path === undefined || !URL.canParse(path, window.location.origin)) return undefined
  const url = new URL(path, window.location.origin)
  return url.origin === window.location.origin ? url.href : undefined
}
