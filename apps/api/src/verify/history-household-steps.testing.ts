import {
  CODES,
  HOUSEHOLDS,
  LEADS,
  officerOf,
  anyOfficer,
  lastSegment,
} from './history-actors.testing.ts'
import type { History, Step } from './history.testing.ts'

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

export const households: Step[] = [
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

export const followUps: Step[] = [
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

interface Pairs {
  items: { id: string; households: { ref: string }[] }[]
}

export const duplicates: Step[] = [
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

export const aggregates: Step[] = [
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
