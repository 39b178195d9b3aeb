import { isPluralElement, isPoundElement, isSelectElement } from '@formatjs/icu-messageformat-parser'
import { isArgumentElement, isLiteralElement, isTagElement } from '@formatjs/icu-messageformat-parser'
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'

type Message = string | MessageFormatElement[]
type Files = Record<string, Record<string, Record<string, Message>>>

const swedish = messagesOf(import.meta.glob('./sv/*.ts', { eager: true }))
const english = messagesOf(import.meta.glob('./en/*.ts', { eager: true }))

// Names, signs, formats and numbers, and words that the two languages share.
const SAME_IN_BOTH = new Set([
  'app.name',
  'app.title',
  'app.region',
  'sign.preliminary',
  'sign.more',
  'bound.preliminaryStatus',
  'activities.field.isDigital',
  'audit.field.id',
  'demo.operatorCommand',
  'explain.csv.definition',
  'explain.csv.definitionVersion',
  'explain.unit.sek',
  'households.column.status',
  'household.field.countStatus',
  'method.part',
  'method.examplePlace',
  'method.status',
  'moneyEdit.lines',
  'money.column.budget',
  'outcome.statusColumn',
  'parties.type.region',
  'reports.json',
  'chart.csv',
  'chart.png',
  'chart.svg',
])

function messagesOf(files: Files): Map<string, { file: string; message: Message }> {
  return new Map(
    Object.entries(files).flatMap(([path, exported]) =>
      Object.values(exported).flatMap((catalogue) =>
        Object.entries(catalogue).map(([key, message]) => [
          key,
          { file: path.replace(/^\.\/\w+\//, ''), message },
        ]),
      ),
    ),
  )
}

/** What a message asks for and can do: `count plural`, `bound select at_least other`, `<b>`. */
function shapeOf(message: Message): string[] {
  if (typeof message === 'string') return []
  const parts = message.flatMap((element): string[] => {
    if (isLiteralElement(element) || isPoundElement(element)) return []
    if (isTagElement(element)) return [`<${element.value}>`, ...shapeOf(element.children)]
    if (isSelectElement(element) || isPluralElement(element)) {
      const within = Object.values(element.options).flatMap(({ value }) => shapeOf(value))
      const choices = isSelectElement(element) ? Object.keys(element.options).toSorted() : ['plural']
      return [[element.value, ...choices].join(' '), ...within]
    }
    return [isArgumentElement(element) ? element.value : `${element.value} formatted`]
  })
  return [...new Set(parts)].toSorted()
}

const pairs = [...swedish].flatMap(([key, { file, message }]) => {
  const other = english.get(key)
  return other ? [{ key, file, swedish: message, english: other.message }] : []
})

test('every Swedish message has its English, in the file of the same name', () => {
  const missing = [...swedish]
    .filter(([key, { file }]) => english.get(key)?.file !== file)
    .map(([key, { file }]) => `write the English of '${key}' in strings/en/${file}`)
  const left = [...english]
    .filter(([key]) => !swedish.has(key))
    .map(([key, { file }]) => `take '${key}' out of strings/en/${file}: it has no Swedish`)
  expect([...missing, ...left]).toEqual([])
  expect(swedish.size).toBeGreaterThan(1500)
})

test('the English of a message takes the same values, choices and marks', () => {
  const differing = pairs
    .map((pair) => ({ ...pair, sv: shapeOf(pair.swedish), en: shapeOf(pair.english) }))
    .filter(({ sv, en }) => sv.join() !== en.join())
    .map(({ key, file, sv, en }) => `'${key}' in ${file}: sv [${sv.join(', ')}], en [${en.join(', ')}]`)
  expect(differing).toEqual([])
})

/** The words of a message, without what is put into it: a message of values alone has none. */
function wordsOf(message: Message): string {
  if (typeof message === 'string') return message
  return message
    .map((element) => {
      if (isLiteralElement(element)) return element.value
      if (isTagElement(element)) return wordsOf(element.children)
      if (isSelectElement(element) || isPluralElement(element))
        return Object.values(element.options)
          .map(({ value }) => wordsOf(value))
          .join('')
      return ''
    })
    .join('')
}

const hasWords = (message: Message) => /\p{Letter}/u.test(wordsOf(message))

test('no message was left in Swedish', () => {
  const same = pairs.filter(
    ({ swedish: sv, english: en }) => hasWords(sv) && JSON.stringify(sv) === JSON.stringify(en),
  )
  const unlisted = same
    .filter(({ key }) => !SAME_IN_BOTH.has(key))
    .map(({ key, file }) => `${file}: ${key}`)
  expect(unlisted).toEqual([])
  const needless = [...SAME_IN_BOTH].filter((key) => !same.some((pair) => pair.key === key))
  expect(needless).toEqual([])
})

test('English is written without the letters of Swedish, names apart', () => {
  const NAMES =
    /Jämtland|Härjedalen|Bräcke|Åre|Östersund|Arbetsförmedlingen|Storsjön|(?:Söderman|Östergöt|Värm|Jämt)land|Jönköping|Skåne|Västra Götaland|Örebro|Väst(?:manland|ernorrland|erbotten)|Gävleborg/g
  const faults = [...english]
    .filter(([, { message }]) => /[åäöÅÄÖ]|(?:^|\s)”/u.test(wordsOf(message).replaceAll(NAMES, '')))
    .map(([key, { file }]) => `${file}: ${key}`)
  expect(faults).toEqual([])
})

test('a number of thousands stays on one line', () => {
  const broken = [...swedish, ...english]
    .filter(([, { message }]) => /\d \d{3}(?!\d)/u.test(wordsOf(message)))
    .map(([key, { file }]) => `${file}: ${key}`)
  expect(broken).toEqual([])
})

// A word joiner after the hyphen. What is a label of a form or of data is found and matched as it is written.
test('e-post stays on one line', () => {
  const LABELS = new Set(['controllers.officerEmail', 'vocabulary.channel.phone_email'])
  const broken = [...swedish]
    .filter(([key, { message }]) => /\be-post/u.test(wordsOf(message)) && !LABELS.has(key))
    .map(([key, { file }]) => `${file}: ${key}`)
  expect(broken).toEqual([])
})
