import {
  countMunicipalities,
  type Db,
  engineOf,
  type HouseholdFilter,
  listHouseholdsAfter,
  listHouseholdsAsStored,
  type StoredHousehold,
} from '@inflytt/db'
import { DomainError, type Household } from '@inflytt/domain'
import type { Context } from 'hono'
import { type AttemptLimit, takeAttempt } from '../access/sign-in/attempt-limit.ts'
import { requireAccess } from '../access/rules.ts'
import { logExport } from '../audit/log-export.ts'
import { requireAccepted } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { csvStream, slicesByKey } from '../http/answers/csv-stream.ts'
import { readSettings } from '../settings/settings.service.ts'
import { EXPORT_HEADING } from './export-heading.ts'

const PER_USER: AttemptLimit = { name: 'exports', attempts: 30, windowMs: 60_000 }

/**
 * The cells of a record in the order of the file. Each member by its name: to look them up in a list takes a tenth of an
 * export of a whole country.
 */
const cellsOf = (household: Household): readonly unknown[] => [
  household.ref,
  household.version,
  household.municipalityCode,
  household.moveInMonth,
  household.adults,
  household.children,
  household.originType,
  household.inclusionBasis,
  household.evidence,
  household.programmeId,
  household.adultWomen,
  household.adultMen,
  household.adultAgeBands,
  household.childrenPreschool,
  household.childrenSchool,
  household.childrenUpper,
  household.originCounty,
  household.originCountryGroup,
  household.localTie,
  household.mainReason,
  household.otherReasons,
  household.occupationStatus,
  household.occupationField,
  household.occupationSsyk,
  household.workMunicipalityCode,
  household.employerSector,
  household.partnerSeeksWork,
  household.housingType,
  household.firstChannel,
  household.impactHousehold,
  household.impactOfficer,
  household.welcomeSteps,
  household.leadId,
  household.externalRef,
  household.note,
  household.moveInPrecision,
  household.countStatus,
  household.voidReason,
  household.coverage,
  household.coverageReason,
  household.coveredByAggregateId,
  household.isLate,
  household.isDemo,
  household.createdAt,
  household.updatedAt,
]

/** A record whose members hold their own names. */
const NAMES = new Proxy({}, { get: (_, name) => name }) as Household
export const EXPORTED = cellsOf(NAMES) as readonly (keyof Household)[]

type MunicipalFilter = HouseholdFilter & { municipalities: readonly string[] }

/**
 * Answers with a file of single households, and leaves that in the trail first.
 * @throws DomainError `forbidden` for those who may see the list and not take it with them; `rate-limited`
 */
export async function answerExport(c: Context<ApiEnv>, filter: MunicipalFilter): Promise<Response> {
  const [deps, caller] = [c.get('deps'), c.get('caller')]
  requireAccess(caller, 'households', 'export')
  requireAccepted(c, 'text/csv')
  if (c.req.query('page') !== undefined || c.req.query('limit') !== undefined)
    throw new DomainError(
      'invalid-parameter',
      'page and limit: the file holds every matching household; leave them out.',
    )
  await takeAttempt(deps, PER_USER, caller.userId ?? '')
  const { demo } = await readSettings(deps.db)
  await logExport(deps, caller, {
    recordType: 'household_list',
    recordId: filter.municipalities.join(','),
    filter,
  })
  c.header('Content-Type', 'text/csv; charset=utf-8')
  const prefix = demo === 'on' ? 'DEMO_' : ''
  c.header('Content-Disposition', `attachment; filename="${prefix}hushall_far_inte_spridas.csv"`)
  return c.body(
    csvStream(deps.log, {
      heading: EXPORT_HEADING,
      columns: EXPORTED,
      cellsOf,
      slices: slicesOf(isNarrowed(filter) ? (deps.threads ?? deps.db) : deps.db, filter),
    }),
  )
}

/** Much may be read to find few: nobody else waits for that. All of them are handed over sooner than a thread would. */
function isNarrowed(filter: MunicipalFilter): boolean {
  const asked = { ...filter, municipalities: undefined, searchesExternalRef: undefined }
  return Object.values(asked).some((value) => value !== undefined)
}

/**
 * One municipality after the other, in the order of refs: so that each slice is a walk along one index. All of them in the
 * order of the file, where it has one.
 */
async function* slicesOf(db: Db, filter: MunicipalFilter): AsyncGenerator<Household[]> {
  if (engineOf(db) === 'sqlite' && filter.municipalities.length === (await countMunicipalities(db))) {
    const all = { ...filter, municipalities: undefined }
    const slices = slicesByKey(
      0,
      ({ place }: StoredHousehold) => place,
      (after, limit) => listHouseholdsAsStored(db, all, after, limit),
    )
    for await (const slice of slices) yield slice.map(({ household }) => household)
    return
  }
  for (const code of filter.municipalities.toSorted())
    yield* slicesByKey(
      '',
      ({ ref }: Household) => ref,
      (after, limit) => listHouseholdsAfter(db, { ...filter, municipalities: [code] }, after, limit),
    )
}
