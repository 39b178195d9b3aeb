import { ButtonLink } from '../../components/ui/link.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'

/** Who can empty the demo, for those who cannot. */
export function OnlyAdmin({ isSignedIn }: { isSignedIn: boolean }) {
  const text = useText()
  return (
    <PageSection title={text('demo.onlyAdmin')}>
      <p>{text(isSignedIn ? 'demo.onlyAdminIn' : 'demo.onlyAdminOut')}</p>
      {!isSignedIn && (
        <p>
          <ButtonLink to="/logga-in" search={{ till: '/admin/demo' }}>
            {text('page.signIn')}
          </ButtonLink>
        </p>
      )}
      <p>{text('demo.operator')}</p>
      <pre className="demo-command">{text('demo.operatorCommand')}</pre>
    </PageSection>
  )
}
