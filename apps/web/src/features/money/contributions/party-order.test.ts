import { expect, test } from 'vitest'
import type { PartyRecord } from '../../../lib/queries/money-queries.ts'
import { inPartyOrder } from './party-order.ts'

const party = (id: string, name: string, municipalityCode: string | null) =>
  ({ id, name, municipalityCode }) as PartyRecord
const parties = [
  party('region', 'Region Jämtland Härjedalen', null),
  party('ragunda', 'Ragunda kommun', '2303'),
  party('are', 'Åre kommun', '2321'),
  party('berg', 'Bergs kommun', '2326'),
]

test('what belongs to parties stands in their order: municipalities by name, then those who pay for all of them', () => {
  const items = ['region', 'are', 'ragunda', 'berg'].flatMap((partyId) => [
    { partyId, kind: 'cash' },
    { partyId, kind: 'in_kind' },
  ])
  const ordered = inPartyOrder(items, parties)
  expect(ordered.map(({ partyId, kind }) => `${partyId} ${kind}`)).toEqual([
    'berg cash',
    'berg in_kind',
    'ragunda cash',
    'ragunda in_kind',
    'are cash',
    'are in_kind',
    'region cash',
    'region in_kind',
  ])
})
