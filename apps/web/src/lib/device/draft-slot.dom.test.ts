import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDraftStore } from './draft.ts'

const isNote = (content: unknown): content is string => typeof content === 'string'
const draftAt = (slot: string) => createDraftStore('u1', slot, 1, isNote)
let held: Set<string>
const locks = {
  async request(name: string, _options: object, run: () => Promise<unknown>) {
    if (held.has(name)) throw new DOMException('held', 'TimeoutError')
    held.add(name)
    return run()
  },
  query: async () => ({ held: [...held].map((name) => ({ name })) }),
}

beforeEach(() => {
  held = new Set()
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Another page has the program to itself, and the storage of the tab where it is given. */
async function openTab(tab?: string): Promise<() => Promise<string>> {
  vi.resetModules()
  if (tab === undefined) sessionStorage.clear()
  else sessionStorage.setItem('inflytt.tab', tab)
  const { openDraftSlot } = await import('./draft-slot.ts')
  return () => openDraftSlot('u1', 'need')
}

function closeTab(slot: string): string {
  const tab = slot.slice('need.'.length)
  held.delete(`inflytt.tab.${tab}`)
  return tab
}

test('a second tab neither takes nor writes over what the first is writing', async () => {
  vi.stubGlobal('navigator', { locks })
  const first = await (await openTab())()
  draftAt(first).write('five')
  const second = await (await openTab())()
  expect(draftAt(second).read()).toBeUndefined()
  draftAt(second).write('seven')
  expect(draftAt(first).read()).toBe('five')
})

test('a tab that is reloaded has its own again, a copy of it begins anew', async () => {
  vi.stubGlobal('navigator', { locks })
  const first = await (await openTab())()
  draftAt(first).write('five')
  const copy = await (await openTab(first.slice('need.'.length)))()
  expect(copy).not.toBe(first)
  expect(await (await openTab(closeTab(first)))()).toBe(first)
})

test('what a closed tab left is taken over once', async () => {
  vi.stubGlobal('navigator', { locks })
  const first = await (await openTab())()
  draftAt(first).write('five')
  closeTab(first)
  const second = await (await openTab())()
  expect(draftAt(second).read()).toBe('five')
  expect(draftAt(first).read()).toBeUndefined()
  expect(draftAt(await (await openTab())()).read()).toBeUndefined()
})

test('what was written before tabs had drafts of their own is taken over once', async () => {
  vi.stubGlobal('navigator', { locks })
  draftAt('need').write('five')
  draftAt('needless').write('of another form')
  expect(draftAt(await (await openTab())()).read()).toBe('five')
  expect(draftAt(await (await openTab())()).read()).toBeUndefined()
  expect(draftAt('needless').read()).toBe('of another form')
})

test('without locks, what was written within the hour is left to its tab', async () => {
  vi.stubGlobal('navigator', {})
  vi.useFakeTimers({ now: Date.parse('2026-11-01T12:00:00Z'), toFake: ['Date'] })
  draftAt('need.first').write('five')
  expect(draftAt(await (await openTab())()).read()).toBeUndefined()
  vi.setSystemTime(Date.parse('2026-11-01T13:00:01Z'))
  expect(draftAt(await (await openTab())()).read()).toBe('five')
})
