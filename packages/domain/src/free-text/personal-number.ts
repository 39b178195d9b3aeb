// Runs of digits with what people and programs put between them; letters end a run. Each character is passed once,
// so that no text, however long or odd, takes more time than its length.
const RUN = /\d(?:[^\p{L}\d]{0,24}\d)*/gu
const GROUP = /\d+/gu
const LENGTHS = [10, 12]
const LONGEST = 12

// Written the official way, a number is refused whatever its check digit: a slip of the pen still points at a person.
const OFFICIAL = /(?<!\d)(?:18|19|20)?\d{6}[-+]\d{4}(?!\d)/gu

// What digits in a row can be instead: a day with a time of day, and a mobile number with its hyphen.
const DAY_AND_TIME = /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}[T, ]{1,3}(?:[01]\d|2[0-3])[:.][0-5]\d(?!\d)/gu
const MOBILE = /(?<!\d)07\d[-/] ?(?:\d{7}|\d{3} \d{2} \d{2}|\d{2} \d{2} \d{3})(?!\d)/gu

// The ref of a household: in one such as 2305-2026-36AB what stands before its letters could be a number, of a day in May.
const REF = /(?<![\p{L}\d-])\d{4}-20\d{2}-(?=\d{0,3}[A-Z])[A-Z\d]{4}(?![\p{L}\d])/giu

// Months or days from and to, as 2021-07--2021-09 and with other dashes. No birth date is written as a year and a month before
// another year, so that the twelve digits are passed over, and only they: whatever stands beside is looked at with them.
const FROM_AND_TO =
  /(20\d{2}-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?) ?[-\u2010-\u2015\u2212]{1,2} ?(20\d{2}-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)(?!\d)/uy

const COORDINATION_NUMBER_OFFSET = 60

function hasValidChecksum(tenDigits: string): boolean {
  let sum = 0
  for (let i = 0; i < 10; i++) {
    const product = Number(tenDigits[i]) * (i % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Of a coordination number the month, the day or both may be unknown, and are written as 0. */
function hasBirthDate(tenDigits: string): boolean {
  const month = Number(tenDigits.slice(2, 4))
  const written = Number(tenDigits.slice(4, 6))
  const isCoordination = written >= COORDINATION_NUMBER_OFFSET
  const day = isCoordination ? written - COORDINATION_NUMBER_OFFSET : written
  const days = month === 0 && isCoordination ? 31 : (DAYS_IN_MONTH[month - 1] ?? 0)
  return day <= days && (day >= 1 || (isCoordination && days > 0))
}

function isNumber(digits: string): boolean {
  if (digits.length === 12 && !/^(?:18|19|20)/u.test(digits)) return false
  const ten = digits.slice(-10)
  return hasBirthDate(ten) && hasValidChecksum(ten)
}

/** Where months from and to end that begin at a place of a run; that place where none do. */
function endOfPeriod(run: string, start: number): number {
  FROM_AND_TO.lastIndex = start
  const [whole = '', from = '', to = ''] = FROM_AND_TO.exec(run) ?? []
  return from <= to ? start + whole.length : start
}

/** Whether a stretch of whole groups of digits makes a number: another number beside it does not hide it. */
function holdsNumber(run: string): boolean {
  const groups = [...run.matchAll(GROUP)]
  return groups.some(({ index: start }, first) => {
    let digits = ''
    for (let next = first; next < groups.length && digits.length < LONGEST; next++) {
      const [group, end] = [groups[next]?.[0] ?? '', groups[next]?.index ?? 0]
      digits += group
      if (!LENGTHS.includes(digits.length) || !isNumber(digits)) continue
      if (end + group.length > endOfPeriod(run, start)) return true
    }
    return false
  })
}

function looksOfficial(text: string): boolean {
  return [...text.matchAll(OFFICIAL)].some(([candidate]) =>
    hasBirthDate(candidate.replaceAll(/\D/gu, '').slice(-10)),
  )
}

/** Digits of every script as 0-9, without characters that are not seen; full-width and the like become plain. */
function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)))
}

/** Decimal digits stand in rows of ten, so the value is the way back to the row's zero. */
function valueOf(codePoint: number): number {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(codePoint - value - 1))) value++
  return value
}

const FEWEST_DIGITS = 10
/** Of these no sign becomes a digit, or is passed over, when a text is made plain. */
const PLAIN_LATIN = /^[ -~\u00c0-\u00ff]*$/u

/** Most texts are seen at once to hold too few digits: lists are read by the million cells. */
function holdsTooFewDigits(text: string): boolean {
  if (!PLAIN_LATIN.test(text)) return false
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += 1
  }
  return digits < FEWEST_DIGITS
}

/**
 * Whether a text holds a Swedish personal or coordination number: ten or twelve digits that begin
 * with a birth date and end with a right check digit, in any writing. Source: Skatteverket, SKV 704.
 */
export function holdsPersonalNumber(text: string): boolean {
  if (holdsTooFewDigits(text)) return false
  const plain = toPlain(text)
    .replaceAll(DAY_AND_TIME, ' x ')
    .replaceAll(MOBILE, ' x ')
    .replaceAll(REF, ' x ')
  return looksOfficial(plain) || [...plain.matchAll(RUN)].some(([run]) => holdsNumber(run))
}
