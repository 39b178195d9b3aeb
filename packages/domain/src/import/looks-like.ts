import { contactDetailsIn } from '../free-text/contact-details.ts'
import { holdsPersonalNumber } from '../free-text/personal-number.ts'
import { headingPeriod, personsPeriod } from './heading-period.ts'
import type { ImportWords } from './import-words.ts'
import { readMonth } from './read-month.ts'
import { wordKey } from './word-key.ts'

export type Looks =
  | 'empty'
  | 'numbers'
  | 'dates'
  | 'text'
  | 'codes'
  | 'names'
  | 'personal_numbers'
  | 'contact_details'

const FEW = 0.3
const MOST = 0.8
const MOST_CODES = 12

/** What the cells of a column look like, by those that say something. Only the kind is kept, never what was looked at. */
export function looksLike(cells: readonly string[], words: ImportWords): Looks {
  const said = cells.filter((cell) => cell !== '')
  if (said.length === 0) return 'empty'
  const share = (is: (cell: string) => boolean) => said.filter(is).length / said.length
  if (share(isPersonalNumber) >= FEW) return 'personal_numbers'
  const holdsDetails = (cell: string) =>
    !ID.test(cell) && contactDetailsIn(cell).length > 0 && !isDay(cell, words)
  if (share(holdsDetails) >= FEW) return 'contact_details'
  if (share((cell) => /^-?[\d ]+(?:[.,]\d+)?$/u.test(cell) && cell.length < 6) >= MOST) return 'numbers'
  if (share((cell) => readMonth(cell, words.months) !== undefined) >= MOST) return 'dates'
  if (share((cell) => isName(cell, words)) >= FEW) return 'names'
  return new Set(said).size <= Math.min(MOST_CODES, said.length / 2) ? 'codes' : 'text'
}

/** An id of a programme: of thirty one looks like a phone number. */
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** Days and months are written with the digits and signs of a phone number, as in 05/03/2022 and 03/2022. */
function isDay(cell: string, { months }: ImportWords): boolean {
  const isWritten = /^\d{1,2}[-/. ]+\d{1,2}[-/. ]+(?:\d{4}|\d{2})$/u.test(cell.trim())
  return isWritten || readMonth(cell, months) !== undefined
}

/** A birth date with four digits after it counts here whatever its check digit: it points at a person all the same. */
function isPersonalNumber(cell: string): boolean {
  return holdsPersonalNumber(cell) || /^(?:19|20)?\d{2}[01]\d[0-9]\d[-+ ]?[\dXx]{4}$/u.test(cell.trim())
}

/** Whether a text is a name: a first name that is known and at least one more word, all of letters and begun with capitals. */
export function isName(cell: string, { firstNames }: ImportWords): boolean {
  const parts = cell.trim().split(/[\s,&]+|\soch\s/u)
  const isWritten = parts.every((part) => /^\p{Lu}[\p{L}'-]+$/u.test(part) || part === 'och')
  return (
    parts.length >= 2 &&
    parts.length <= 6 &&
    isWritten &&
    parts.some((part) =>
      wordKey(part)
        .split(' ')
        .some((name) => firstNames.has(name)),
    )
  )
}

/** Whether a column of such cells points at people and is never kept. */
export function isPersonal(looks: Looks): boolean {
  return looks === 'names' || looks === 'personal_numbers' || looks === 'contact_details'
}

/** A heading that can be shown and kept; null for one that is no heading but somebody's data. */
export function safeHeading(text: string, words: ImportWords): string | null {
  const heading = text
    .replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .replaceAll(/ +/gu, ' ')
    .trim()
  if ((headingPeriod(heading, words) ?? personsPeriod(heading, words)) !== undefined) return heading
  if (heading === '' || heading.length > 120 || /\d{5}/u.test(heading.replaceAll(/[-\s]/gu, '')))
    return null
  const looks = looksLike([heading], words)
  return isPersonal(looks) ? null : heading
}
