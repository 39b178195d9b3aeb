import { createRootRouteWithContext, redirect } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { settingsQuery } from '../lib/queries/reference-queries.ts'
import { mayReadFigures, sessionQuery } from '../lib/session/session.ts'
import type { Search } from '../lib/address/search.ts'
import { ApiProblem } from '../lib/server/api-problem.ts'
import { whyNotFetched } from '../lib/server/server-contact.ts'
import { loadText } from '../strings/text.ts'
import type { TextPart } from '../strings/text.ts'
import { ErrorPage } from './error-page.tsx'
import { Layout } from './layout.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const LONGEST_WAIT_MS = 1500

export interface RouterContext {
  queryClient: QueryClient
}

export interface Arrival {
  context: RouterContext
  location: { href: string }
}

export const root = createRootRouteWithContext<RouterContext>()({
  component: Layout,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
  staticData: { titleId: 'page.notFound' },
  loader: ({ context: { queryClient } }) => {
    // Nearly every page waits for the settings, which anyone may read: they are asked for beside the session.
    void queryClient.prefetchQuery(settingsQuery)
    return awaitSession(queryClient)
  },
  staleTime: Number.POSITIVE_INFINITY,
  validateSearch: (search: Search): Search => search,
})

// The DEMO line and the account are part of the first picture, so that nothing moves when they come.
async function awaitSession(queryClient: QueryClient) {
  const session = queryClient.ensureQueryData(sessionQuery).catch(() => undefined)
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))
  return Promise.race([session, late])
}

/** Sends the one who is not signed in to sign in, and back. Without an answer the page is left to say so itself. */
export async function requireUser({ context, location }: Arrival) {
  const session = await context.queryClient.ensureQueryData(sessionQuery).catch(() => undefined)
  if (session?.user === null) throw toSignIn(location)
}

function toSignIn({ href }: Arrival['location']) {
  return redirect({ to: '/logga-in', search: { till: href } })
}

// Sends a reader without an account to sign in, where the figures are open to those with one alone. A loader, so
// that the page itself is fetched meanwhile.
export async function requireReader({ context, location }: Arrival) {
  const session = await awaitSession(context.queryClient)
  if (session?.user === null && !mayReadFigures(session)) throw toSignIn(location)
  return null
}

/** A part of the program that has not come by then does not come. */
const FETCHED_WITHIN_MS = 60_000

const endOf = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

/** A page that waits for messages beyond those of the first. */
const withText =
  (...parts: TextPart[]) =>
  <Module>(importPage: () => Promise<Module>) =>
  async () => {
    const tooLate = AbortSignal.timeout(FETCHED_WITHIN_MS)
    try {
      const [module] = await Promise.race([
        Promise.all([importPage(), loadText(...parts)]),
        endOf(tooLate),
      ])
      return module
    } catch (cause) {
      // A server that does not answer does not say why either.
      throw tooLate.aborted ? new ApiProblem('network', { status: 0 }) : await whyNotFetched(cause)
    }
  }

export const withMoreText = withText('more')
export const withExplainText = withText('explain')
export const withReadingText = withText('reading')
export const withReportingText = withText('reporting')
export const withAllText = withText('more', 'reading')

export const page = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

/** A page of figures. */
export const figures = <Path extends string>(path: Path) => ({ ...page(path), loader: requireReader })
