import { wordKey } from './word-key.ts'

/** The words of a language by which files are read, as they stand in a data file. */
export interface ImportWordList {
  /** Headings by the field that they mean, for each kind of file. */
  headings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Headings of what only the server keeps. */
  keptByServer: readonly string[]
  /** Headings of what points at people. */
  personal: readonly string[]
  /** Answers by field and code. */
  values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** The twelve months, each with its spellings. */
  months: readonly (readonly string[])[]
  /** Words for the parts of a year, by how many months one has. */
  partsOfYear: Readonly<Record<string, readonly string[]>>
  /** Headings that name a field less clearly than its others do, as `Datum` names the month of a move. */
  vague: readonly string[]
  /** Words beside the name of a field by which a column holds no count of what happened, as in `Hushall (mal)`. */
  notActual: readonly string[]
  /** Those of them that a title may name beside what came of it, as in `Mal 2: fler hushall`. */
  targets: readonly string[]
  /** Words by which a title is of what happened all the same. */
  outcomes: readonly string[]
  /** Words beside the name of households by which numbers are sums since a day, or differences. */
  onwards: readonly string[]
  /** Names of sheets that show how a list is filled in. */
  samples: readonly string[]
  /** How words begin by which a title names households that left. */
  leaving: readonly string[]
  /** Words by which a title, or the name of a row, is of neither households nor persons. */
  ofOther: readonly string[]
  /** The same of persons. */
  ofPersons: readonly string[]
  /** The same of what else is counted, where it says neither households nor who moved in. */
  ofThings: readonly string[]
  /** How words begin by which a title is of households that have not moved in. */
  notYet: readonly string[]
  /** How what a title says of its list begins that holds such a word, as in `planned follow-up`. */
  asides: readonly string[]
  /** How words begin by which a title is of those who were in touch, moved or not. */
  ofContacts: readonly string[]
  /** Words beside the name of a month by which it is no more than expected. */
  unsure: readonly string[]
  /** How words begin that name a move. */
  moving: readonly string[]
  /** Headings of what is answered by whether a household has moved in, or by how far it is. */
  moved: readonly string[]
  /** Words that such an answer begins with where it has not. */
  notSo: readonly string[]
  /** What a cell of where households live begins with where that is not here. */
  elsewhere: readonly string[]
  /** Words of a heading by which it asks for another move than that to the municipality. */
  movedOn: readonly string[]
  /** How headings begin of how many households a row is of. */
  howMany: readonly string[]
  /** Headings of what a count is a part of, such as a place or an age. */
  partOf: readonly string[]
  /** How words, or several, begin by which a title or the name of a row is of a part of the households. */
  ofParts: readonly string[]
  /** Headings of what kind of number a row has. */
  ofKind: readonly string[]
  /** Words by which numbers are no counts of single years or months, but shares, thousands or sums since a day. */
  scaled: readonly string[]
  /** Words of a note by which the row may be no household that moved in, or not to be counted. */
  doubts: readonly string[]
  /** How headings begin of where households live now, or moved to. */
  towards: readonly string[]
  /** How words begin in headings of where they came from, work or were born. */
  awayFrom: readonly string[]
  /** Words that such a cell begins with where the count is of the whole. */
  wholeOf: readonly string[]
  /** Headings of who a person is to another of the household. */
  relation: readonly string[]
  /** Such answers of those who are not the first. */
  relatives: readonly string[]
  /** Headings of which household a person is of. */
  whichHousehold: readonly string[]
  /** Headings of the year, and of a part of it, where each has a column. */
  dividedPeriods: { year: readonly string[]; part: readonly string[] }
  /** Words that a row begins with that is a total of others. */
  totals: readonly string[]
  /** Those of them that begin or end what such a row is called by a spreadsheet, as in `januari Summa`. */
  sums: readonly string[]
  notKnown: readonly string[]
  /** Words by which a cell repeats the one above it. */
  repeats: readonly string[]
  /** Words in brackets beside a period that leave it as it is, as in `2023 (prel.)`. */
  besidePeriods: readonly string[]
  /** Words that begin or end a count and say nothing of it. */
  units: readonly string[]
  /** Counts that are written as words, from none upwards, each with its spellings. */
  counts: readonly (readonly string[])[]
  firstNames: readonly string[]
}

/** The same, by key: what a heading or an answer means is looked up. */
export interface ImportWords {
  headings: Readonly<Record<string, ReadonlyMap<string, string>>>
  keptByServer: ReadonlySet<string>
  personal: ReadonlySet<string>
  values: Readonly<Record<string, ReadonlyMap<string, string>>>
  months: ReadonlyMap<string, number>
  /** Months of a part of the year, by its word. */
  partsOfYear: ReadonlyMap<string, number>
  vague: ReadonlySet<string>
  notActual: ReadonlySet<string>
  targets: ReadonlySet<string>
  outcomes: ReadonlySet<string>
  onwards: ReadonlySet<string>
  samples: ReadonlySet<string>
  doubts: readonly string[]
  leaving: readonly string[]
  ofOther: ReadonlySet<string>
  ofPersons: ReadonlySet<string>
  ofThings: ReadonlySet<string>
  notYet: readonly string[]
  asides: readonly string[]
  ofContacts: readonly string[]
  unsure: ReadonlySet<string>
  moving: readonly string[]
  moved: ReadonlySet<string>
  notSo: ReadonlySet<string>
  elsewhere: readonly string[]
  movedOn: ReadonlySet<string>
  howMany: readonly string[]
  partOf: ReadonlySet<string>
  ofParts: readonly string[]
  ofKind: ReadonlySet<string>
  scaled: ReadonlySet<string>
  towards: readonly string[]
  awayFrom: readonly string[]
  wholeOf: ReadonlySet<string>
  relation: ReadonlySet<string>
  relatives: ReadonlySet<string>
  whichHousehold: ReadonlySet<string>
  dividedPeriods: { year: ReadonlySet<string>; part: ReadonlySet<string> }
  totals: ReadonlySet<string>
  sums: ReadonlySet<string>
  notKnown: ReadonlySet<string>
  repeats: ReadonlySet<string>
  besidePeriods: ReadonlySet<string>
  units: ReadonlySet<string>
  counts: ReadonlyMap<string, number>
  firstNames: ReadonlySet<string>
}

/** The words of one list serve the fields that share it. */
const SAME_WORDS: Readonly<Record<string, string>> = {
  impactOfficer: 'impactHousehold',
  otherReasons: 'mainReason',
}

/** The name under which the words of a field's answers stand. */
export const wordsField = (field: string): string => SAME_WORDS[field] ?? field

/** The word that an answer is written by for people, and by which it is read again; its code where there is none. */
export function importWordOf(list: ImportWordList, field: string, code: string): string {
  return list.values[wordsField(field)]?.[code]?.[0] ?? code
}

/** A word with its accents, which a key is without. */
export const writtenKey = (word: string) => word.normalize('NFC').trim().toLowerCase()

export function compileWords(list: ImportWordList): ImportWords {
  const keys = (words: readonly string[]) => new Set(words.map(wordKey))
  return {
    headings: byKind(list.headings),
    keptByServer: keys(list.keptByServer),
    personal: keys(list.personal),
    values: byKind(list.values),
    months: new Map(
      list.months.flatMap((spellings, index) =>
        spellings.map((word) => [wordKey(word), index + 1] as const),
      ),
    ),
    partsOfYear: new Map(
      Object.entries(list.partsOfYear).flatMap(([months, spellings]) =>
        spellings.map((word) => [wordKey(word), Number(months)] as const),
      ),
    ),
    vague: keys(list.vague),
    dividedPeriods: { year: keys(list.dividedPeriods.year), part: keys(list.dividedPeriods.part) },
    notActual: keys(list.notActual),
    targets: keys(list.targets),
    outcomes: keys(list.outcomes),
    onwards: keys(list.onwards),
    samples: keys(list.samples),
    leaving: list.leaving.map(wordKey),
    ofOther: keys(list.ofOther),
    ofPersons: keys(list.ofPersons),
    ofThings: keys(list.ofThings),
    notYet: list.notYet.map(wordKey),
    asides: list.asides.map(wordKey),
    ofContacts: list.ofContacts.map(wordKey),
    unsure: keys(list.unsure),
    moving: list.moving.map(wordKey),
    moved: keys(list.moved),
    notSo: keys(list.notSo),
    doubts: list.doubts.map(wordKey),
    elsewhere: list.elsewhere.map(wordKey),
    movedOn: keys(list.movedOn),
    howMany: list.howMany.map(wordKey),
    partOf: keys(list.partOf),
    ofParts: list.ofParts.map(wordKey),
    ofKind: keys(list.ofKind),
    scaled: keys(list.scaled),
    towards: list.towards.map(wordKey),
    awayFrom: list.awayFrom.map(wordKey),
    wholeOf: keys(list.wholeOf),
    relation: keys(list.relation),
    relatives: keys(list.relatives),
    whichHousehold: keys(list.whichHousehold),
    totals: keys(list.totals),
    sums: keys(list.sums),
    notKnown: keys(list.notKnown),
    repeats: keys(list.repeats),
    besidePeriods: keys(list.besidePeriods),
    units: keys(list.units),
    counts: new Map(
      list.counts.flatMap((spellings, count) =>
        spellings.map((word) => [wordKey(word), count] as const),
      ),
    ),
    firstNames: keys(list.firstNames),
  }
}

type Meanings = Readonly<Record<string, readonly string[]>>

/** Each meaning by its own name and by its words; these also as they are written, for words that have one key with others. */
function byKind(kinds: Readonly<Record<string, Meanings>>) {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, meanings]) => [
      kind,
      new Map(
        Object.entries(meanings).flatMap(([meaning, words]) =>
          [meaning, ...words].flatMap((word) =>
            [wordKey(word), writtenKey(word)].map((key) => [key, meaning] as const),
          ),
        ),
      ),
    ]),
  )
}
