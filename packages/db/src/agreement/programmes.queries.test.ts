import type { Party } from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  insertParty,
  insertProgramme,
  isPartyUsed,
  isProgrammeUsed,
  listParties,
  listProgrammes,
  type Programme,
  type Store,
  updateParty,
  updateProgramme,
} from '../index.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const PARTY: Party = {
  id: 'p',
  name: 'Parten',
  type: 'company',
  municipalityCode: null,
  isDemo: false,
  version: 1,
  isVoided: false,
}
const PROGRAMME: Programme = {
  id: 'i',
  name: 'Insatsen',
  periodFrom: '2026-01',
  periodTo: null,
  isDemo: false,
  version: 1,
  isVoided: false,
  parties: [{ partyId: 'p', role: 'owner' }],
}

describe.each(ENGINES)('parties and programmes on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertParty(store.db, PARTY)
    await insertProgramme(store.db, PROGRAMME)
  })
  afterEach(() => store.close())

  it('come back as they were written, and change only from what was read', async () => {
    const { db } = store
    const within = { includeDemo: true }
    expect(await listParties(db, within)).toEqual([PARTY])
    expect(await listProgrammes(db, within)).toEqual([PROGRAMME])
    expect(await updateParty(db, { ...PARTY, name: 'X' })).toBe(false)
    expect(await updateParty(db, { ...PARTY, version: 2, isVoided: true })).toBe(true)
    expect(await listParties(db, within)).toEqual([])
    expect(await listParties(db, { ...within, isVoided: true })).toHaveLength(1)
    expect(await updateProgramme(db, { ...PROGRAMME, parties: [] })).toBe(false)
    expect(await updateProgramme(db, { ...PROGRAMME, version: 2, parties: [] })).toBe(true)
    expect((await listProgrammes(db, within))[0]?.parties).toEqual([])
  })

  it('are used while something that stands names them', async () => {
    const { db } = store
    expect([await isPartyUsed(db, 'p'), await isProgrammeUsed(db, 'i')]).toEqual([true, false])
    await updateProgramme(db, { ...PROGRAMME, version: 2, isVoided: true })
    expect(await isPartyUsed(db, 'p')).toBe(false)
  })
})
