import { countMunicipalities, type Db, type HouseholdFilter, listHouseholdsAfter } from '@inflytt/db'
import { DomainError, type Household } from '@inflytt/domain'
import type { Context } from 'hono'
import { type AttemptLimit, takeAttempt } from '../../access/sign-in/attempt-limit.ts'
import { requireAccess } from '../../access/rules.ts'
import { logExport } from '../../audit/log-export.ts'
import { requireAccepted } from '../../http/answers/accept.ts'
import type { Deps } from '../../deps.ts'
import type { ApiEnv } from '../../http/api-env.ts'
import { csvStream, piecesOf, slicesByKey } from '../../http/answers/csv-stream.ts'
import { readRecordContext } from '../../record-context.ts'
import { EXPORT_HEADING } from './export-heading.ts'
import { piecesApart } from './export-apart.ts'
import { EXPORTED, exportedCells } from './exported-cells.ts'
import { workbookInTurn } from './households-workbook.ts'

const PER_USER: AttemptLimit = { name: 'exports', attempts: 30, windowMs: 60_000 }

type MunicipalFilter = HouseholdFilter & { municipalities: readonly string[] }

/** What a list of single households can be taken with as. */
export const EXPORT_MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type ExportFormat = keyof typeof EXPORT_MEDIA_TYPES

/**
 * Answers with a file of single households, and leaves that in the trail first: CSV of every member by its name and code,
 * or a workbook in the words of people, to be changed and imported again.
 * @throws DomainError `forbidden` for those who may see the list and not take it with them; `invalid-parameter` where a
 * workbook would be too long; `rate-limited`, `busy`
 */
export async function answerExport(
  c: Context<ApiEnv>,
  format: ExportFormat,
  filter: MunicipalFilter,
): Promise<Response> {
  const [deps, caller] = [c.get('deps'), c.get('caller')]
  requireAccess(caller, 'households', 'export')
  requireAccepted(c, EXPORT_MEDIA_TYPES[format])
  if (c.req.query('page') !== undefined || c.req.query('limit') !== undefined)
    throw new DomainError(
      'invalid-parameter',
      'page and limit: the file holds every matching household; leave them out.',
    )
  await takeAttempt(deps, PER_USER, caller.userId ?? '')
  const context = await readRecordContext(deps.db, deps.clock())
  const leave = () =>
    logExport(deps, caller, {
      recordType: 'household_list',
      recordId: filter.municipalities.join(','),
      filter,
    })
  const name = `${context.isDemo ? 'DEMO_' : ''}hushall_far_inte_spridas.${format}`
  const disposition = { 'Content-Disposition': `attachment; filename="${name}"` }
  if (format === 'xlsx') {
    const workbook = await workbookInTurn({
      who: caller.userId ?? '',
      signal: c.req.raw.signal,
      context,
      slices: slicesOf(deps.threads ?? deps.db, filter),
      madeAt: deps.clock(),
      beforeMade: leave,
    })
    return c.body(workbook, 200, { ...disposition, 'Content-Type': EXPORT_MEDIA_TYPES.xlsx })
  }
  await leave()
  const pieces = piecesOfFile(deps, filter)
  const file = csvStream(deps.log, { heading: EXPORT_HEADING, columns: EXPORTED, pieces })
  return c.body(file, 200, { ...disposition, 'Content-Type': 'text/csv; charset=utf-8' })
}

async function* piecesOfFile(deps: Deps, filter: MunicipalFilter): AsyncGenerator<Uint8Array> {
  const { db, threads = db } = deps
  const byRef = (from: Db) => piecesOf(slicesOf(from, filter), exportedCells)
  // Much may be read to find few, and nobody else waits for that.
  if (isNarrowed(filter)) yield* byRef(threads)
  else if (filter.municipalities.length < (await countMunicipalities(db))) yield* byRef(db)
  else yield* piecesApart(db, () => byRef(db))
}

function isNarrowed(filter: MunicipalFilter): boolean {
  const asked = { ...filter, municipalities: undefined, searchesExternalRef: undefined }
  return Object.values(asked).some((value) => value !== undefined)
}

/** One municipality after the other, in the order of refs: so that each slice is a walk along one index. */
async function* slicesOf(db: Db, filter: MunicipalFilter): AsyncGenerator<Household[]> {
  for (const code of filter.municipalities.toSorted())
    yield* slicesByKey(
      '',
      ({ ref }: Household) => ref,
      (after, limit) => listHouseholdsAfter(db, { ...filter, municipalities: [code] }, after, limit),
    )
}
