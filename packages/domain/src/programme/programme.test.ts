import { expect, it } from 'vitest'
import { programmeFaults } from './programme.ts'

const party = (partyId: string) => ({ partyId, role: 'partner' })

it.each([
  [{ from: '2024-01', to: null, parties: [] }, []],
  [{ from: '2024-01', to: '2024-01', parties: [party('a'), party('b')] }, []],
  [{ from: '2024-01', to: '2023-12', parties: [party('x')] }, ['/to', '/parties/0/partyId']],
  [{ from: '2024-01', parties: [party('a'), party('a')] }, ['/parties/1/partyId']],
])('a programme %j', (sent, expected) => {
  const faults = programmeFaults(sent, (id) => ['a', 'b'].includes(id))
  expect(faults.map(({ pointer }) => pointer)).toEqual(expected)
})
