import { afterEach, expect, test } from 'vitest'
import { EMPTY_VALUES } from '../values/recording-values.ts'
import { createFormStore } from './form-store.ts'
import { createRecordingDrafts } from './recording-drafts.ts'

/** A tab of its own on the same device. */
function openTab() {
  sessionStorage.clear()
  const store = createFormStore(createRecordingDrafts('u1'))
  store.subscribe(() => {})
  return { store, tab: sessionStorage.getItem('inflytt.recording-draft') }
}

function reload(tab: string) {
  sessionStorage.setItem('inflytt.recording-draft', tab)
  return createFormStore(createRecordingDrafts('u1'))
}

const tellTabs = () => window.dispatchEvent(new StorageEvent('storage'))

afterEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

test('a draft that two tabs share is saved by one of them, and the other hears how it went', async () => {
  const one = openTab().store
  one.change({ adults: '2' })
  const two = openTab().store
  expect(two.get().adults).toBe('2')

  expect(await Promise.all([one.claim(), two.claim()])).toEqual([true, false])
  expect(one.savedElsewhere()).toBeUndefined()
  expect(two.savedElsewhere()).toEqual({ ref: null, kind: 'household' })
  one.settle('2305-2026-7Q4K')
  tellTabs()
  expect(two.savedElsewhere()).toEqual({ ref: '2305-2026-7Q4K', kind: 'household' })
})

test('a draft of before tabs had drafts of their own is gone on with', () => {
  const stored = { version: 1, savedAt: Date.now(), content: { adults: '2', note: 'Ringde i g\u00e5r' } }
  localStorage.setItem('inflytt.draft.u1.recording', JSON.stringify(stored))
  const { store, tab } = openTab()
  expect(store.get()).toMatchObject({ adults: '2', note: 'Ringde i g\u00e5r' })
  expect(localStorage.getItem('inflytt.draft.u1.recording')).toBeNull()
  expect(reload(tab ?? '').get().adults).toBe('2')
})

test('a draft that was refused, or taken back, may be saved by either', async () => {
  const one = openTab().store
  one.change({ adults: '2' })
  const two = openTab().store
  await one.claim()
  one.forgetDraft()
  tellTabs()
  one.release(one.entry().id)
  tellTabs()
  expect(two.savedElsewhere()).toBeUndefined()
  expect(await two.claim()).toBe(true)
  expect(await one.claim()).toBe(false)
})

test('what differs in the other tab stays there and on the device, and can become a draft of its own', async () => {
  const one = openTab().store
  one.change({ adults: '2' })
  const { store: two, tab } = openTab()
  two.change({ note: 'Ringde i går' })
  await one.claim()
  one.forgetDraft()
  one.settle('2305-2026-7Q4K')
  one.replace({ ...one.get(), adults: '' })

  const again = reload(tab ?? '')
  expect(again.get().note).toBe('Ringde i går')
  expect(again.savedElsewhere()?.ref).toBe('2305-2026-7Q4K')
  again.replace(again.get())
  expect(again.savedElsewhere()).toBeUndefined()
  expect(await again.claim()).toBe(true)
})

test('two households that are written in two tabs are kept beside each other, and each tab has its own', () => {
  const { store: one } = openTab()
  const { store: two } = openTab()
  one.change({ adults: '1' })
  two.change({ adults: '2' })
  one.change({ children: '1' })
  expect(reload(two.entry().id).get()).toMatchObject({ adults: '2', children: '' })
  expect(reload(one.entry().id).get()).toMatchObject({ adults: '1', children: '1' })
  one.replace(EMPTY_VALUES)
  expect(openTab().store.get().adults).toBe('2')
})
