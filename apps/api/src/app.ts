import { authRoutes } from './access/sign-in/auth.routes.ts'
import { meRoutes } from './access/me.routes.ts'
import { activitiesRoutes } from './activities/activities.routes.ts'
import { aggregatesRoutes } from './aggregates/aggregates.routes.ts'
import { annotationsRoutes } from './annotations/annotations.routes.ts'
import { auditEventsRoutes } from './audit/audit.routes.ts'
import { dataControllersRoutes } from './data-controllers/data-controllers.routes.ts'
import { demoRoutes } from './demo/demo.routes.ts'
import { documentationRoutes } from './documentation/documentation.routes.ts'
import { problemsRoutes } from './documentation/problems.routes.ts'
import { createBaseApp } from './serving/base-app.ts'
import type { Deps } from './deps.ts'
import { duplicatesRoutes } from './duplicates/duplicates.routes.ts'
import { answerCodesRoutes } from './follow-ups/answer-codes.routes.ts'
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
import { changesRoutes } from './report-versions/changes/changes.routes.ts'
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
import { createNotFound } from './http/requests/methods.ts'
import { openDataRoutes } from './open-data/open-data.routes.ts'
import { isPage, readSite, serveSite } from './site/site.ts'

/** The whole application over what it is given. It listens nowhere: tests ask it by `app.request`. */
export function createApp(deps: Deps) {
  const app = createBaseApp(deps)
  app.route('/', healthRoutes(deps))
  app.route('/', problemsRoutes())
  app.route('/api/auth', authRoutes(deps))
  app.route('/api/auth', invitationRoutes(deps))
  app.route('/api/v1', documentationRoutes(deps, app))
  app.route('/api/v1/me', meRoutes())
  app.route('/api/v1/settings', settingsRoutes())
  app.route('/api/v1/municipalities', municipalitiesRoutes())
  app.route('/api/v1/data-controllers', dataControllersRoutes())
  app.route('/api/v1/programmes', programmesRoutes())
  app.route('/api/v1/households', householdsRoutes())
  app.route('/api/v1/households', householdFollowUpsRoutes())
  app.route('/api/v1/households', answerCodesRoutes())
  app.route('/api/v1/households', subjectAccessRoutes())
  app.route('/api/v1/possible-duplicates', duplicatesRoutes())
  app.route('/api/v1/follow-ups', followUpsRoutes())
  app.route('/api/v1/follow-up-answers', followUpAnswersRoutes(deps))
  app.route('/api/v1/imports', importsRoutes())
  app.route('/api/v1/imports', importRowsRoutes())
  app.route('/api/v1/leads', leadsRoutes())
  app.route('/api/v1/aggregate-outcomes', aggregatesRoutes())
  app.route('/api/v1/period-reports', periodReportsRoutes())
  app.route('/api/v1/targets', targetsRoutes())
  app.route('/api/v1/occupations', occupationsRoutes())
  app.route('/api/v1/recruitment-needs', needsRoutes())
  app.route('/api/v1/activities', activitiesRoutes())
  app.route('/api/v1/annotations', annotationsRoutes())
  app.route('/api/v1/parties', partiesRoutes())
  app.route('/api/v1/agreements', agreementsRoutes())
  app.route('/api/v1/budget-lines', budgetLinesRoutes())
  app.route('/api/v1/costs', costsRoutes())
  app.route('/api/v1/carry-overs', carryOversRoutes())
  app.route('/api/v1/outcomes', outcomesRoutes())
  app.route('/api/v1/reports', reportsRoutes(deps))
  app.route('/api/v1/reports', reportContentsRoutes(deps))
  app.route('/api/v1/open-data', openDataRoutes(deps))
  app.route('/api/v1/reports', decisionPaperRoutes(deps))
  app.route('/api/v1/report-versions', reportVersionsRoutes())
  app.route('/api/v1/report-versions', changesRoutes(deps))
  app.route('/api/v1/figures', figuresRoutes(deps))
  app.route('/api/v1/reference-statistics', referenceStatisticsRoutes())
  app.route('/api/v1/demo', demoRoutes())
  app.route('/api/v1/audit-events', auditEventsRoutes())
  app.route('/api/v1/jobs', jobsRoutes())
  app.route('/api/v1/retention-rules', retentionRulesRoutes())
  app.route('/api/v1/retention-runs', retentionRunsRoutes())
  app.route('/api/v1/tokens', tokensRoutes())
  app.route('/api/v1/sessions', sessionsRoutes())
  app.route('/api/v1/users', usersRoutes())

  // Now, so that a later build in its place changes nothing of what this server shows.
  const site = readSite()
  app.get(
    '*',
    serveSite(() => site),
  )
  app.notFound(createNotFound(app, isPage))
  return app
}

/** The nouns with the types of what they take and give, for those who ask them by HTTP. */
export interface ApiRoutes {
  annotations: ReturnType<typeof annotationsRoutes>
  auditEvents: ReturnType<typeof auditEventsRoutes>
  dataControllers: ReturnType<typeof dataControllersRoutes>
  imports: ReturnType<typeof importsRoutes>
  importRows: ReturnType<typeof importRowsRoutes>
  jobs: ReturnType<typeof jobsRoutes>
  retentionRuns: ReturnType<typeof retentionRunsRoutes>
  me: ReturnType<typeof meRoutes>
  municipalities: ReturnType<typeof municipalitiesRoutes>
  outcomes: ReturnType<typeof outcomesRoutes>
  periodReports: ReturnType<typeof periodReportsRoutes>
  programmes: ReturnType<typeof programmesRoutes>
  referenceStatistics: ReturnType<typeof referenceStatisticsRoutes>
  sessions: ReturnType<typeof sessionsRoutes>
  settings: ReturnType<typeof settingsRoutes>
  tokens: ReturnType<typeof tokensRoutes>
  users: ReturnType<typeof usersRoutes>
}
