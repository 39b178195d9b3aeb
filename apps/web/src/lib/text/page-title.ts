import { useEffect } from 'react'
import { text } from '../../strings/text.ts'

export function setPageTitle(page: string): void {
  document.title = text('app.title', { page })
}

/** Names the window for a page whose title the route does not know, such as a municipality's. */
export function usePageTitle(page: string | undefined): void {
  useEffect(() => {
    if (page !== undefined) setPageTitle(page)
  }, [page])
}
