import type { Figure } from './figure.ts'
import { publication } from './figures/p01-publication.ts'
import { countryYear } from './figures/p02-country-year.ts'
import { outcomes } from './figures/s01-outcomes.ts'
import { requests } from './figures/s02-requests.ts'
import { logging } from './figures/s03-logging.ts'
import { exported } from './figures/s04-export.ts'
import { imported } from './figures/s05-import.ts'
import { readers } from './figures/s06-readers.ts'
import { starting } from './figures/s07-start.ts'
import { pageWeight } from './figures/s08-page-weight.ts'
import { lighthouse } from './figures/s09-lighthouse.ts'
import { installed } from './figures/s10-size.ts'
import { firstPage } from './figures/s11-first-page.ts'

/** In the order they are taken. */
export const FIGURES: readonly Figure[] = [
  outcomes,
  requests,
  logging,
  exported,
  imported,
  readers,
  starting,
  publication,
  countryYear,
  pageWeight,
  lighthouse,
  installed,
  firstPage,
]
