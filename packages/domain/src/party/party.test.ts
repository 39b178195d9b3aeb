import { expect, it } from 'vitest'
import { partyFaults } from './party.ts'

const context = {
  isMunicipality: (code: string) => code.startsWith('23'),
  others: [{ municipalityCode: '2305' }, { municipalityCode: null }],
}

it.each([
  [{ type: 'company', municipalityCode: null }, []],
  [{ type: 'municipality', municipalityCode: null }, []],
  [{ type: 'municipality', municipalityCode: '2380' }, []],
  [{ type: 'municipality', municipalityCode: '0180' }, ['There is no such municipality here.']],
  [
    { type: 'company', municipalityCode: '2380' },
    ['Only a party that is a municipality has a municipality code.'],
  ],
  [{ type: 'municipality', municipalityCode: '2305' }, ['Another party is that municipality already.']],
])('a party %j', (sent, expected) => {
  expect(partyFaults(sent, context).map(({ detail }) => detail)).toEqual(expected)
})
