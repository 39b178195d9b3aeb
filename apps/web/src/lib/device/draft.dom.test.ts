import { afterEach, expect, test, vi } from 'vitest'
import { clearAllDrafts } from './clear-drafts.ts'
import { createDraftStore } from './draft.ts'

interface Content {
  note: string
}
const isContent = (content: unknown): content is Content =>
  typeof content === 'object' &&
  content !== null &&
  'note' in content &&
  typeof content.note === 'string'
const draftOf = (user: string, version = 1) => createDraftStore(user, 'household', version, isContent)

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('a draft is there after a reload, for its own user only', () => {
  draftOf('anna').write({ note: 'hej' })
  expect(draftOf('anna').read()).toEqual({ note: 'hej' })
  expect(draftOf('berit').read()).toBeUndefined()
})

test('a draft of another version, or one that is damaged, is dropped', () => {
  draftOf('anna', 1).write({ note: 'hej' })
  expect(draftOf('anna', 2).read()).toBeUndefined()
  for (const damaged of ['{', '[]', '{"version":1,"content":{"note":3}}', 'null']) {
    localStorage.setItem('inflytt.draft.anna.household', damaged)
    expect(draftOf('anna').read()).toBeUndefined()
  }
})

test('a draft that is older than a remembered device may be is dropped', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-01T12:00:00Z') })
  draftOf('anna').write({ note: 'hej' })
  vi.setSystemTime(Date.parse('2026-12-01T11:59:00Z'))
  expect(draftOf('anna').read()).toEqual({ note: 'hej' })
  vi.setSystemTime(Date.parse('2026-12-01T12:00:00Z'))
  expect(draftOf('anna').read()).toBeUndefined()
  vi.useRealTimers()
})

test('signing out leaves nothing of anyone, and touches nothing else', () => {
  draftOf('anna').write({ note: 'hej' })
  draftOf('berit').write({ note: 'hej' })
  localStorage.setItem('other', 'kept')
  clearAllDrafts()
  expect(Object.keys(localStorage)).toEqual(['other'])
})

test('without storage nothing is kept and nothing fails', () => {
  vi.stubGlobal('localStorage', undefined)
  const draft = draftOf('anna')
  draft.write({ note: 'hej' })
  draft.clear()
  clearAllDrafts()
  expect(draft.read()).toBeUndefined()
})
