import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { LOGGED } from './household.testing.ts'

// Each in an array of its own: an array among the cases would be spread as arguments.
const NO_TEXT: [unknown][] = [[5], [1.5], [true], [[]], [{}]]

interface Refused {
  type: string
  errors: { pointer: string }[]
}

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator'])
})
afterEach(() => api.close())

const post = (body: object) => api.ask<Refused>('bracke', '/households', { method: 'POST', body })
const pointersOf = ({ errors }: Refused) => errors.map(({ pointer }) => pointer).toSorted()

describe('a text field that is sent something else', () => {
  it.each(NO_TEXT)('names note, externalRef and coverageReason when sent %j', async (value) => {
    const { status, body } = await post({
      ...LOGGED,
      note: value,
      externalRef: value,
      coverageReason: value,
    })
    expect(status).toBe(422)
    expect(pointersOf(body)).toEqual(['/coverageReason', '/externalRef', '/note'])
  })

  it.each(NO_TEXT)('names a reopenReason that is %j', async (value) => {
    const { status, body } = await api.ask<Refused>('bracke', '/period-reports/2305/2026-T1', {
      method: 'PUT',
      body: { state: 'closed', reopenReason: value },
      headers: { 'If-None-Match': '*' },
    })
    expect([status, pointersOf(body)]).toEqual([422, ['/reopenReason']])
  })
})

it('tells faults between fields together with faults of single fields', async () => {
  const { status, body } = await post({
    ...LOGGED,
    municipalityCode: '9999',
    adults: 1,
    adultWomen: 2,
    leadId: 'I-2305-AAAAAA',
  })
  expect(status).toBe(422)
  expect(pointersOf(body)).toEqual(['/adultWomen', '/leadId', '/municipalityCode'])
})

describe('a personal number in a text', () => {
  it.each([
    '640823 3234, 2 barn',
    '640823 3234 2 barn',
    '2 640823 3234',
    'Q1 640823 3234',
    '2025 640823 3234',
    '640823:3234',
    '640823--3234',
    '640823\u00ad3234',
    '640823\u200c3234',
  ])('is found in %j', async (note) => {
    const { status, body } = await post({ ...LOGGED, note })
    expect([status, body.type?.split('#')[1]]).toEqual([422, 'personal-number'])
  })
})
