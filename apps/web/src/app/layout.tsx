import { lazy, Suspense, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, rootRouteId, useLocation, useMatches, useRouter } from '@tanstack/react-router'
import { DemoMode } from '../components/charts/frame/demo-mode.ts'
import { watchTextWidth } from '../components/charts/page-text.ts'
import { LeftOutNotice } from '../components/ui/page/left-out-notice.tsx'
import { Notice } from '../components/ui/states/notice.tsx'
import { DemoBanner } from '../components/ui/page/demo-banner.tsx'
import { SiteFooter } from '../components/ui/page/site-footer.tsx'
import { SiteHeader } from '../components/ui/page/site-header.tsx'
import type { Account, NavItem } from '../components/ui/page/site-header.tsx'
import { SkipLink } from '../components/ui/page/skip-link.tsx'
import { showToast } from '../components/ui/toast/toast-store.ts'
import { ToastRegion } from '../components/ui/toast/toast-region.tsx'
import type { Search } from '../lib/address/search.ts'
import { settingsQuery } from '../lib/queries/reference-queries.ts'
import { sessionQuery } from '../lib/session/session.ts'
import type { Session } from '../lib/session/session.ts'
import { readLanguage } from '../strings/language.ts'
import { useText } from '../strings/use-text.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { usePageArrival } from './use-page-arrival.ts'
import { useSignedInWork } from './use-signed-in-work.ts'

const CONTENT_ID = 'innehall'

const FIGURES_STAND_MS = 2000

// Without it the page is the same; that it cannot be fetched is no fault of the page. Figures are not new before they
// stand, and what they are drawn by is fetched first.
const FreshNotice = lazy(async () => {
  await new Promise((resolve) => setTimeout(resolve, FIGURES_STAND_MS))
  const notice = import('../components/freshness/fresh-notice.tsx')
  return {
    default: await notice.then(
      (it) => it.FreshNotice,
      () => Nothing,
    ),
  }
})

function Nothing() {
  return null
}

// Where figures stand and nothing is written; the forms tell of stale records in their own way.
const PAGES_OF_FIGURES: ReadonlySet<string> = new Set([
  '',
  'kommuner',
  'jamfor',
  'inflyttade',
  'mottagandet',
  'kvarboende',
  'kompetensbehov',
  'ekonomi',
  'hinder',
  'statistik',
  'rapporter',
])

// Told on the page that was asked for: the router leaves it out of every address it leads to.
const { refused: REFUSED_LANGUAGE } = readLanguage(window.location.search)
const FIRST_PATH = window.location.pathname

/** What stands around every page. */
export function Layout() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const path = useLocation({ select: (location) => location.pathname })
  const account = useAccount(session.data)
  // Made-up figures must not pass for real ones where one of the two cannot be had.
  const settings = useQuery(settingsQuery)
  const isDemo = session.data?.isDemo ?? settings.data?.isDemo ?? false
  usePageArrival(CONTENT_ID)
  useSignedInWork(session.data?.user?.id)

  return (
    <DemoMode value={isDemo}>
      <SkipLink targetId={CONTENT_ID} />
      {isDemo && <DemoBanner />}
      <SiteHeader
        items={useReadingItems()}
        workItems={useWorkItems(session.data)}
        account={account === undefined && session.isError ? null : account}
        path={path}
      />
      <main className="page-width page-main" id={CONTENT_ID} tabIndex={-1} ref={watchTextWidth}>
        {REFUSED_LANGUAGE !== undefined && path === FIRST_PATH && (
          <Notice>{text('language.refused', { asked: REFUSED_LANGUAGE })}</Notice>
        )}
        <UnknownParameters />
        {/* Nothing that a page holds of one user stays for the next. */}
        <Outlet key={useUserTurn(session.data?.user?.id)} />
      </main>
      <ToastRegion />
      <SiteFooter />
      {PAGES_OF_FIGURES.has(path.split('/')[1] ?? '') && (
        <Suspense>
          <FreshNotice key={path} />
        </Suspense>
      )}
      <SignInAgain />
    </DemoMode>
  )
}

// Of the page that is shown: an address that leads nowhere is told of as a whole.
function UnknownParameters() {
  const match = useMatches({ select: (matches) => matches.at(-1) })
  if (match === undefined || match.routeId === rootRouteId) return null
  const known = match.staticData.parameters ?? []
  const search: Search = match.search
  const names = Object.keys(search).filter((name) => !known.includes(name))
  return <LeftOutNotice parts={names.map((name) => [name, search[name] ?? ''] as const)} />
}

function useReadingItems(): NavItem[] {
  const text = useText()
  return [
    { to: '/', label: text('page.overview') },
    { to: '/kommuner', label: text('page.municipalities') },
    { to: '/jamfor', label: text('page.comparison') },
    { to: '/inflyttade', label: text('page.newcomers') },
    { to: '/mottagandet', label: text('page.reception') },
    { to: '/kvarboende', label: text('page.staying') },
    { to: '/kompetensbehov', label: text('page.needs') },
    { to: '/aktiviteter', label: text('page.activities') },
    { to: '/ekonomi', label: text('page.money') },
    { to: '/hinder', label: text('page.obstacles') },
    { to: '/statistik', label: text('page.statistics') },
    { to: '/rapporter', label: text('page.reports') },
    { to: '/metod', label: text('page.method') },
  ]
}

/**
 * Another number each time that another user is known to be signed in than was last. Where nobody is any more, the
 * routes that ask for a user lead away, and what a page says of it stays: that the demo is emptied, for one.
 */
function useUserTurn(userId: string | undefined): number {
  const [turn, setTurn] = useState({ userId, count: 0 })
  if (userId !== undefined && userId !== turn.userId)
    setTurn({ userId, count: turn.count + Number(turn.userId !== undefined) })
  return turn.count
}

/** The pages of the one who is signed in, by role. */
function useWorkItems(session: Session | undefined): NavItem[] {
  const text = useText()
  const households: NavItem = { to: '/hushall', label: text('page.households') }
  const leads: NavItem = { to: '/intressenter', label: text('page.leads') }
  const followUps: NavItem = { to: '/uppfoljning', label: text('page.followUps') }
  const needs: NavItem = { to: '/behov', label: text('nav.needs') }
  const imports: NavItem[] = session?.may.includes('imports:read')
    ? [{ to: '/importera', label: text('page.imports') }]
    : []
  switch (session?.role) {
    case 'officer':
      return [
        { to: '/registrera', label: text('nav.recording') },
        households,
        ...imports,
        leads,
        followUps,
        needs,
        { to: '/rapportera', label: text('nav.periods') },
      ]
    case 'coordinator':
      return [
        households,
        ...imports,
        leads,
        followUps,
        needs,
        { to: '/dubbletter', label: text('page.duplicates') },
        { to: '/admin/mal', label: text('page.targets') },
        { to: '/admin/anteckningar', label: text('page.annotations') },
      ]
    case 'partner':
      return session.may.includes('recruitment-needs:read') ? [needs] : []
    case 'admin':
      return [
        { to: '/admin/anvandare', label: text('page.users') },
        { to: '/admin/logg', label: text('page.audit') },
        { to: '/admin/gallring', label: text('page.retention') },
        { to: '/admin/jobb', label: text('page.jobs') },
        { to: '/admin/installningar', label: text('page.settings') },
      ]
    default:
      return []
  }
}

function useAccount(session: Session | undefined): Account | null | undefined {
  const queryClient = useQueryClient()
  const router = useRouter()
  const text = useText()
  if (!session) return undefined
  if (!session.user) return null
  return {
    name: session.user.name,
    onSignOut: async () => {
      // Loaded here, since a reader of the first page has nothing to leave.
      const { leave } = await import('./leave.ts').catch(() => ({ leave: undefined }))
      if (leave === undefined) showToast({ message: text('session.signOutFailed') })
      else await leave(queryClient, router)
    },
  }
}
