import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { FILTER_NAMES } from '../features/households/list/filter-names.ts'
import { figures, page, requireUser, withAllText, withMoreText } from './root-route.ts'

const households = createRoute({
  ...page('/hushall'),
  staticData: { titleId: 'page.households', parameters: FILTER_NAMES },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/households/list/households-page.tsx')),
    'HouseholdsPage',
  ),
})

const household = createRoute({
  ...page('/hushall/$ref'),
  staticData: { titleId: 'page.household' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/households/page/household-page.tsx')),
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
  staticData: { titleId: 'page.recording', parameters: ['intressent', 'lage'] },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/recording/recording-page.tsx')),
    'RecordingPage',
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
  ...figures('/admin/mal'),
  staticData: { titleId: 'page.targets', parameters: ['ar'] },
  component: lazyRouteComponent(
    withMoreText(() => import('../features/targets/targets-page.tsx')),
    'TargetsPage',
  ),
})

const annotations = createRoute({
  ...page('/admin/anteckningar'),
  staticData: { titleId: 'page.annotations', parameters: ['ar', 'kommun', 'matt'] },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/annotations/annotations-page.tsx')),
    'AnnotationsPage',
  ),
})

const needs = createRoute({
  ...page('/behov'),
  staticData: {
    titleId: 'nav.needs',
    parameters: ['kommun', 'status', 'sektor', 'omrade', 'svartillsatt', 'visa', 'sida'],
  },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/needs/needs-page.tsx')),
    'NeedsPage',
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

const leads = createRoute({
  ...page('/intressenter'),
  staticData: { titleId: 'page.leads', parameters: ['kommun', 'steg', 'visa', 'sida'] },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withAllText(() => import('../features/leads/leads-page.tsx')),
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

const followUps = createRoute({
  ...page('/uppfoljning'),
  staticData: { titleId: 'page.followUps', parameters: ['kommun', 'till', 'sida'] },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/follow-ups/follow-ups-page.tsx')),
    'FollowUpsPage',
  ),
})

const welcomeCard = createRoute({
  ...page('/hushall/$ref/valkomstkort'),
  staticData: { titleId: 'page.welcomeCard' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/welcome/welcome-card-page.tsx')),
    'WelcomeCardPage',
  ),
})

const moneyEdit = createRoute({
  ...page('/admin/ekonomi'),
  staticData: { titleId: 'page.moneyEdit', parameters: ['aktivitet'] },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withAllText(() => import('../features/money/money-edit-page.tsx')),
    'MoneyEditPage',
  ),
})

const duplicates = createRoute({
  ...page('/dubbletter'),
  staticData: { titleId: 'page.duplicates', parameters: ['visa', 'kommun', 'sida'] },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/duplicates/duplicates-page.tsx')),
    'DuplicatesPage',
  ),
})

const parties = createRoute({
  ...page('/admin/parter'),
  staticData: { titleId: 'page.parties' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withAllText(() => import('../features/parties/parties-page.tsx')),
    'PartiesPage',
  ),
})

const audit = createRoute({
  ...page('/admin/logg'),
  staticData: {
    titleId: 'page.audit',
    parameters: ['fran', 'till', 'konto', 'slag', 'post', 'handelse', 'sida'],
  },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/audit/audit-page.tsx')),
    'AuditPage',
  ),
})

const retention = createRoute({
  ...page('/admin/gallring'),
  staticData: { titleId: 'page.retention' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/retention/retention-page.tsx')),
    'RetentionPage',
  ),
})

const jobs = createRoute({
  ...page('/admin/jobb'),
  staticData: { titleId: 'page.jobs' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/jobs/jobs-page.tsx')),
    'JobsPage',
  ),
})

const settings = createRoute({
  ...page('/admin/installningar'),
  staticData: { titleId: 'page.settings', parameters: ['kommun'] },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/settings/settings-page.tsx')),
    'SettingsPage',
  ),
})

const extract = createRoute({
  ...page('/hushall/$ref/utdrag'),
  staticData: { titleId: 'page.extract' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/households/page/household-page.tsx')),
    'ExtractPage',
  ),
})

const account = createRoute({
  ...page('/konto'),
  staticData: { titleId: 'page.account' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/account/account-page.tsx')),
    'AccountPage',
  ),
})

const users = createRoute({
  ...page('/admin/anvandare'),
  staticData: { titleId: 'page.users' },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/users/users-page.tsx')),
    'UsersPage',
  ),
})

const imports = createRoute({
  ...page('/importera'),
  staticData: { titleId: 'page.imports', parameters: ['import', 'status', 'sida'] },
  beforeLoad: requireUser,
  component: lazyRouteComponent(
    withMoreText(() => import('../features/imports/imports-page.tsx')),
    'ImportsPage',
  ),
})

/** Pages of those with an account. */
export const workRoutes = [
  account,
  users,
  duplicates,
  imports,
  moneyEdit,
  parties,
  followUps,
  welcomeCard,
  households,
  household,
  periods,
  recording,
  demo,
  targets,
  annotations,
  needs,
  need,
  leads,
  lead,
  audit,
  retention,
  jobs,
  settings,
  extract,
]
