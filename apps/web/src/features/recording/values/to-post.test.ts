import { describe, expect, test } from 'vitest'
import { fromPost, municipalityOf } from './from-post.ts'
import { EMPTY_VALUES } from './recording-values.ts'
import type { RecordingValues } from './recording-values.ts'
import { toPost } from './to-post.ts'

const place = {
  municipalityCode: '2305',
  programmeId: 'ta-steget',
  month: '2026-11',
  currentMonth: '2026-11',
}
const asked: RecordingValues = {
  ...EMPTY_VALUES,
  adults: '2',
  children: 'unknown',
  originType: 'nordic',
  inclusionBasis: 'contact_before_move',
  evidence: 'household',
}
const everything: RecordingValues = {
  ...asked,
  month: '2026-11',
  programmeId: 'ta-steget',
  adults: 'more',
  adultsMore: '7',
  children: 'more',
  childrenMore: '6',
  mainReason: 'work',
  otherReasons: ['nature', 'family'],
  occupationStatus: 'employed_local',
  occupationField: 'it',
  employerSector: 'private',
  workMunicipalityCode: 'remote',
  partnerSeeksWork: 'yes',
  housingType: 'own_house',
  localTie: 'studied',
  firstChannel: 'event',
  impactHousehold: 'decisive',
  impactOfficer: 'major',
  adultAgeBands: ['25-34', '35-49'],
  childrenPreschool: '1',
  childrenSchool: '0',
  childrenUpper: '2',
  externalRef: 'N 12',
  note: 'Vill bygga',
}

describe('a household', () => {
  test('is sent without what is unseen in a pasted note', () => {
    const { body } = toPost({ ...asked, note: ' Vill\u000bbygga\u0000' }, place)
    expect(body['note']).toBe('Vill bygga')
  })

  test('says what was asked, and leaves out what was not said', () => {
    expect(toPost(asked, place)).toEqual({
      path: '/households',
      body: {
        municipalityCode: '2305',
        moveInMonth: '2026-11',
        adults: 2,
        children: null,
        originType: 'nordic',
        inclusionBasis: 'contact_before_move',
        evidence: 'household',
        programmeId: 'ta-steget',
      },
    })
  })

  test('carries every further answer, children by age as numbers and text without blanks around it', () => {
    const { body } = toPost({ ...everything, note: '  Vill bygga ' }, place)
    expect(body).toMatchObject({
      adults: 7,
      children: 6,
      otherReasons: ['nature', 'family'],
      childrenPreschool: 1,
      childrenSchool: 0,
      childrenUpper: 2,
      workMunicipalityCode: 'remote',
      note: 'Vill bygga',
    })
  })

  test('can be put back into the form as it was', () => {
    const post = toPost(everything, place)
    expect(fromPost(post)).toEqual(everything)
    expect(municipalityOf(post)).toBe('2305')
  })
})

describe('a lead', () => {
  const later: RecordingValues = {
    ...asked,
    situation: 'later',
    month: '2027-06',
    firstContactMonth: '2026-10',
    firstChannel: 'event',
    occupationField: 'it',
    externalRef: 'N 13',
    note: 'stays in the form',
    mainReason: 'work',
  }

  test('says who moves later and when, with nothing that only a household has', () => {
    expect(toPost(later, { ...place, month: '2027-06' })).toEqual({
      path: '/leads',
      body: {
        responsibleMunicipality: '2305',
        firstContactMonth: '2026-10',
        stage: 'decided',
        adults: 2,
        children: null,
        plannedMonth: '2027-06',
        originType: 'nordic',
        channel: 'event',
        occupationFields: ['it'],
        externalRef: 'N 13',
      },
    })
  })

  test('of someone who only thinks of moving needs nothing but the month of contact', () => {
    expect(toPost({ ...EMPTY_VALUES, situation: 'considering' }, { ...place, month: '' })).toEqual({
      path: '/leads',
      body: {
        responsibleMunicipality: '2305',
        firstContactMonth: '2026-11',
        stage: 'new',
        adults: null,
        children: null,
      },
    })
  })

  test('can be put back into the form', () => {
    const post = toPost(later, { ...place, month: '2027-06' })
    const kept = { note: '', mainReason: '', inclusionBasis: '', evidence: '' }
    expect(fromPost(post)).toEqual({ ...later, ...kept, children: 'unknown' })
    expect(municipalityOf(post)).toBe('2305')
  })
})
