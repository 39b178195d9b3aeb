import type { Month } from '../period/period.ts'

/** What the cells of a file can name: codes and ids by what people call them. Keys are those of `wordKey`. */
export interface ImportPlaces {
  municipalities: ReadonlyMap<string, string>
  counties: ReadonlyMap<string, string>
  /** The answers of `originType` that places lead to: a municipality or county lies in the own county or in the rest of Sweden. */
  origins: ReadonlyMap<string, string>
  occupations: ReadonlyMap<string, string>
  programmes: ReadonlyMap<string, string>
  /** The programme of a month where the file names none. */
  programmeOf(month: Month): string | undefined
}
