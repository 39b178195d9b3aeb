import { useEffect } from 'react'
import { ButtonLink, PrimaryButtonLink } from '../../components/ui/link.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { usePageTitle } from '../../lib/text/page-title.ts'
import { useText } from '../../strings/use-text.tsx'

/** What comes after: the demo accounts are gone, and accounts are made on the server. */
export function DemoRemoved() {
  const text = useText()
  usePageTitle(text('demo.done'))
  useEffect(() => document.querySelector<HTMLElement>('main h1')?.focus(), [])
  return (
    <>
      <PageHeader title={text('demo.done')} lead={text('demo.doneText')} />
      <div className="prose">
        <pre className="demo-command">{text('demo.userCommand')}</pre>
        <p>{text('demo.userRoles')}</p>
      </div>
      <div className="button-row">
        <PrimaryButtonLink to="/">{text('action.goHome')}</PrimaryButtonLink>
        <ButtonLink to="/logga-in">{text('demo.signIn')}</ButtonLink>
      </div>
    </>
  )
}
