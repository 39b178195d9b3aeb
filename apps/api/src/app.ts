import { join } from 'node:path'
import { Hono } from 'hono'
import { authRoutes } from './access/sign-in/auth.routes.ts'
import { meRoutes } from './access/me.routes.ts'
import { withCaller } from './access/with-caller.ts'
import { activitiesRoutes } from './activities/activities.routes.ts'
import { aggregatesRoutes } from './aggregates/aggregates.routes.ts'
import { annotationsRoutes } from './annotations/annotations.routes.ts'
import { auditEventsRoutes } from './audit/audit.routes.ts'
import { demoRoutes } from './demo/demo.routes.ts'
import { documentationRoutes } from './documentation/documentation.routes.ts'
import { problemsRoutes } from './documentation/problems.routes.ts'
import type { Deps } from './deps.ts'
import { duplicatesRoutes } from './duplicates/duplicates.routes.ts'
import { followUpAnswersRoutes, followUpsRoutes } from './follow-ups/follow-ups.routes.ts'
import { householdFollowUpsRoutes } from './follow-ups/household-follow-ups.routes.ts'
import { householdsRoutes } from './households/households.routes.ts'
import { importRowsRoutes } from './imports/rows/import-rows.routes.ts'
import { importsRoutes } from './imports/imports.routes.ts'
import { jobsRoutes } from './jobs/jobs.routes.ts'
import { leadsRoutes } from './leads/leads.routes.ts'
import { municipalitiesRoutes } from './municipalities/municipalities.routes.ts'
import {
  agreementsRoutes,
  budgetLinesRoutes,
  carryOversRoutes,
  costsRoutes,
} from './money/money.routes.ts'
import { needsRoutes } from './needs/needs.routes.ts'
import { occupationsRoutes } from './occupations/occupations.routes.ts'
import { outcomesRoutes } from './outcomes/outcomes.routes.ts'
import { periodReportsRoutes } from './periods/periods.routes.ts'
import { partiesRoutes } from './programmes/parties.routes.ts'
import { programmesRoutes } from './programmes/programmes.routes.ts'
import { changesRoutes } from './report-versions/changes.routes.ts'
import { reportVersionsRoutes } from './report-versions/report-versions.routes.ts'
import { decisionPaperRoutes } from './reports/decision-paper.routes.ts'
import { figuresRoutes } from './reports/figures.routes.ts'
import { reportContentsRoutes } from './reports/report-contents.routes.ts'
import { reportsRoutes } from './reports/reports.routes.ts'
import { retentionRulesRoutes } from './retention/retention-rules.routes.ts'
import { retentionRunsRoutes } from './retention/retention-runs.routes.ts'
import { subjectAccessRoutes } from './subject-access/subject-access.routes.ts'
import { settingsRoutes } from './settings/settings.routes.ts'
import { sessionsRoutes } from './sessions/sessions.routes.ts'
import { referenceStatisticsRoutes } from './statistics/statistics.routes.ts'
import { targetsRoutes } from './targets/targets.routes.ts'
import { tokensRoutes } from './tokens/tokens.routes.ts'
import { invitationRoutes } from './users/invitations.routes.ts'
import { usersRoutes } from './users/users.routes.ts'
import { healthRoutes } from './health/health.routes.ts'
import { checkAccept } from './http/answers/accept.ts'
import type { ApiEnv } from './http/api-env.ts'
import { requireClock } from './http/requests/clock-set.ts'
import { createNotFound } from './http/requests/methods.ts'
import { onError } from './http/problems/on-error.ts'
import { openToOtherSites } from './http/answers/open-to-other-sites.ts'
import { openDataRoutes } from './open-data/open-data.routes.ts'
import { refuseForeignOrigin } from './http/requests/origin.ts'
import { refuseUnreadQuery } from './http/requests/query-guard.ts'
import { fromReplica } from './store/replica.ts'
import { responseHeaders } from './http/answers/response-headers.ts'
import { waitToWrite } from './http/requests/wait-to-write.ts'
import { isPage, serveSite } from './site/site.ts'

const SITE = join(import.meta.dirname, '../../web/dist')

/** The whole application over what it is given. It listens nowhere: tests ask it by `app.request`. */
export function createApp(deps: Deps) {
  const root = new Hono<ApiEnv>()
  if (deps.metrics) root.use(deps.metrics.meter)
  // Chained for the types; every call returns the same application.
  const app = root
    .use(responseHeaders(deps))
    .use('/api/v1/open-data/*', openToOtherSites)
    .use(refuseForeignOrigin)
    .use('/api/*', requireClock(deps))
    .use('/api/*', withCaller(deps))
    .use('/api/*', fromReplica(deps))
    .use('/api/*', checkAccept)
    .use('/api/*', refuseUnreadQuery)
    .use('/api/*', waitToWrite)
    .route('/', healthRoutes(deps))
    .route('/', problemsRoutes())
    .route('/api/auth', authRoutes(deps))
    .route('/api/auth', invitationRoutes(deps))
    .route('/api/v1', documentationRoutes(deps, root))
    .route('/api/v1/me', meRoutes())
    .route('/api/v1/settings', settingsRoutes())
    .route('/api/v1/municipalities', municipalitiesRoutes())
    .route('/api/v1/programmes', programmesRoutes())
    .route('/api/v1/households', householdsRoutes())
    .route('/api/v1/households', householdFollowUpsRoutes())
    .route('/api/v1/households', subjectAccessRoutes())
    .route('/api/v1/possible-duplicates', duplicatesRoutes())
    .route('/api/v1/follow-ups', followUpsRoutes())
    .route('/api/v1/follow-up-answers', followUpAnswersRoutes(deps))
    .route('/api/v1/imports', importsRoutes())
    .route('/api/v1/imports', importRowsRoutes())
    .route('/api/v1/leads', leadsRoutes())
    .route('/api/v1/aggregate-outcomes', aggregatesRoutes())
    .route('/api/v1/period-reports', periodReportsRoutes())
    .route('/api/v1/targets', targetsRoutes())
    .route('/api/v1/occupations', occupationsRoutes())
    .route('/api/v1/recruitment-needs', needsRoutes())
    .route('/api/v1/activities', activitiesRoutes())
    .route('/api/v1/annotations', annotationsRoutes())
    .route('/api/v1/parties', partiesRoutes())
    .route('/api/v1/agreements', agreementsRoutes())
    .route('/api/v1/budget-lines', budgetLinesRoutes())
    .route('/api/v1/costs', costsRoutes())
    .route('/api/v1/carry-overs', carryOversRoutes())
    .route('/api/v1/outcomes', outcomesRoutes())
    .route('/api/v1/reports', reportsRoutes(deps))
    .route('/api/v1/reports', reportContentsRoutes(deps))
    .route('/api/v1/open-data', openDataRoutes(deps))
    .route('/api/v1/reports', decisionPaperRoutes(deps))
    .route('/api/v1/report-versions', reportVersionsRoutes())
    .route('/api/v1/report-versions', changesRoutes(deps))
    .route('/api/v1/figures', figuresRoutes(deps))
    .route('/api/v1/reference-statistics', referenceStatisticsRoutes())
    .route('/api/v1/demo', demoRoutes())
    .route('/api/v1/audit-events', auditEventsRoutes())
    .route('/api/v1/jobs', jobsRoutes())
    .route('/api/v1/retention-rules', retentionRulesRoutes())
    .route('/api/v1/retention-runs', retentionRunsRoutes())
    .route('/api/v1/tokens', tokensRoutes())
    .route('/api/v1/sessions', sessionsRoutes())
    .route('/api/v1/users', usersRoutes())

  app.onError(onError)
  app.get('*', serveSite(SITE))
  app.notFound(createNotFound(app, isPage))
  return app
}

/** The routes with the types of what they take and give, for the client of the web app. */
export type ApiType = ReturnType<typeof createApp>
