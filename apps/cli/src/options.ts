import { StartError } from '@inflytt/api/services/store'
import type { ArgsDef } from 'citty'

/**
 * A misspelt option must not pass for one that was left out, nor one for the value of the option before it, nor a word
 * too many for nothing. @throws StartError
 */
export function refuseUnknown(args: object, known: ArgsDef): void {
  const names = Object.keys(known)
  const allowed = new Set(['_', ...names, ...names.map(inCamelCase)])
  const unknown = Object.keys(args).find((name) => !allowed.has(name))
  if (unknown !== undefined) throw new StartError(`There is no option --${unknown}.`)
  for (const [name, value] of Object.entries(args))
    if (typeof value === 'string' && value.startsWith('--'))
      throw new StartError(
        `--${name} needs a value, and ${value} stands there. Write it before ${value}.`,
      )
  const places = Object.values(known).filter(({ type }) => type === 'positional').length
  const extra = (args as { _?: string[] })._?.[places]
  if (extra !== undefined) throw new StartError(`There is nothing that ${extra} could be for.`)
}

/**
 * Of an option that stands there twice the last would count in silence: a backup that two keys were to open, or an officer
 * of two municipalities, would have one. @throws StartError
 */
export function refuseRepeated(rawArgs: readonly string[]): void {
  const seen = new Set<string>()
  for (const given of rawArgs) {
    if (given === '--') return
    const [, name] = /^--(?:no-)?([^=]+)/u.exec(given) ?? []
    if (name === undefined) continue
    if (seen.has(inCamelCase(name))) throw new StartError(`--${name} stands there twice: write it once.`)
    seen.add(inCamelCase(name))
  }
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
