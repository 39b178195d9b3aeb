import {
  ANSWER_LISTS,
  asksMoved,
  type CellFault,
  doubtsMove,
  headingField,
  type ImportCell,
  isAwayFrom,
  isCounted,
  isRowLabels,
  isTowards,
  namesHouseholds,
  saysPart,
  wordKey,
  YEAR_COLUMN,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import type { ImportBatch } from '../import-batch.ts'
import {
  areSum,
  codeIn,
  isAnswer,
  isAway,
  isElsewhere,
  isNamedPart,
  isNeighbour,
  isNotOne,
  isOfOther,
  isOneWord,
  isPart,
  isPlace,
  isPlaceLabel,
  isTotal,
  saysLeft,
  saysNeverMoved,
  saysNotMoved,
  saysSeveral,
  saysYes,
} from './cell-says.ts'

/** A column that is not read. */
interface Unread {
  /** Counted from 0. */
  at: number
  header: string
  key: string
  isTicked: boolean
}

/** What a row is where a cell of one of these columns says so. */
interface Rule {
  of: readonly Unread[]
  says: (cell: ImportCell | undefined, column: Unread, cells: readonly ImportCell[]) => boolean
  fault: CellFault['fault']
}

type Asked = Pick<ImportBatch, 'columns' | 'kind' | 'municipalityCode'>

/**
 * What a column that is not read says of a row by which it is no household that has moved in: that it left or never came,
 * lives elsewhere, or is several, or their sum; or no count of a municipality, but of a part of it. Undefined of any other row.
 */
export function rowOtherwise(batch: Asked) {
  const unread = batch.columns.flatMap(({ column, header, isKept, isTicked = false }) =>
    isKept ? [] : [{ at: column - 1, header: header ?? '', key: wordKey(header ?? ''), isTicked }],
  )
  const rules = batch.kind === 'households' ? householdRules(unread, batch) : countRules(unread, batch)
  const asked = rules.filter(({ of }) => of.length > 0)
  return (cells: readonly ImportCell[]): CellFault['fault'] | undefined =>
    asked.find(({ of, says }) => of.some((column) => says(cells[column.at], column, cells)))?.fault
}

function householdRules(unread: Unread[], { columns, municipalityCode }: Asked): Rule[] {
  const moved = unread.filter(({ header }) => asksMoved(header, IMPORT_WORDS))
  const notMoved = unread.filter(({ header }) => doubtsMove(header, IMPORT_WORDS))
  const isOfPeople = columns.some(({ field }) => isCounted(field))
  const howMany = unread.filter(
    ({ key }) =>
      IMPORT_WORDS.howMany.some((begin) => key.startsWith(begin)) ||
      (!isOfPeople && IMPORT_WORDS.headings['counts']?.get(key) === 'households'),
  )
  const which = unread.filter(({ key }) => IMPORT_WORDS.whichHousehold.has(key))
  const towards = unread.filter(({ header }) => isTowards(header, IMPORT_WORDS))
  const unheaded = unread.filter(({ key }) => key === '')
  return [
    { of: unread, says: saysLeft, fault: 'row-leaving' },
    { of: unread, says: isTotal, fault: 'total-row' },
    { of: moved, says: (cell, { isTicked }) => saysNotMoved(cell, isTicked), fault: 'row-not-moved' },
    { of: notMoved, says: saysYes, fault: 'row-not-moved' },
    { of: unread, says: saysNeverMoved, fault: 'row-not-moved' },
    { of: howMany, says: isNotOne, fault: 'row-of-several' },
    { of: which, says: saysSeveral, fault: 'row-of-several' },
    { of: towards, says: (cell) => isElsewhere(cell, municipalityCode), fault: 'row-elsewhere' },
    { of: unheaded, says: (cell) => isNeighbour(cell, municipalityCode), fault: 'row-elsewhere' },
    { of: towards, says: isAway, fault: 'row-elsewhere' },
  ]
}

function countRules(unread: Unread[], { columns, municipalityCode }: Asked): Rule[] {
  const counted = columns.findIndex(({ field }) => field === 'households' || field === YEAR_COLUMN)
  const placed = columns.findIndex(({ field }) => field === 'municipalityCode')
  const partOf = unread.filter(({ key }) => IMPORT_WORDS.partOf.has(key))
  const labels = unread.filter(({ header }) => isRowLabels(header))
  const towards = [...labels, ...unread.filter(({ header }) => isTowards(header, IMPORT_WORDS))]
  const origins = unread.filter(({ header }) => isOfOrigin(header))
  // What stands behind the numbers are remarks, but where one says in a word what they are.
  const names = unread.filter(({ at, key }) => at < counted || IMPORT_WORDS.ofKind.has(key))
  const remarks = unread.filter(({ at }) => at > counted)
  const answered = names.filter(({ header }) => isOfAnswers(header))
  const isVague = !namesHouseholds(columns[counted]?.header ?? '', IMPORT_WORDS)
  const people = isVague ? peopleApart(columns) : []
  const wholes = isVague ? unread.filter(({ header }) => isPartOfHouseholds(header)) : []
  const placeOf = (cells: readonly ImportCell[]) => municipalityCode ?? codeIn(cells[placed])
  return [
    { of: unread, says: saysLeft, fault: 'row-leaving' },
    { of: partOf, says: isPart, fault: 'row-of-part' },
    { of: answered, says: isAnswer, fault: 'row-of-part' },
    { of: names, says: isNamedPart, fault: 'row-of-part' },
    { of: labels, says: isPlaceLabel, fault: 'row-of-part' },
    { of: origins, says: isPlace, fault: 'row-of-part' },
    {
      of: towards,
      says: (cell, _, cells) => isElsewhere(cell, placeOf(cells)),
      fault: 'row-elsewhere',
    },
    { of: remarks, says: (cell) => isOneWord(cell) && isOfOther(cell), fault: 'row-of-other' },
    { of: names, says: isOfOther, fault: 'row-of-other' },
    // Of what the households are a part there are more.
    { of: wholes, says: () => true, fault: 'row-of-other' },
    ...people.map((pair): Rule => ({
      of: unread.filter(({ at }) => at === pair[0]),
      says: (_cell, _column, cells) => areSum(pair, counted, cells),
      fault: 'row-of-other',
    })),
  ]
}

const isPartOfHouseholds = (header: string) =>
  saysPart(header, IMPORT_WORDS) && namesHouseholds(header, IMPORT_WORDS)

/** Whether a heading of an unread column is of where those who are counted came from, or work. */
const isOfOrigin = (header: string) =>
  isAwayFrom(header, IMPORT_WORDS) || OF_ORIGIN.has(headingField(header, 'households', IMPORT_WORDS))
const OF_ORIGIN = new Set<string | undefined>([
  'originType',
  'originCounty',
  'originCountryGroup',
  'workMunicipalityCode',
])

/** Whether a heading is of what each household answers, so that a count beside it is of those who answered so. */
const isOfAnswers = (header: string) => {
  const field = headingField(header, 'households', IMPORT_WORDS)
  return field !== undefined && (ANSWER_LISTS[field] !== undefined || OF_PEOPLE.has(field))
}
const OF_PEOPLE = new Set(['adults', 'children', 'adultAgeBands', 'occupationSsyk'])

const APART = [
  ['adults', 'children'],
  ['adultMen', 'adultWomen'],
]

/** Columns, counted from 0, of which two count all the persons of a row together. */
function peopleApart(columns: ImportBatch['columns']): number[][] {
  const fields = columns.map(({ header }) => headingField(header ?? '', 'households', IMPORT_WORDS))
  const found = APART.map((pair) => pair.map((field) => fields.indexOf(field)))
  return found.filter((pair) => pair.every((at) => at >= 0))
}
