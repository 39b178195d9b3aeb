import { type Db, readSettings as readStored } from '@inflytt/db'
import { DEFAULT_DISCLOSURE_THRESHOLD, MIN_DISCLOSURE_THRESHOLD } from '@inflytt/domain'
import { z } from 'zod'

const settingsSchema = z.object({
  /** The first month a household can have moved in. */
  earliestMonth: z.string().default('2015-01'),
  /** The tertial from which every municipality is expected to say klart. */
  reportingFrom: z.string().default('2025-T1'),
  /** Households behind a cell below which an attribute of them is never shown. */
  disclosureThreshold: z.int().min(MIN_DISCLOSURE_THRESHOLD).default(DEFAULT_DISCLOSURE_THRESHOLD),
  /** Whether 1 up to the threshold of households per municipality and year are hidden too. */
  strictDisclosure: z.boolean().default(false),
  /** The decision that the two above rest on. */
  disclosureDecision: z.string().nullable().default(null),
  /** Whether the figures are open to those without an account. */
  publicDashboard: z.boolean().default(true),
  /** `removed` remembers that the demo was cleared away, so that it is not filled anew. */
  demo: z.enum(['off', 'on', 'removed']).default('off'),
})

export type Settings = z.output<typeof settingsSchema>

export async function readSettings(db: Db): Promise<Settings> {
  return settingsSchema.parse(await readStored(db))
}
