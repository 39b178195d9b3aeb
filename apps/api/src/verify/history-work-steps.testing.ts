import {
  CODES,
  HOUSEHOLDS,
  LEADS,
  NEEDS,
  MATCHES,
  officerOf,
  anyOfficer,
  lastSegment,
} from './history-actors.testing.ts'
import type { Step } from './history.testing.ts'

export const leads: Step[] = [
  [
    'lead',
    50,
    (history) => {
      const responsibleMunicipality = history.pick(CODES)
      const body = {
        responsibleMunicipality,
        firstContactMonth: history.month(),
        adults: history.pick([1, 2, null]),
        needs: history.pick([[], ['job'], ['job', 'housing']]),
      }
      const who = officerOf(history, responsibleMunicipality)
      return history.create(LEADS, who, { path: '/leads', id: 'ref', body })
    },
  ],
  [
    'lead changed',
    80,
    (history) =>
      history.change(
        LEADS,
        history.pick<object>([
          { stage: 'dialogue' },
          { stage: 'visit', stageMonth: history.month() },
          { stage: 'decided' },
          { stage: 'new', stageReason: 'began anew' },
          { stage: 'new' },
          { stage: 'moved' },
          { stage: 'closed', closeReason: 'no_housing' },
          { stage: 'closed' },
          { isVoided: true },
          { isVoided: false },
          { firstContactMonth: history.month() },
        ]),
      ),
  ],
]

export const needs: Step[] = [
  [
    'need',
    20,
    (history) => {
      const municipalityCode = history.pick(CODES)
      const body = {
        municipalityCode,
        employerSector: history.pick(['municipal', 'private', 'state']),
        occupationField: history.pick(['health_care', 'education', 'it']),
        positions: history.pick([1, 1, 2, 5]),
        reportedMonth: history.month(),
      }
      const who = officerOf(history, municipalityCode)
      return history.create(NEEDS, who, { path: '/recruitment-needs', body })
    },
  ],
  [
    'need changed',
    40,
    (history) =>
      history.change(
        NEEDS,
        history.pick<object>([
          { positions: history.pick([1, 2, 6, 0]) },
          { filledTotal: history.pick([0, 1, 2, 9]) },
          { status: 'withdrawn' },
          { status: 'open' },
          { isVoided: true },
          { isVoided: false },
        ]),
      ),
  ],
  [
    'match',
    60,
    async (history) => {
      const [need, ref] = [history.made(NEEDS), history.made(HOUSEHOLDS)]
      if (need.length === 0 || ref.length === 0) return
      const householdRef = lastSegment(history.pick(ref))
      const body = { householdRef, who: history.pick(['first', 'second']) }
      await history.create(MATCHES, anyOfficer(history), { path: `${history.pick(need)}/matches`, body })
    },
  ],
  ['match changed', 30, (history) => history.change(MATCHES, { isVoided: history.often(60) })],
]

const ACTIVITIES = 'activities'

export const activities: Step[] = [
  [
    'activity',
    15,
    (history) => {
      const code = history.pick(CODES)
      const body = {
        title: 'made up',
        dateFrom: `${history.month()}-15`,
        tamPhase: history.pick(['attract', 'welcome']),
        type: 'campaign',
        municipalityCodes: [code],
        status: history.pick(['planned', 'done']),
      }
      return history.create(ACTIVITIES, officerOf(history, code), { path: '/activities', body })
    },
  ],
  [
    'activity changed',
    15,
    (history) =>
      history.change(
        ACTIVITIES,
        history.pick<object>([
          { status: 'done', actualParticipants: 12 },
          { status: 'cancelled', actualParticipants: null },
          { isVoided: true },
          { isVoided: false },
        ]),
      ),
  ],
]

const LINES = 'budget-lines'
const CONTRIBUTIONS = 'contributions'
const COSTS = 'costs'
const CARRY_OVERS = 'carry-overs'

export const money: Step[] = [
  [
    'contribution',
    15,
    (history) =>
      history.create(CONTRIBUTIONS, 'coordinator', {
        path: '/agreements/agreement-2025/contributions',
        body: {
          partyId: history.pick(['kommun-2305', 'kommun-2380', 'jamtkraft']),
          kind: history.pick(['cash', 'in_kind']),
          amountSek: history.pick([1000, null, -1]),
        },
      }),
  ],
  [
    'contribution changed',
    15,
    (history) =>
      history.change(
        CONTRIBUTIONS,
        history.pick<object>([{ amountSek: 7 }, { isVoided: true }, { isVoided: false }]),
      ),
  ],
  [
    'budget line',
    8,
    (history) =>
      history.create(LINES, 'coordinator', {
        path: '/budget-lines',
        body: { agreementId: 'agreement-2025', category: history.pick(['travel', 'other']) },
      }),
  ],
  ['budget line voided', 4, (history) => history.change(LINES, { isVoided: history.often(50) })],
  [
    'cost',
    25,
    async (history) => {
      const lines = history.made(LINES)
      if (lines.length === 0) return
      const body = {
        budgetLineId: lastSegment(history.pick(lines)),
        month: history.month(),
        amountSek: history.pick([500, 0, null]),
      }
      await history.create(COSTS, 'coordinator', { path: '/costs', body })
    },
  ],
  ['cost voided', 10, (history) => history.change(COSTS, { isVoided: history.often(60) })],
  [
    'carry-over',
    8,
    (history) => {
      const fromYear = 2020 + history.random(6)
      const lines = [{ category: 'personnel', amountSek: 10 }]
      const totalSek = history.often(80) ? 10 : 11
      return history.create(CARRY_OVERS, 'coordinator', {
        path: '/carry-overs',
        body: { fromYear, toYear: fromYear + 1, totalSek, lines },
      })
    },
  ],
  ['carry-over voided', 8, (history) => history.change(CARRY_OVERS, { isVoided: history.often(50) })],
]
