import { DomainError } from '@inflytt/domain'
import words from './password-words.json' with { type: 'json' }
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './passwords.ts'

// What the service and its places are called is the first that somebody guesses here.
const OWN_WORDS = words.ofTheService
const SHORTEST_WORD = 4

/** As it is compared: without case, accents, and the digits and signs that are put around a word. */
function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

let loading: Promise<ReadonlySet<string>> | undefined

/** The bundled list of passwords that many have chosen; half a megabyte that only a change of password needs. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  loading ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(Array.from(dictionary['passwords-common'], String)),
  )
  return loading
}

/** `abcabcabcabc` is `abc`, and `aaaaaaaaaaaa` is `a`. */
function repeatedUnit(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1)
  return text.slice(0, at === -1 ? text.length : at)
}

// A run along the alphabet, the digits or the rows of a keyboard, forwards or backwards.
const RUNS = words.rows.flatMap((row) => [row, Array.from(row).toReversed().join('')])

function withoutRuns(text: string): string {
  const found = RUNS.flatMap((row) =>
    Array.from({ length: row.length - 3 }, (_, at) => row.slice(at, at + 4)),
  ).filter((run) => text.includes(run))
  const covered = new Set(found.flatMap((run) => placesOf(text, run)))
  return Array.from(text)
    .filter((_, at) => !covered.has(at))
    .join('')
}

function placesOf(text: string, run: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(run); at !== -1; at = text.indexOf(run, at + 1))
    places.push(at, at + 1, at + 2, at + 3)
  return places
}

const FEWEST_OF_ONES_OWN = 4

/** Words of an account that its password may not be made of: of the address and of the name. */
export function wordsOf({ email, name }: { email: string; name: string }): string[] {
  return `${email} ${name}`.split(/[^\p{L}\p{N}]+/u)
}

function isMadeOf(folded: string, barred: readonly string[]): boolean {
  const known = barred.map(fold).filter((word) => word.length >= SHORTEST_WORD)
  const left = known
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ''), folded)
  return known.length > 0 && left !== folded && fold(left).length < FEWEST_OF_ONES_OWN
}

/**
 * Why a password cannot be chosen, or undefined: NIST SP 800-63B, 3.1.1.2. Length, and that it is no common
 * one nor made of the words nearest to hand; no rule about which signs it holds.
 */
export async function passwordFault(
  password: string,
  wordsNear: readonly string[],
): Promise<string | undefined> {
  const text = password.normalize('NFKC')
  const length = Array.from(text).length
  if (length < MIN_PASSWORD_LENGTH) return `At least ${MIN_PASSWORD_LENGTH} characters.`
  if (length > MAX_PASSWORD_LENGTH) return `At most ${MAX_PASSWORD_LENGTH} characters.`
  const lower = text.toLowerCase()
  const folded = fold(text)
  const common = await commonPasswords()
  const isCommon = [lower, folded, repeatedUnit(lower), repeatedUnit(folded)].some((one) =>
    common.has(one),
  )
  if (
    isCommon ||
    new Set(lower).size < FEWEST_OF_ONES_OWN ||
    withoutRuns(lower).length < FEWEST_OF_ONES_OWN
  )
    return 'This is among the passwords that are guessed first. Choose another.'
  if (isMadeOf(folded, [...OWN_WORDS, ...wordsNear]))
    return 'Too near to the name of the service, a place, or your own. Add words of another kind.'
  return undefined
}

/** @throws DomainError `validation-failed` at `pointer` */
export async function requireGoodPassword(
  password: string,
  wordsNear: readonly string[],
  pointer: string,
): Promise<void> {
  const detail = await passwordFault(password, wordsNear)
  if (detail === undefined) return
  throw new DomainError('validation-failed', 'The password was not set. See errors.', {
    faults: [{ pointer, detail }],
  })
}
