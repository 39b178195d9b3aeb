import { type Db, listReportVersions, readDataVersions } from '@inflytt/db'
import { yearOf } from '@inflytt/domain'
import type { CatalogueInput, Dataset, DatasetDefinition, DatasetSource } from '@inflytt/reports'
import { readOutcome } from '../outcomes/outcomes.service.ts'
import type { RecordContext } from '../record-context.ts'
import { readReportMoney } from '../reports/report-money.reader.ts'

type DataVersions = Awaited<ReturnType<typeof readDataVersions>>

/** A dataset as it may be told now: every figure of it is an answer of `/outcomes`. */
export async function readDataset(
  db: Db,
  context: RecordContext,
  definition: DatasetDefinition,
): Promise<Dataset> {
  const versions = await readDataVersions(db)
  const followed = versions[definition.follows]
  return {
    definition,
    rows: await definition.read(await sourceOf(db, context)),
    isDemo: context.isDemo,
    updatedAt: instantOf(followed),
    dataVersion: String(followed.version),
  }
}

async function sourceOf(db: Db, context: RecordContext): Promise<DatasetSource> {
  return {
    isDemo: context.isDemo,
    municipalities: context.municipalities,
    currentYear: yearOf(context.currentMonth),
    fixedYears: await readFixedYears(db, context),
    ask: (question) => readOutcome(db, context, question),
    contributions: async () => (await readReportMoney(db)).contributions,
  }
}

/** What the catalogue says beside what it says of itself. */
export async function readCatalogueInput(
  db: Db,
  context: RecordContext,
): Promise<Pick<CatalogueInput, 'isDemo' | 'updatedAt' | 'fixedYears' | 'firstFixedAt'>> {
  const { figures, publications } = await readDataVersions(db)
  const versions = await listReportVersions(db, context)
  return {
    isDemo: context.isDemo,
    updatedAt: { figures: instantOf(figures), publications: instantOf(publications) },
    fixedYears: fixedYearsOf(versions),
    firstFixedAt: versions.map(({ fixedAt }) => fixedAt).toSorted()[0],
  }
}

async function readFixedYears(db: Db, context: RecordContext): Promise<number[]> {
  return fixedYearsOf(await listReportVersions(db, context))
}

const fixedYearsOf = (versions: readonly { year: number }[]) => [
  ...new Set(versions.map(({ year }) => year)),
]

/** When it last changed; undefined where it never has. */
function instantOf({ version, updatedAt }: DataVersions['figures']): string | undefined {
  return version === 0 ? undefined : updatedAt
}
