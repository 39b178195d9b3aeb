// Runs of digits with what people and programs put between them; letters end a run. Each character is passed once,
// so that no text, however long or odd, takes more time than its length.
const RUN = /\d(?:[^\p{L}\d]{0,8}\d)*/gu
const GROUP = /\d+/gu
const LENGTHS = [10, 12]
const LONGEST = 12

// Written the official way, a number is refused whatever its check digit: a slip of the pen still points at a person.
const OFFICIAL = /(?<!\d)(?:(?:18|19|20)?\d{6}[-+]\d{4}|(?:19|20)\d{10})(?!\d)/gu

const COORDINATION_NUMBER_OFFSET = 60

function hasValidChecksum(tenDigits: string): boolean {
  let sum = 0
  for (let i = 0; i < 10; i++) {
    const product = Number(tenDigits[i]) * (i % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}

function hasBirthDate(tenDigits: string): boolean {
  const month = Number(tenDigits.slice(2, 4))
  const written = Number(tenDigits.slice(4, 6))
  const day = written > COORDINATION_NUMBER_OFFSET ? written - COORDINATION_NUMBER_OFFSET : written
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

function isNumber(digits: string): boolean {
  if (digits.length === 12 && !/^(?:18|19|20)/u.test(digits)) return false
  const ten = digits.slice(-10)
  return hasBirthDate(ten) && hasValidChecksum(ten)
}

/** Whether a stretch of whole groups of digits makes a number: another number beside it does not hide it. */
function holdsNumber(run: string): boolean {
  const groups = [...run.matchAll(GROUP)].map(([group]) => group)
  return groups.some((_group, first) => {
    let digits = ''
    for (let next = first; next < groups.length && digits.length < LONGEST; next++) {
      digits += groups[next]
      if (LENGTHS.includes(digits.length) && isNumber(digits)) return true
    }
    return false
  })
}

function looksOfficial(text: string): boolean {
  return [...text.matchAll(OFFICIAL)].some(([candidate]) =>
    hasBirthDate(candidate.replaceAll(/\D/gu, '').slice(-10)),
  )
}

/**
 * Whether a text holds a Swedish personal or coordination number: ten or twelve digits that begin
 * with a birth date and end with a right check digit, in any writing. Source: Skatteverket, SKV 704.
 */
export function holdsPersonalNumber(text: string): boolean {
  // Compatibility forms become plain ones, so that full-width digits are not a way round.
  const plain = text.normalize('NFKC')
  return looksOfficial(plain) || [...plain.matchAll(RUN)].some(([run]) => holdsNumber(run))
}
