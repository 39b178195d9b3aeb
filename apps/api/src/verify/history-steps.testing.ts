import type { History, Step } from './history.testing.ts'

const CODES = ['2305', '2380', '2305', '2380', '2326']
const HOUSEHOLDS = 'households'
const LEADS = 'leads'
const NEEDS = 'needs'
const MATCHES = 'matches'

/** The officer of a municipality, and now and then one of another. */
function officerOf(history: History, code: string) {
  const own = code === '2380' ? 'ostersund' : 'bracke'
  return history.often(95) ? own : history.pick(['bracke', 'ostersund', 'coordinator'] as const)
}
const anyOfficer = ({ pick }: History) => pick(['bracke', 'ostersund'] as const)
const lastSegment = (address: string) => address.split('/').at(-1) ?? ''

function household(history: History) {
  const { pick } = history
  return {
    municipalityCode: pick(CODES),
    moveInMonth: history.month(),
    adults: pick([1, 2, 2, null]),
    children: pick([0, 2, null]),
    originType: pick(['rest_of_sweden', 'rest_of_sweden', 'world', 'own_county', 'unknown']),
    inclusionBasis: pick([
      'contact_before_move',
      'recruited_via_party',
      'contact_after_move',
      'unknown',
    ]),
    evidence: pick(['household', 'household', 'employer', 'none']),
    programmeId: pick(['en-attraktiv-region', 'ta-steget']),
    partnerSeeksWork: pick(['yes', 'no', 'unknown']),
    // Some are as like as two entries of one household.
    ...(history.often(15) && ALIKE),
  }
}

const ALIKE = {
  moveInMonth: '2024-03',
  adults: 2,
  children: 0,
  originType: 'rest_of_sweden',
  occupationField: 'it',
  housingType: 'rental',
}

const households: Step[] = [
  [
    'household',
    120,
    (history) => {
      const body = household(history)
      const linked = history.often(30) ? { leadId: leadOf(history) } : {}
      const who = officerOf(history, body.municipalityCode)
      return history.create(HOUSEHOLDS, who, {
        path: '/households',
        id: 'ref',
        body: { ...body, ...linked },
      })
    },
  ],
  [
    'household changed',
    160,
    (history) =>
      history.change(
        HOUSEHOLDS,
        history.pick<object>([
          { countStatus: 'voided', voidReason: 'did_not_move' },
          { countStatus: 'voided' },
          { countStatus: 'confirmed' },
          { evidence: 'household' },
          { moveInMonth: history.month() },
          { municipalityCode: history.pick(CODES) },
          { adults: history.pick([1, 2, 3, null]) },
          { inclusionBasis: 'contact_after_move' },
          { coverage: 'covered' },
          { coverage: 'new', coverageReason: 'counted beside it' },
          { leadId: history.often(50) ? leadOf(history) : null },
          { adults: -1 },
        ]),
      ),
  ],
]

function leadOf(history: History): string | null {
  const leads = history.made(LEADS)
  return leads.length === 0 ? null : lastSegment(history.pick(leads))
}

const FOLLOW_UPS = 'follow-ups'

const followUps: Step[] = [
  [
    'follow-up',
    90,
    async (history) => {
      const logged = history.made(HOUSEHOLDS)
      if (logged.length === 0) return
      const outcome = history.pick(['stayed', 'moved_within_county', 'left', 'unreachable'])
      const body = {
        milestone: history.pick([3, 12, 24, 36]),
        outcome,
        ...(outcome === 'moved_within_county' && { newMunicipalityCode: history.pick(CODES) }),
      }
      const path = `${history.pick(logged)}/follow-ups`
      await history.create(FOLLOW_UPS, anyOfficer(history), { path, body })
    },
  ],
  [
    'follow-up changed',
    50,
    (history) =>
      history.change(
        FOLLOW_UPS,
        history.pick<object>([
          { outcome: 'stayed' },
          { outcome: 'left', leaveReason: 'work' },
          { outcome: 'moved_within_county', newMunicipalityCode: history.pick(CODES) },
          { isVoided: true },
          { isVoided: false },
          { answeredMonth: history.month() },
        ]),
      ),
  ],
  [
    'own answer',
    10,
    async (history) => {
      const logged = history.made(HOUSEHOLDS)
      if (logged.length === 0) return
      const address = `${history.pick(logged)}/answer-codes`
      const { body } = await history.write(anyOfficer(history), 'POST', address, {})
      const code = history.often(80) ? body['code'] : 'AAAAAAAAAA'
      const answer = { code: String(code), milestone: history.pick([3, 12]), outcome: 'stayed' }
      await history.write('public', 'POST', '/follow-up-answers', answer)
    },
  ],
]

const leads: Step[] = [
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

const needs: Step[] = [
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

const LINES = 'budget-lines'
const CONTRIBUTIONS = 'contributions'
const COSTS = 'costs'
const CARRY_OVERS = 'carry-overs'

const money: Step[] = [
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

const ACTIVITIES = 'activities'

const activities: Step[] = [
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

interface Pairs {
  items: { id: string; households: { ref: string }[] }[]
}

const duplicates: Step[] = [
  [
    'duplicate decided',
    45,
    async (history) => {
      const { items } = await history.read<Pairs>('coordinator', '/possible-duplicates?limit=20')
      if (items.length === 0) return
      const { id, households: alike } = history.pick(items)
      const body = history.pick<object>([
        { decision: 'undecided' },
        { decision: 'different_households' },
        { decision: 'same_household' },
        { decision: 'same_household', keptRef: history.pick(alike).ref },
        { decision: 'same_household', keptRef: history.pick(alike).ref },
      ])
      const who = history.often(80) ? 'coordinator' : anyOfficer(history)
      await history.write(who, 'PATCH', `/possible-duplicates/${id}`, body)
    },
  ],
]

const AGGREGATES = 'aggregates'
const WHOLE = 'en-attraktiv-region-444'

function wholeOrOther(history: History): string {
  const others = history.made(AGGREGATES).map(lastSegment)
  return history.often(50) ? WHOLE : history.pick([WHOLE, ...others])
}

const aggregates: Step[] = [
  [
    'part of an aggregate',
    10,
    (history) => {
      const code = history.pick(CODES)
      const body = {
        title: 'a part',
        programmeId: 'en-attraktiv-region',
        relation: 'part_of',
        parentId: wholeOrOther(history),
        municipalityCodes: [code],
        periodFrom: `${2020 + history.random(3)}-01`,
        periodToEarliest: '2022-12',
        periodToLatest: history.pick(['2022-12', '2023-06']),
        households: 1 + history.random(40),
        definitionNote: 'not known',
        sourceTitle: 'a list',
      }
      return history.create(AGGREGATES, officerOf(history, code), { path: '/aggregate-outcomes', body })
    },
  ],
  [
    'aggregate replaced',
    6,
    (history) =>
      history.create(AGGREGATES, 'coordinator', {
        path: '/aggregate-outcomes',
        body: {
          title: 'a later count',
          programmeId: 'en-attraktiv-region',
          replacesId: wholeOrOther(history),
          periodFrom: '2020-01',
          periodToEarliest: '2023-12',
          periodToLatest: '2024-10',
          households: history.pick([3, 444, 460]),
          definitionNote: 'not known',
          sourceTitle: 'a paper',
        },
      }),
  ],
  [
    'aggregate changed',
    20,
    async (history) => {
      const body = history.pick<object>([
        { periodToEarliest: history.pick(['2023-06', '2023-12', '2024-10']) },
        { households: history.pick([1, 40, 444, 500]) },
        { isVoided: true },
        { isVoided: false },
      ])
      await history.write('coordinator', 'PATCH', `/aggregate-outcomes/${wholeOrOther(history)}`, body)
    },
  ],
]

const control: Step[] = [
  [
    'klart',
    15,
    async (history) => {
      const state = history.pick(['closed', 'closed', 'closed_nothing', 'open'])
      const code = history.pick(CODES)
      const path = `/period-reports/${code}/${2025 + history.random(2)}-T${1 + history.random(3)}`
      const body = { state, ...(state === 'open' && history.often(80) && { reopenReason: 'one more' }) }
      await history.write(officerOf(history, code), 'PUT', path, body)
    },
  ],
  [
    'target',
    4,
    async (history) => {
      const scope = history.pick(['county', ...CODES])
      const path = `/targets/${scope}/${2024 + history.random(3)}/households`
      await history.write('coordinator', 'PUT', path, { value: history.pick([0, 12, null, -1]) })
    },
  ],
]

/** Every kind of write there is, of every entity, refused ones among them. */
export const ALL_STEPS: readonly Step[] = [
  ...households,
  ...followUps,
  ...leads,
  ...needs,
  ...activities,
  ...money,
  ...duplicates,
  ...aggregates,
  ...control,
]
