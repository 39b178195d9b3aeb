import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { beginMunicipality } from '../features/municipalities/queries.ts'
import { beginOverview } from '../features/overview/queries.ts'
import { beginReports } from '../features/reports/queries.ts'
import {
  figures,
  page,
  requireReader,
  withAllText,
  withExplainText,
  withMoreText,
  withReadingText,
  withReportingText,
} from './root-route.ts'

const overview = createRoute({
  ...page('/'),
  loader: async (arrival) => {
    await requireReader(arrival)
    void beginOverview(arrival.context.queryClient)
  },
  staticData: { titleId: 'page.overview', parameters: ['ar'] },
  component: lazyRouteComponent(() => import('../features/overview/overview-page.tsx'), 'OverviewPage'),
})

const municipalities = createRoute({
  ...figures('/kommuner'),
  staticData: { titleId: 'page.municipalities' },
  component: lazyRouteComponent(
    withReadingText(() => import('../features/municipalities/municipalities-page.tsx')),
    'MunicipalitiesPage',
  ),
})

const municipality = createRoute({
  ...page('/kommuner/$kod'),
  loader: async ({ params, ...arrival }) => {
    await requireReader(arrival)
    void beginMunicipality(arrival.context.queryClient, params.kod)
  },
  staticData: { titleId: 'page.municipality', parameters: ['ar'] },
  component: lazyRouteComponent(
    withReadingText(() => import('../features/municipalities/municipality-page.tsx')),
    'MunicipalityPage',
  ),
})

const method = createRoute({
  ...page('/metod'),
  staticData: { titleId: 'page.method', parameters: ['figur'] },
  component: lazyRouteComponent(
    withMoreText(withExplainText(() => import('../features/method/method-page.tsx'))),
    'MethodPage',
  ),
})

const statistics = createRoute({
  ...figures('/statistik'),
  staticData: { titleId: 'page.statistics', parameters: ['matt'] },
  component: lazyRouteComponent(
    withReadingText(() => import('../features/statistics/statistics-page.tsx')),
    'StatisticsPage',
  ),
})

const reports = createRoute({
  ...page('/rapporter'),
  loader: async (arrival) => {
    await requireReader(arrival)
    void beginReports(arrival.context.queryClient, arrival.location.search)
  },
  staticData: { titleId: 'page.reports', parameters: ['ar', 'kommun'] },
  component: lazyRouteComponent(
    withReportingText(() => import('../features/reports/reports-page.tsx')),
    'ReportsPage',
  ),
})

const report = createRoute({
  ...page('/rapporter/$ar'),
  loader: async ({ params, ...arrival }) => {
    await requireReader(arrival)
    void beginReports(arrival.context.queryClient, { ...arrival.location.search, ar: params.ar })
  },
  staticData: { titleId: 'page.reports', parameters: ['kommun'] },
  component: lazyRouteComponent(
    withReportingText(() => import('../features/reports/reports-page.tsx')),
    'ReportsPage',
  ),
})

const reportChanges = createRoute({
  ...figures('/rapporter/$ar/andringar'),
  staticData: { titleId: 'page.reportChanges', parameters: ['version', 'kommun'] },
  component: lazyRouteComponent(
    withReportingText(withExplainText(() => import('../features/reports/changes/changes-page.tsx'))),
    'ChangesPage',
  ),
})

const figure = createRoute({
  ...figures('/figur/$kod'),
  staticData: { titleId: 'page.figure' },
  component: lazyRouteComponent(
    withReportingText(withExplainText(() => import('../features/reports/figure/figure-page.tsx'))),
    'FigurePage',
  ),
})

const signIn = createRoute({
  ...page('/logga-in'),
  staticData: { titleId: 'page.signIn', parameters: ['till', 'fel'] },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/session/sign-in-page.tsx')),
    'SignInPage',
  ),
})

const invitation = createRoute({
  ...page('/inbjudan'),
  staticData: { titleId: 'page.invitation' },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/invitation/invitation-page.tsx')),
    'InvitationPage',
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

const openData = createRoute({
  ...page('/oppna-data'),
  staticData: { titleId: 'page.openData' },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/open-data/open-data-page.tsx')),
    'OpenDataPage',
  ),
})

const ownAnswer = createRoute({
  ...page('/svara'),
  staticData: { titleId: 'page.ownAnswer' },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/own-answer/own-answer-page.tsx')),
    'OwnAnswerPage',
  ),
})

const reception = createRoute({
  ...figures('/mottagandet'),
  staticData: { titleId: 'page.reception' },
  component: lazyRouteComponent(
    withAllText(() => import('../features/welcome/reception-page.tsx')),
    'ReceptionPage',
  ),
})

const householdInfo = createRoute({
  ...page('/information'),
  staticData: { titleId: 'page.householdInfo', parameters: ['kommun'] },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/about/household-info-page.tsx')),
    'HouseholdInfoPage',
  ),
})

const money = createRoute({
  ...figures('/ekonomi'),
  staticData: {
    titleId: 'page.money',
    parameters: ['ar', 'avtal', 'belopp', 'fast', 'folkmangd', 'andelar'],
  },
  component: lazyRouteComponent(
    withAllText(() => import('../features/money/money-page.tsx')),
    'MoneyPage',
  ),
})

const activities = createRoute({
  ...figures('/aktiviteter'),
  staticData: { titleId: 'page.activities', parameters: ['ar', 'fas', 'kommun', 'status', 'sida'] },
  component: lazyRouteComponent(
    withAllText(() => import('../features/activities/activities-page.tsx')),
    'ActivitiesPage',
  ),
})

const activity = createRoute({
  ...figures('/aktiviteter/$id'),
  staticData: { titleId: 'page.activity' },
  component: lazyRouteComponent(
    withAllText(() => import('../features/activities/activity-page.tsx')),
    'ActivityPage',
  ),
})

const comparison = createRoute({
  ...figures('/jamfor'),
  staticData: { titleId: 'page.comparison', parameters: ['ar'] },
  component: lazyRouteComponent(
    withAllText(() => import('../features/comparison/comparison-page.tsx')),
    'ComparisonPage',
  ),
})

const newcomers = createRoute({
  ...figures('/inflyttade'),
  staticData: { titleId: 'page.newcomers', parameters: ['fraga'] },
  component: lazyRouteComponent(
    withAllText(() => import('../features/newcomers/newcomers-page.tsx')),
    'NewcomersPage',
  ),
})

const staying = createRoute({
  ...figures('/kvarboende'),
  staticData: { titleId: 'page.staying' },
  component: lazyRouteComponent(
    withAllText(() => import('../features/staying/staying-page.tsx')),
    'StayingPage',
  ),
})

const skills = createRoute({
  ...figures('/kompetensbehov'),
  staticData: { titleId: 'page.needs' },
  component: lazyRouteComponent(
    withAllText(() => import('../features/skills/skills-page.tsx')),
    'SkillsPage',
  ),
})

const obstacles = createRoute({
  ...figures('/hinder'),
  staticData: { titleId: 'page.obstacles' },
  component: lazyRouteComponent(
    withAllText(() => import('../features/obstacles/obstacles-page.tsx')),
    'ObstaclesPage',
  ),
})

/** Pages that are open to all. */
export const readingRoutes = [
  comparison,
  newcomers,
  staying,
  skills,
  obstacles,
  activities,
  activity,
  money,
  ownAnswer,
  reception,
  householdInfo,
  overview,
  municipalities,
  municipality,
  method,
  reports,
  report,
  reportChanges,
  figure,
  statistics,
  signIn,
  invitation,
  accessibility,
  privacy,
  openData,
]
