import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './repository.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** `'key': 'text'` of a file of messages, also where the text stands on a line of its own. */
function messagesIn(path: string): Map<string, string> {
  const found = read(path).matchAll(/^\s*'(?<key>[^']+)':\s*'(?<text>[^']*)',$/gmu)
  return new Map([...found].map(({ groups }) => [groups!['key']!, groups!['text']!]))
}

const VOCABULARY: Readonly<Record<string, string>> = {
  origin: 'originType',
  localTie: 'localTie',
  mainReason: 'reason',
  occupationField: 'occupationField',
  employerSector: 'employerSector',
  housing: 'housingType',
  channel: 'channel',
  householdType: 'householdType',
  phase: 'tamPhase',
  closeReason: 'leadCloseReason',
  leaveReason: 'leaveReason',
}

// The report must stand without the pages, and the pages without the report: the words are written in both.
test('the report names classes as the pages do', () => {
  const words = messagesIn('apps/web/src/strings/sv/vocabularies.ts')
  const source = read('packages/reports/src/strings/classes.ts')
  const named = [...source.matchAll(/^ {2}(?<dimension>\w+): \{\n(?<classes>(?: {4}.*\n)+) {2}\},$/gmu)]
  expect(named.map(({ groups }) => groups!['dimension'])).toEqual(Object.keys(VOCABULARY))
  for (const { groups } of named) {
    const vocabulary = VOCABULARY[groups!['dimension']!]!
    const classes = [...groups!['classes']!.matchAll(/^ {4}(?<code>\w+): '(?<name>[^']*)',$/gmu)]
    expect(classes.length).toBeGreaterThan(3)
    for (const { groups: one } of classes)
      expect(one!['name'], `${vocabulary}.${one!['code']}`).toBe(
        words.get(`vocabulary.${vocabulary}.${one!['code']}`),
      )
  }
})

test('the report defines measures as the pages do', () => {
  const words = messagesIn('apps/web/src/strings/sv/definitions.ts')
  const source = read('packages/reports/src/strings/definitions.ts')
  const defined = [
    ...source.matchAll(
      /^ {2}(?<kpi>K\d+): \{\n\s+name: '(?<name>[^']*)',\n\s+text:\s+'(?<text>[^']*)',$/gmu,
    ),
  ]
  expect(defined).toHaveLength(20)
  for (const { groups } of defined) {
    const { kpi, name, text } = groups!
    expect(name, kpi).toBe(words.get(`method.${kpi}`))
    expect(text, kpi).toBe(words.get(`method.${kpi}.text`))
  }
})
