import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '../components/ui/button.tsx'
import { PageHeader } from '../components/ui/page-header.tsx'
import { usePageTitle } from '../lib/page-title.ts'
import { useText } from '../strings/use-text.tsx'

/** Stands in for a page that threw. A chunk that is gone means that a newer version has been installed. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const text = useText()
  const isUpdated = /dynamically imported module|module script/i.test(String(error))
  usePageTitle(text('page.error'))
  return (
    <>
      <PageHeader
        title={text('page.error')}
        lead={text(isUpdated ? 'errorPage.updated' : 'errorPage.text')}
      />
      <p>
        <Button variant="primary" onClick={() => window.location.reload()}>
          {text('action.reload')}
        </Button>
      </p>
    </>
  )
}
