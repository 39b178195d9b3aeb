import type { Month } from '../period/period.ts'

/** What the cells of a file can name: codes and ids by what people call them. Keys are those of `wordKey`. */
export interface ImportPlaces {
  municipalities: ReadonlyMap<string, string>
  counties: ReadonlyMap<string, string>
  /** The answers of `originType` that places lead to: a municipality or county lies in the own county or in the rest of Sweden. */
  origins: ReadonlyMap<string, string>
  occupations: ReadonlyMap<string, string>
  /** Also by their ids, in small letters and with their signs. */
  programmes: ReadonlyMap<string, string>
  /** Names that several programmes have, of which nobody has chosen one. */
  sharedNames: ReadonlySet<string>
  /** The programme of a month where the file names none. */
  programmeOf(month: Month): string | undefined
}

/**
 * What a list has under a key, or under what is left of it without its kind and the genitive before: `krokoms kommun`,
 * `krokom kn`, `kommun krokom` and `jamtlands lan`. A code beside a name, as in `2309 krokom`, has to be its own.
 */
export function placeIn(known: ReadonlyMap<string, string>, key: string): string | undefined {
  const whole = byName(known, key)
  if (whole !== undefined) return whole
  const [beside = ''] = CODE_BESIDE.exec(key) ?? []
  const code = known.get(beside.trim())
  return code !== undefined && byName(known, key.replace(CODE_BESIDE, '')) === code ? code : undefined
}

const CODE_BESIDE = /^\d{2,4} | \d{2,4}$/u

function byName(known: ReadonlyMap<string, string>, key: string): string | undefined {
  const bare = key.replace(/^(?:kommun|kn) /u, '').replace(/ (?:kommun|kn|lan)$/u, '')
  return (
    known.get(key) ?? known.get(bare) ?? (bare === key ? undefined : known.get(bare.replace(/s$/u, '')))
  )
}
