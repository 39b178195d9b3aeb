import type { Db } from '../schema.ts'

/**
 * Households and leads by their ref: whether they are as they were written, voided ones too, and not, a lead with its
 * household, without their months by a retention rule. Those that were erased are not there.
 */
export type RecordStandings = ReadonlyMap<string, boolean>

const REFS_AT_ONCE = 500

/** Of these refs alone. */
export async function listStandingsOf(db: Db, refs: readonly string[]): Promise<RecordStandings> {
  const found = new Map<string, boolean>()
  for (let from = 0; from < refs.length; from += REFS_AT_ONCE) {
    const some = refs.slice(from, from + REFS_AT_ONCE)
    const households = await selectHouseholds(db).where('household.ref', 'in', some).execute()
    const leads = await selectLeads(db).where('lead.ref', 'in', some).execute()
    for (const [ref, isWhole] of standingsIn([...households, ...leads])) found.set(ref, isWhole)
  }
  return found
}

/** Of those who moved in or were first met in the year; undefined is every year. */
export async function listStandingsIn(db: Db, year: number | undefined): Promise<RecordStandings> {
  let [households, leads] = [selectHouseholds(db), selectLeads(db)]
  if (year !== undefined) {
    const [first, last] = [`${year}-01`, `${year}-12`]
    households = households.where((eb) => eb.between('household.move_in_month', first, last))
    leads = leads.where((eb) => eb.between('lead.first_contact_month', first, last))
  }
  return standingsIn([...(await households.execute()), ...(await leads.execute())])
}

function selectHouseholds(db: Db) {
  return db.selectFrom('household').select(['household.ref', 'household.move_in_precision as precision'])
}

function selectLeads(db: Db) {
  return db
    .selectFrom('lead')
    .leftJoin('household', 'household.ref', 'lead.household_ref')
    .select(['lead.ref', 'household.move_in_precision as precision'])
}

function standingsIn(rows: readonly { ref: string; precision: string | null }[]): RecordStandings {
  return new Map(rows.map(({ ref, precision }) => [ref, precision === null || precision === 'month']))
}
