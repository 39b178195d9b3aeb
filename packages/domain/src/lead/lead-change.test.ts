import { expect, it } from 'vitest'
import { changedLead, leadChangeFaults } from './lead-change.ts'
import type { Lead } from './lead.ts'

it('a lead that was moved on while the clock was ahead can be moved on by the clock as it is', () => {
  const lead = {
    version: 2,
    stage: 'dialogue',
    firstContactMonth: '2026-10',
    stageHistory: [
      { stage: 'new', month: '2026-10', reason: null },
      { stage: 'dialogue', month: '2031-01', reason: null },
    ],
    closeReason: null,
  } as unknown as Lead
  expect(leadChangeFaults(lead, { stage: 'visit' }, '2026-12')).toEqual([])
  const { stageHistory } = changedLead(lead, { stage: 'visit' }, '2026-12-31T22:00:00.000Z', '2026-12')
  expect(stageHistory.map(({ month }) => month)).toEqual(['2026-10', '2026-12', '2026-12'])
  const early = leadChangeFaults(lead, { stage: 'visit', stageMonth: '2026-11' }, '2026-12')
  expect(early).toMatchObject([{ pointer: '/stageMonth' }])
})
