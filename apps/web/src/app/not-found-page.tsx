import { ButtonLink } from '../components/ui/link.tsx'
import { PageHeader } from '../components/ui/page/page-header.tsx'
import { usePageTitle } from '../lib/text/page-title.ts'
import { useText } from '../strings/use-text.tsx'

export function NotFoundPage() {
  const text = useText()
  usePageTitle(text('page.notFound'))
  return (
    <>
      <PageHeader title={text('page.notFound')} lead={text('notFound.text')} />
      <p>
        <ButtonLink to="/">{text('action.goHome')}</ButtonLink>
      </p>
    </>
  )
}
