import { expect, it } from 'vitest'
import { linksWords, programmeFaults, toProgrammeBody, toProgrammeValues } from './party-fields.ts'

const RECORD = {
  from: '2024-01',
  to: null,
  parties: [
    { partyId: 'region', role: 'owner' },
    { partyId: 'kommun', role: 'co_funder' },
  ],
}

it('sets the parties of each role in a field of its own, and back', () => {
  const values = toProgrammeValues(RECORD)
  expect(values).toMatchObject({ owner: ['region'], co_funder: ['kommun'], partner: [] })
  expect(toProgrammeBody({ owner: ['region'] }, values)).toEqual({ parties: RECORD.parties })
  expect(toProgrammeBody({ to: '2025-12' }, values)).toEqual({ to: '2025-12' })
  expect(linksWords(RECORD.parties, (id) => id.toUpperCase())).toBe(
    '\u00c4gare: REGION. Medfinansi\u00e4rer: KOMMUN',
  )
})

it('names a party of two roles, and an end before the beginning', () => {
  const values = toProgrammeValues(RECORD)
  const keys = (over: object) => Object.keys(programmeFaults({ ...values, ...over }))
  expect(keys({})).toEqual([])
  expect(keys({ to: '2023-12', partner: ['region'] })).toEqual(['to', 'partner'])
})
