import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { sessionQuery } from '../lib/session.ts'
import type { Search } from '../lib/search.ts'
import { loadMoreText, loadReadingText } from '../strings/text.ts'
import { ErrorPage } from './error-page.tsx'
import { Layout } from './layout.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const LONGEST_WAIT_MS = 1500

export interface RouterContext {
  queryClient: QueryClient
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Layout,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
  staticData: { titleId: 'page.notFound' },
  loader: ({ context }) => awaitSession(context.queryClient),
  staleTime: Number.POSITIVE_INFINITY,
  validateSearch: (search: Search): Search => search,
})

// The DEMO line and the account are part of the first picture, so that nothing moves when they come.
async function awaitSession(queryClient: QueryClient) {
  const session = queryClient.ensureQueryData(sessionQuery).catch(() => undefined)
  await Promise.race([session, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))])
}

/** Sends the one who is not signed in to sign in, and back. Without an answer the page is left to say so itself. */
async function requireUser({
  context,
  location,
}: {
  context: RouterContext
  location: { href: string }
}) {
  const session = await context.queryClient.ensureQueryData(sessionQuery).catch(() => undefined)
  if (session?.user === null) throw redirect({ to: '/logga-in', search: { till: location.href } })
}

/** A page that waits for messages beyond those of the first. */
function withText<Module>(loadText: () => Promise<void>, importPage: () => Promise<Module>) {
  return async () => {
    const [module] = await Promise.all([importPage(), loadText()])
    return module
  }
}

/** A page whose messages are in strings/sv-more.ts. */
const withMoreText = <Module>(importPage: () => Promise<Module>) => withText(loadMoreText, importPage)

/** A page whose messages are in strings/sv-reading.ts. */
const withReadingText = <Module>(importPage: () => Promise<Module>) =>
  withText(loadReadingText, importPage)

const page = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

const overview = createRoute({
  ...page('/'),
  staticData: { titleId: 'page.overview' },
  component: lazyRouteComponent(() => import('../features/overview/overview-page.tsx'), 'OverviewPage'),
})

const municipalities = createRoute({
  ...page('/kommuner'),
  staticData: { titleId: 'page.municipalities' },
  component: lazyRouteComponent(
    withReadingText(() => import('../features/municipalities/municipalities-page.tsx')),
    'MunicipalitiesPage',
  ),
})

const municipality = createRoute({
  ...page('/kommuner/$kod'),
  staticData: { titleId: 'page.municipality' },
  component: lazyRouteComponent(
    withReadingText(() => import('../features/municipalities/municipality-page.tsx')),
    'MunicipalityPage',
  ),
})

const method = createRoute({
  ...page('/metod'),
  staticData: { titleId: 'page.method' },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/method/method-page.tsx')),
    'MethodPage',
  ),
})

const reports = createRoute({
  ...page('/rapporter'),
  staticData: { titleId: 'page.reports' },
  component: lazyRouteComponent(
    withReadingText(() => import('../features/reports/reports-page.tsx')),
    'ReportsPage',
  ),
})

const signIn = createRoute({
  ...page('/logga-in'),
  staticData: { titleId: 'page.signIn' },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/session/sign-in-page.tsx')),
    'SignInPage',
  ),
})

const households = createRoute({
  ...page('/hushall'),
  staticData: { titleId: 'page.households' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/households/households-page.tsx')),
    'HouseholdsPage',
  ),
})

const household = createRoute({
  ...page('/hushall/$ref'),
  staticData: { titleId: 'page.household' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/households/household-page.tsx')),
    'HouseholdPage',
  ),
})

const periods = createRoute({
  ...page('/rapportera'),
  staticData: { titleId: 'page.periods' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/periods/periods-page.tsx')),
    'PeriodsPage',
  ),
})

const recording = createRoute({
  ...page('/registrera'),
  staticData: { titleId: 'page.recording' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/recording/recording-page.tsx')),
    'RecordingPage',
  ),
})

const accessibility = createRoute({
  ...page('/tillganglighet'),
  staticData: { titleId: 'page.accessibility' },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/about/accessibility-page.tsx')),
    'AccessibilityPage',
  ),
})

const privacy = createRoute({
  ...page('/integritet'),
  staticData: { titleId: 'page.privacy' },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/about/privacy-page.tsx')),
    'PrivacyPage',
  ),
})

const demo = createRoute({
  ...page('/admin/demo'),
  staticData: { titleId: 'page.demo' },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/demo/demo-page.tsx')),
    'DemoPage',
  ),
})

const targets = createRoute({
  ...page('/admin/mal'),
  staticData: { titleId: 'page.targets' },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/targets/targets-page.tsx')),
    'TargetsPage',
  ),
})

const needs = createRoute({
  ...page('/behov'),
  staticData: { titleId: 'page.needs' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/needs/needs-page.tsx')),
    'NeedsPage',
  ),
})

const leads = createRoute({
  ...page('/intressenter'),
  staticData: { titleId: 'page.leads' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/leads/leads-page.tsx')),
    'LeadsPage',
  ),
})

const lead = createRoute({
  ...page('/intressenter/$ref'),
  staticData: { titleId: 'page.lead' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/leads/lead-page.tsx')),
    'LeadPage',
  ),
})

const need = createRoute({
  ...page('/behov/$id'),
  staticData: { titleId: 'page.need' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/needs/need-page.tsx')),
    'NeedPage',
  ),
})

export const routeTree = root.addChildren([
  overview,
  municipalities,
  municipality,
  method,
  reports,
  signIn,
  households,
  household,
  periods,
  recording,
  accessibility,
  privacy,
  demo,
  targets,
  needs,
  need,
  leads,
  lead,
])
