import { type Engine, findStorePlace, openPostgres, type Store } from '@inflytt/db'
import { createTestStore } from '@inflytt/db/testing'
import { afterEach, expect, it } from 'vitest'
import { createOwnRefs, drawHouseholdRefs } from './household-ref.ts'

const PLACE = { municipalityCode: '2305', moveInMonth: '2025-03' }
const AREA = '2305-2025-'

let stores: Store[] = []
afterEach(async () => {
  for (const store of stores.toReversed()) await store.close()
  stores = []
})

async function open(engine: Engine): Promise<Store> {
  const store = await createTestStore(engine)
  stores.push(store)
  return store
}

/** Draws letters as they are said. */
function saying(letters: string) {
  let at = 0
  return { random: () => 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'.indexOf(letters.charAt(at++)) }
}

const drawn = (store: Store, letters: string) =>
  store.db.transaction().execute((trx) => drawHouseholdRefs(trx, saying(letters), [PLACE, PLACE]))

it('draws again what is drawn twice', async () => {
  expect(await drawn(await open('sqlite'), 'AAABAAABAAAC')).toEqual([`${AREA}AAAB`, `${AREA}AAAC`])
})

it('draws nothing of what another transaction draws from that takes long, until it has ended', async () => {
  const store = await open('postgres')
  const place = await findStorePlace(store.db)
  const beside = openPostgres(place?.engine === 'postgres' ? place.address : '', { isBeside: true })
  stores.push(beside)
  await beside.db.transaction().execute(async (trx) => {
    const own = createOwnRefs(trx, saying('AAAA'))
    expect(await own([PLACE])).toEqual([`${AREA}AAAB`])
    // Of the same part by another way, and of none that is held.
    expect(await drawn(store, 'AAABAABAAAAC7Q4K')).toEqual([`${AREA}AAAC`, `${AREA}7Q4K`])
  })
  expect(await drawn(store, 'AAABAABA')).toEqual([`${AREA}AAAB`, `${AREA}AABA`])
})
