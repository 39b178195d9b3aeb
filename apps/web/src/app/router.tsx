import { createRouter } from '@tanstack/react-router'
import type { RouterHistory } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { parseSearch, stringifySearch } from '../lib/address/search.ts'
import type { TextId } from '../strings/text.ts'
import { ErrorPage } from './error-page.tsx'
import { routeTree } from './routes.ts'

export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    // Within the layout, so that the menu stays.
    defaultErrorComponent: ErrorPage,
    defaultPreload: 'intent',
    scrollRestoration: true,
    ...(history && { history }),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
  interface HistoryState {
    /** Of whoever comes to sign in, where the page before knew it: beside the address, which others see. */
    email?: string
  }
  interface StaticDataRouteOption {
    /** What the window is called on this page. */
    titleId?: TextId
    /** The names that its address may have after `?`; any other is told and passed over. Left out: none. */
    parameters?: readonly string[]
  }
}
