import { StartError } from '@inflytt/api/services/store'

/**
 * A misspelt option must not pass for one that was left out, nor one for the value of the option before it. `known` are
 * the names as they are written. @throws StartError
 */
export function refuseUnknownOptions(args: object, known: readonly string[]): void {
  const allowed = new Set(['_', ...known, ...known.map(inCamelCase)])
  const unknown = Object.keys(args).find((name) => !allowed.has(name))
  if (unknown !== undefined) throw new StartError(`There is no option --${unknown}.`)
  for (const [name, value] of Object.entries(args))
    if (typeof value === 'string' && value.startsWith('--'))
      throw new StartError(
        `--${name} needs a value, and ${value} stands there. Write it before ${value}.`,
      )
}

/** `password-stdin` is given as `passwordStdin` too. */
function inCamelCase(name: string): string {
  return name.replaceAll(/-(\w)/gu, (_dash, letter: string) => letter.toUpperCase())
}

/** One of several words. @throws StartError that names them */
export function oneOf<Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === given)
  if (word === undefined) throw new StartError(`${option}: ${given} is none of ${words.join(', ')}.`)
  return word
}

/** @throws StartError */
export function wholeNumberOf(option: string, given: string): number {
  if (!/^\d{1,9}$/u.test(given)) throw new StartError(`${option}: ${given} is no whole number.`)
  return Number(given)
}
