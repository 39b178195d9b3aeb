import type { Lead } from '@inflytt/domain'
import { expect, test } from 'vitest'
import { fromLead } from './from-lead.ts'
import { toPost } from './to-post.ts'

const lead: Lead = {
  ref: 'I-2305-7Q4KXM',
  version: 3,
  responsibleMunicipality: '2305',
  firstContactMonth: '2026-03',
  channel: 'event',
  originType: 'eu',
  adults: 2,
  children: null,
  plannedMonth: '2026-10',
  interestMunicipalities: ['2305'],
  occupationFields: ['it'],
  needs: ['housing'],
  stage: 'decided',
  stageHistory: [],
  closeReason: null,
  householdRef: null,
  activityId: null,
  externalRef: 'KS 7',
  isVoided: false,
  isDemo: false,
  createdAt: '',
  updatedAt: '',
}
const place = {
  municipalityCode: '2305',
  programmeId: 'ta-steget',
  month: '2026-11',
  currentMonth: '2026-11',
}

test('a lead fills in what it knows of the household, and is named by it', () => {
  expect(toPost({ ...fromLead(lead), evidence: 'household', children: '1' }, place)).toEqual({
    path: '/households',
    body: {
      municipalityCode: '2305',
      moveInMonth: '2026-11',
      adults: 2,
      children: 1,
      originType: 'eu',
      inclusionBasis: 'contact_before_move',
      evidence: 'household',
      programmeId: 'ta-steget',
      occupationField: 'it',
      firstChannel: 'event',
      externalRef: 'KS 7',
      leadId: 'I-2305-7Q4KXM',
    },
  })
})

test('what is not known is asked for', () => {
  const values = fromLead({
    ...lead,
    originType: 'unknown',
    channel: 'unknown',
    occupationFields: ['it', 'health_care'],
  })
  expect([values.children, values.originType, values.firstChannel, values.occupationField]).toEqual([
    '',
    '',
    '',
    '',
  ])
})
