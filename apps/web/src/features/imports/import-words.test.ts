import { describe, expect, test } from 'vitest'
import { ApiProblem } from '../../lib/server/api-problem.ts'
import { COUNT_IMPORT_FIELDS, HOUSEHOLD_IMPORT_FIELDS } from '@inflytt/domain'
import { inEnglish } from '../../strings/english.testing.ts'
import { statusWords, wholeWords } from './batch-words.ts'
import { blockersOf, failureWords, FILE_FAULTS, fileFaultWords } from './fault-words.ts'
import { fieldName, valueWords } from './columns/field-words.ts'
import { batchOf, messageOf, rowOf } from './import.testing.ts'
import { MESSAGE_CODES, messagePlace, messageWords } from './rows/message-words.ts'

const NAMES = { municipalities: [], programmes: [] }
const WHOLE = 'de 444'
const problem = (code: 'validation-failed' | 'conflict' | 'envelope-exceeded', more: object = {}) =>
  new ApiProblem(code, { status: 422, ...more })

describe('why a file cannot be used', () => {
  test('is a sentence of its own for every reason, in both languages', async () => {
    const said = () =>
      FILE_FAULTS.map((reason) => fileFaultWords(problem('validation-failed', { members: { reason } })))
    const swedish = said()
    const english = await inEnglish(said)
    expect(new Set([...swedish, ...english]).size).toBe(2 * FILE_FAULTS.length)
    expect(swedish[FILE_FAULTS.indexOf('pdf')]).toMatch(/^Filen är en PDF/)
  })

  test('says where it was met, also of a check that ended later', () => {
    const members = { reason: 'no-rows', sheet: 'Mall', row: 3 }
    expect(fileFaultWords(problem('validation-failed', { members }))).toMatch(
      / Det gäller bladet ”Mall”, rad 3\.$/,
    )
    const { row: _row, ...onSheet } = members
    expect(fileFaultWords({ code: 'validation-failed', detail: '', errors: [], ...onSheet })).toMatch(
      / Det gäller bladet ”Mall”\.$/,
    )
    const later = { code: 'validation-failed', errors: [], reason: 'quote-not-closed', afterRow: 0 }
    expect(fileFaultWords(later)).toMatch(/^Ett citattecken öppnas i första raden /)
  })

  test('tells of a full queue', () => {
    expect(fileFaultWords(problem('conflict'))).toMatch(/^Fem importer väntar/)
  })
})

describe('what is told of a row', () => {
  test('has a sentence for every code, in both languages', async () => {
    const said = () => MESSAGE_CODES.map((code) => messageWords(messageOf({ code }), WHOLE))
    const swedish = said()
    const english = await inEnglish(said)
    expect(new Set([...swedish, ...english]).size).toBe(2 * MESSAGE_CODES.length)
  })

  test('names the answers that there are', () => {
    const message = messageOf({ code: 'code-unknown', field: 'mainReason', allowed: ['work', 'family'] })
    expect(messageWords(message, WHOLE)).toBe(
      'Svaret känns inte igen. Det går att skriva: Arbete, Familj, närhet till släkt.',
    )
  })

  test('names what is missing to confirm', () => {
    const message = messageOf({ code: 'preliminary', severity: 'note', fields: ['evidence'] })
    expect(messageWords(message, WHOLE)).toBe(
      'Sparas som preliminärt tills detta är känt: Hur vet vi att de har flyttat?',
    )
  })

  test('asks for the months of the count that fit', () => {
    const message = messageOf({
      code: 'part-beyond-parent',
      field: 'period',
      allowed: ['2024-01', '2024-10'],
    })
    expect(messageWords(message, WHOLE).replaceAll('\u00a0', ' ')).toContain('jan 2024 – okt 2024')
  })

  test('a code that is not known here is told as a rule', () => {
    expect(messageWords(messageOf({ code: 'of-tomorrow' }), WHOLE)).toBe(
      'Uppgiften följer inte reglerna i registret. Rätta den, eller hoppa över raden.',
    )
  })

  test('stands at its cell with what is written there', () => {
    const message = messageOf({ code: 'month-unreadable', field: 'moveInMonth', column: 1, cell: 'A4' })
    expect(messagePlace(message, rowOf())).toBe('A4, Inflyttningsmånad: ”mars 2022”')
    const hidden = rowOf({ cells: [{ column: 1, letter: 'A', field: 'moveInMonth', text: null }] })
    expect(messagePlace(message, hidden)).toBe('A4, Inflyttningsmånad')
    expect(messagePlace(messageOf({ code: 'combination' }), rowOf())).toBeUndefined()
  })
})

describe('why nothing was saved', () => {
  test('names the rows', () => {
    const errors = [4, 9].map((row) => ({ pointer: `/rows/${row}`, detail: '' }))
    expect(failureWords({ code: 'conflict', errors })).toBe(
      '2 rader stämmer inte längre, för något har ändrats i registret. Inget är sparat. Kontrollera raderna igen. Det gäller raderna 4, 9.',
    )
    expect(failureWords(problem('envelope-exceeded'))).toMatch(/ryms inte i det samlade resultatet/)
  })

  test('is told of a disk that is full, which no new check of the rows mends', () => {
    expect(failureWords({ code: 'storage-full', errors: [] })).toMatch(/^Servern har slut på utrymme/)
  })

  test('names what stands in the way of an undo', () => {
    const errors = [
      { pointer: '/records/2305-2022-7Q4K', detail: '', code: 'follow-up' },
      { pointer: '/records/2305-2022-7Q4L', detail: '', code: 'of-tomorrow' },
    ]
    expect(blockersOf({ code: 'conflict', errors })).toEqual([
      { record: '2305-2022-7Q4K', use: 'har uppföljningar' },
      { record: '2305-2022-7Q4L', use: 'används av något senare' },
    ])
  })
})

describe('a field', () => {
  test('has a name of its own, whatever the kind of file', () => {
    for (const fields of [HOUSEHOLD_IMPORT_FIELDS, COUNT_IMPORT_FIELDS])
      expect(new Set(fields.map(fieldName)).size).toBe(fields.length)
  })

  test.each([
    ['adults', 3, '3'],
    ['children', null, 'okänt'],
    ['mainReason', 'work', 'Arbete'],
    ['otherReasons', ['work', 'nature'], 'Arbete, Natur och friluftsliv'],
    ['otherReasons', [], 'inga'],
    ['moveInMonth', '2022-03', 'mars 2022'],
    ['originCounty', '03', 'Uppsala län'],
    ['workMunicipalityCode', 'outside', 'Utanför länet'],
    ['programmeId', 'gone', 'gone'],
  ])('%s of %o is told as %s', (field, value, words) => {
    expect(valueWords(field, value, NAMES)).toBe(words)
  })
})

test('rows are counted in words, by what they are carved from', () => {
  expect(statusWords('covered', batchOf())).toBe('80 ingår i de 444 – totalen ändras inte')
  expect(statusWords('faulty', batchOf())).toBe('11 har fel')
  expect(wholeWords(batchOf({ aggregates: [] }))).toBe('det samlade resultatet')
})
