import type { ReactNode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router'
import { act, render, waitFor } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import { parseSearch, stringifySearch } from '../address/search.ts'

interface RenderPageOptions {
  /** The route's path, so that `useParams` has something to read: '/kommuner/$kod'. */
  route?: string
  /** The address the page is opened at: '/kommuner/2305?ar=2024'. */
  address?: string
}

interface RenderedPage extends RenderResult {
  router: ReturnType<typeof createTestRouter>
  queryClient: QueryClient
}

/** Renders a page or component in a router and a query client of its own, as they stand around it in the app. */
export async function renderPage(
  page: ReactNode,
  options: RenderPageOptions = {},
): Promise<RenderedPage> {
  const { route = '/', address = route } = options
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const router = createTestRouter(page, route, address)
  await act(() => router.load())
  const view = render(
    <QueryClientProvider client={queryClient}>
      {/* The app's router is the registered type; this one has a single route of it. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
  return { ...view, router, queryClient }
}

/** The address of a figure as its link for reporting a fault says it: '/jamfor?ar=2026#flera-ar'. */
export async function citedAddress(figureId: string): Promise<string | null> {
  return waitFor(() => {
    const link = document.querySelector(`#${figureId} a[href*="rapportera-fel"]`)
    if (link === null) throw new Error(`Nothing of #${figureId} can be reported yet.`)
    return new URL(link.getAttribute('href') ?? '', 'https://test.invalid').searchParams.get('figur')
  })
}

function createTestRouter(page: ReactNode, route: string, address: string) {
  const root = createRootRoute()
  return createRouter({
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: route, component: () => page }),
    ]),
    history: createMemoryHistory({ initialEntries: [address] }),
    defaultNotFoundComponent: () => null,
    parseSearch,
    stringifySearch,
  })
}
