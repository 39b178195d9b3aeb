import type { Party } from '@inflytt/domain'
import { putNextVersion } from '../next-version.ts'
import type { Db } from '../schema.ts'

interface Within {
  includeDemo: boolean
  /** Those that were taken away, in place of those that stand. */
  isVoided?: boolean
}

/** Every party that stands; a demo one in demo mode alone. */
export async function listParties(db: Db, { includeDemo, isVoided = false }: Within): Promise<Party[]> {
  let query = db
    .selectFrom('party')
    .selectAll()
    .where('is_voided', '=', isVoided ? 1 : 0)
  if (!includeDemo) query = query.where('is_demo', '=', 0)
  const rows = await query.orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    type: row.type as Party['type'],
    municipalityCode: row.municipality_code,
    isDemo: row.is_demo === 1,
    version: row.version,
    isVoided: row.is_voided === 1,
  }))
}

export async function insertParty(trx: Db, party: Party): Promise<void> {
  await trx.insertInto('party').values(toRow(party)).execute()
}

/** Whether the party still had the version before. */
export function updateParty(trx: Db, party: Party): Promise<boolean> {
  return putNextVersion(trx, 'party', toRow(party))
}

/** Whether something that stands names it: an agreement, a programme, an activity, a need or an account. */
export async function isPartyUsed(db: Db, id: string): Promise<boolean> {
  const found = await Promise.all([
    db
      .selectFrom('agreement_party')
      .select('party_id')
      .where('party_id', '=', id)
      .where('is_voided', '=', 0)
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('programme_party')
      .innerJoin('programme', 'programme.id', 'programme_party.programme_id')
      .select('programme.id')
      .where('programme_party.party_id', '=', id)
      .where('programme.is_voided', '=', 0)
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('activity')
      .select('id')
      .where('is_voided', '=', 0)
      .where((eb) =>
        eb.or([eb('organiser_party_id', '=', id), eb('participating_party_ids', 'like', `%"${id}"%`)]),
      )
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('recruitment_need')
      .select('id')
      .where('reported_by_party_id', '=', id)
      .where('is_voided', '=', 0)
      .limit(1)
      .executeTakeFirst(),
    db.selectFrom('app_user').select('id').where('party_id', '=', id).limit(1).executeTakeFirst(),
  ])
  return found.some((row) => row !== undefined)
}

function toRow(party: Party) {
  return {
    id: party.id,
    name: party.name,
    type: party.type,
    municipality_code: party.municipalityCode,
    is_demo: party.isDemo ? 1 : 0,
    version: party.version,
    is_voided: party.isVoided ? 1 : 0,
  }
}
