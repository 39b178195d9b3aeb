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
import { readSettings } from '../../settings/settings.service.ts'
import { EXPORT_HEADING } from './export-heading.ts'
import { piecesApart } from './export-apart.ts'
import { EXPORTED, exportedCells } from './exported-cells.ts'

const PER_USER: AttemptLimit = { name: 'exports', attempts: 30, windowMs: 60_000 }

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
      pieces: piecesOfFile(deps, filter),
    }),
  )
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
