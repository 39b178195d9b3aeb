import * as codes from '../vocabularies.ts'
import { answerKey, CODE_LISTS, type ImportAnswers } from './import-answer.ts'
import { type ImportCell, isCellFault, cellText } from './import-cell.ts'
import {
  cellFaultMessage,
  fault,
  type ImportMessage,
  note,
  repeated,
  sharedName,
} from './import-message.ts'
import { type ImportPlaces, placeIn } from './import-places.ts'
import { type ImportWords, wordsField } from './import-words.ts'
import { dayOrder, readMonth } from './read-month.ts'
import { isMonthOfYear, joinMonth } from './join-month.ts'
import { isOfOtherCount, readCount } from './read-number.ts'
import { isDoubted, isNotKnown, isRepeat, wordKey } from './word-key.ts'

export interface ReadRow {
  /** Members as they would be sent to the API; none where the cell says nothing. */
  sent: Record<string, unknown>
  messages: ImportMessage[]
}

export type Cells = ReadonlyMap<string, ImportCell>

const NO_ANSWERS: ImportAnswers = new Map()

/** What is read of a row on the way. */
export interface Reading extends ReadRow {
  words: ImportWords
  places: ImportPlaces
  answers: ImportAnswers
}

type Reader = (reading: Reading, field: string, text: string) => void

const COUNTS = [
  'adults',
  'children',
  'adultWomen',
  'adultMen',
  'childrenPreschool',
  'childrenSchool',
  'childrenUpper',
  'version',
]

/**
 * Reads one row of a list of households. What a cell says that cannot be read is a fault, each told; an empty cell says
 * that nothing is known.
 */
export function readHouseholdRow(
  cells: Cells,
  words: ImportWords,
  places: ImportPlaces,
  answers: ImportAnswers = NO_ANSWERS,
): ReadRow {
  const reading: Reading = { sent: {}, messages: [], words, places, answers }
  for (const [field, cell] of cells) {
    if (isCellFault(cell)) reading.messages.push(cellFaultMessage(field, cell.fault))
    else if (isRepeat(cellText(cell), words.repeats)) reading.messages.push(repeated(field))
    else if (isMonthOfYear(field, cells, words)) reading.sent['moveInMonthOfYear'] = cellText(cell)
    else readerOf(field)(reading, field, cellText(cell))
  }
  joinMonth(reading)
  splitPersons(reading)
  return { sent: reading.sent, messages: reading.messages }
}

const readText: Reader = ({ sent }, field, text) => void (sent[field] = text === '' ? null : text)

const readNumber: Reader = ({ sent, messages, words }, field, text) => {
  const count = readCount(text, words)
  const isOfOthers = isOfOtherCount(field, text, words)
  if (count !== undefined && !isOfOthers) sent[field] = count
  else messages.push(fault('number-unreadable', field, `${quoted(text)} is no whole number. Write 2.`))
}

const readCode: Reader = ({ sent, messages, words, answers }, field, text) => {
  if (text === '') {
    sent[field] = null
    return
  }
  const chosen = answers.get(field)?.get(answerKey(text))
  const code = chosen === undefined ? codeOf(words, field, text) : chosen
  if (code !== undefined) sent[field] = code
  else messages.push(unknownCode(field, text, CODE_LISTS[field] ?? []))
}

function unknownCode(field: string, text: string, allowed: readonly string[]): ImportMessage {
  return fault('code-unknown', field, `${quoted(text)} is none of the answers.`, { allowed })
}

function codeOf(words: ImportWords, field: string, text: string): string | undefined {
  if (isDoubted(text)) return undefined
  const known = words.values[wordsField(field)]
  const code = known?.get(wordKey(text)) ?? codeBesideBrackets(known, text)
  if (code !== undefined) return code
  return isNotKnown(text, words.notKnown) && CODE_LISTS[field]?.includes('unknown') === true
    ? 'unknown'
    : undefined
}

/** The answer of a cell without its brackets, unless these say another one, as in `Ja (efter flytten)`. */
function codeBesideBrackets(
  known: ReadonlyMap<string, string> | undefined,
  text: string,
): string | undefined {
  const code = known?.get(wordKey(text.replaceAll(BRACKETS, ' ')))
  const inside = [...text.matchAll(BRACKETS)].map(([, said = '']) => known?.get(wordKey(said)))
  return inside.every((other) => other === undefined || other === code) ? code : undefined
}

const BRACKETS = /\((.*?)\)/gu

/** Where they came from: by the words of the answers, or by a place that lies there. */
const readOrigin: Reader = (reading, field, text) => {
  const { answers, places, sent, words } = reading
  const isKnown =
    answers.get(field)?.has(answerKey(text)) === true || codeOf(words, field, text) !== undefined
  const key = wordKey(text)
  const place = isDoubted(text) ? undefined : placeIn(places.origins, key)
  if (!isKnown && place !== undefined) sent[field] = place
  else readCode(reading, field, text)
}

const readMonthCell: Reader = ({ sent, messages, words }, field, text) => {
  if (text === '') return
  const month = readMonth(text, words.months)
  if (month !== undefined) sent[field] = month
  else messages.push(noMonth(field, text))
}

function noMonth(field: string, text: string): ImportMessage {
  const write = 'Write 2022-03, mars 2022 or 2022-03-14'
  if (dayOrder(text) !== 'month-first')
    return fault('month-unreadable', field, `${quoted(text)} is no month. ${write}.`)
  const why = 'has the month before the day: others may be read the wrong way round.'
  return fault('month-before-day', field, `${quoted(text)} ${why} ${write} in every row.`)
}

const readBands: Reader = ({ sent, messages }, field, text) => {
  if (text === '') {
    sent[field] = null
    return
  }
  const plain = text.replaceAll(/[\u2010-\u2015\u2212]/gu, '-').replaceAll(/\s*-\s*/gu, '-')
  const bands = plain.match(/18-24|25-34|35-49|50-64|65\+?/gu) ?? []
  const rest = plain.replaceAll(/18-24|25-34|35-49|50-64|65\+?/gu, ' ')
  if (bands.length > 0 && !/\d/u.test(rest))
    sent[field] = bands.map((band) => (band === '65' ? '65+' : band))
  else messages.push(unknownCode(field, text, codes.AGE_BANDS))
}

/** Each answer once; where a comma stands within one, its parts are put together again. Undefined where one is not known. */
function answersIn(
  parts: readonly string[],
  codeOfPart: (part: string) => string | undefined,
): string[] | undefined {
  const found = new Set<string>()
  for (let at = 0, end = 0; at < parts.length; at = end) {
    let code: string | undefined
    for (end = parts.length; end > at; end -= 1) {
      code = codeOfPart(parts.slice(at, end).join(', '))
      if (code !== undefined) break
    }
    if (code === undefined) return undefined
    found.add(code)
  }
  return [...found]
}

const readReasons: Reader = ({ sent, messages, words }, field, text) => {
  if (text === '') {
    sent[field] = []
    return
  }
  const asked = (parts: string[]) => parts.map((part) => part.trim()).filter((part) => part !== '')
  const ways = [
    asked([text]),
    asked(text.split(/[;/|+]/u)),
    asked(text.split(/[;/|+,]/u)),
    asked(text.split(/\s/u)),
  ]
  for (const parts of ways) {
    const read = answersIn(parts, (part) => codeOf(words, field, part))
    if (read !== undefined) {
      sent[field] = read.filter((code) => code !== 'unknown')
      return
    }
  }
  messages.push(unknownCode(field, text, codes.REASONS))
}

/** A reader of what is named by a code or by a name, and padded where a spreadsheet has dropped its zeros. */
function named(
  list: (places: ImportPlaces) => ReadonlyMap<string, string>,
  told: { code: string; detail: string; digits?: number },
): Reader {
  return (reading, field, text) => {
    if (text === '') {
      reading.sent[field] = null
      return
    }
    const key = wordKey(text)
    const padded = /^\d+$/u.test(key) ? key.padStart(told.digits ?? 0, '0') : key
    const code = isDoubted(text) ? undefined : placeIn(list(reading.places), padded)
    if (code !== undefined) reading.sent[field] = code
    else if (isNotKnown(text, reading.words.notKnown)) reading.sent[field] = null
    else reading.messages.push(fault(told.code, field, `${quoted(text)}: ${told.detail}`))
  }
}

const readMunicipality = named(({ municipalities }) => municipalities, {
  code: 'municipality-unknown',
  detail: 'there is no such municipality here.',
})

const readWorkplace: Reader = (reading, field, text) => {
  const elsewhere = isDoubted(text) ? undefined : reading.words.values[field]?.get(wordKey(text))
  if (elsewhere !== undefined) reading.sent[field] = elsewhere
  else readMunicipality(reading, field, text)
}

const readProgramme = named(({ programmes }) => programmes, {
  code: 'programme-unknown',
  detail: 'there is no such programme.',
})

const READERS: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(COUNTS.map((field) => [field, readNumber])),
  ...Object.fromEntries(Object.keys(CODE_LISTS).map((field) => [field, readCode])),
  originType: readOrigin,
  persons: readNumber,
  moveInYear: readText,
  moveInMonthOfYear: readText,
  moveInMonth: readMonthCell,
  adultAgeBands: readBands,
  otherReasons: readReasons,
  municipalityCode: readMunicipality,
  workMunicipalityCode: readWorkplace,
  originCounty: named(({ counties }) => counties, {
    code: 'county-unknown',
    detail: 'there is no such county.',
    digits: 2,
  }),
  occupationSsyk: named(({ occupations }) => occupations, {
    code: 'occupation-unknown',
    detail: 'there is no such occupation or SSYK 2012 code.',
    digits: 4,
  }),
  programmeId: (reading, field, text) => {
    const { places, sent, messages } = reading
    const byId = places.programmes.get(text.toLowerCase())
    if (byId !== undefined) sent[field] = byId
    else if (places.sharedNames.has(wordKey(text))) messages.push(sharedName(field))
    else readProgramme(reading, field, text)
  },
  ref: ({ sent }, field, text) =>
    void (sent[field] = text === '' ? null : text.toUpperCase().replaceAll(/[\s\u2010-\u2015]/gu, '-')),
}

const readerOf = (field: string): Reader => READERS[field] ?? readText

/** Persons together and children give the adults, where nobody has said how many they are. */
function splitPersons({ sent, messages }: Reading): void {
  const { persons } = sent
  delete sent['persons']
  if (typeof persons !== 'number') return
  const { adults, children } = sent
  const isSaid = (count: unknown): count is number => typeof count === 'number'
  if (isSaid(adults) && isSaid(children)) {
    if (adults + children !== persons)
      messages.push(
        fault('combination', 'persons', `Adults and children together are not the ${persons} persons.`),
      )
  } else if (isSaid(children)) {
    sent['adults'] = persons - children
    messages.push(derived('adults', persons - children))
  } else if (isSaid(adults)) {
    sent['children'] = persons - adults
    messages.push(derived('children', persons - adults))
  } else if (persons === 1) {
    sent['adults'] = 1
    sent['children'] = 0
    messages.push(derived('adults', 1))
  }
}

function derived(field: string, count: number): ImportMessage {
  return note('adults-derived', field, `${count}: the persons together less the others.`)
}

const MOST_QUOTED = 40

/** What a cell says, short enough for a sentence. */
export function quoted(text: string): string {
  return `"${text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}...` : text}"`
}
