import type { Month } from '../period/period.ts'

/** What the cells of a file can name: codes and ids by what people call them. Keys are those of `wordKey`. */
export interface ImportPlaces {
  municipalities: ReadonlyMap<string, string>
  counties: ReadonlyMap<string, string>
  occupations: ReadonlyMap<string, string>
  programmes: ReadonlyMap<string, string>
  /** The programme of a month where the file names none. */
  programmeOf(month: Month): string | undefined
}
