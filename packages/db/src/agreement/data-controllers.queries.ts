import type { DataController, LegalBasis } from '@inflytt/domain'
import type { Db } from '../schema.ts'
import type { ControllerTables } from '../tables/controller-tables.ts'

/** Of whom something has been written, by scope. */
export async function listDataControllers(db: Db): Promise<DataController[]> {
  const rows = await db.selectFrom('data_controller').selectAll().orderBy('scope').execute()
  return rows.map(toController)
}

export async function findDataController(db: Db, scope: string): Promise<DataController | undefined> {
  const row = await db
    .selectFrom('data_controller')
    .selectAll()
    .where('scope', '=', scope)
    .executeTakeFirst()
  return row && toController(row)
}

/** Whether it still had the version that the change was made from (0 = no row yet). */
export async function putDataController(
  db: Db,
  controller: DataController & { updatedAt: string; isDemo: boolean },
  fromVersion: number,
): Promise<boolean> {
  const { scope } = controller
  const said = {
    version: controller.version,
    name: controller.name,
    address: controller.address,
    email: controller.email,
    phone: controller.phone,
    contact_url: controller.contactUrl,
    officer_email: controller.officerEmail,
    officer_phone: controller.officerPhone,
    legal_basis: controller.legalBasis,
    legal_basis_note: controller.legalBasisNote,
    information_url: controller.informationUrl,
    is_demo: controller.isDemo ? 1 : 0,
    updated_at: controller.updatedAt,
  }
  const result = await db
    .insertInto('data_controller')
    .values({ scope, ...said })
    .onConflict((conflict) =>
      conflict.column('scope').doUpdateSet(said).where('data_controller.version', '=', fromVersion),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) === 1n
}

function toController(row: ControllerTables['data_controller']): DataController {
  return {
    scope: row.scope,
    version: row.version,
    name: row.name,
    address: row.address,
    email: row.email,
    phone: row.phone,
    contactUrl: row.contact_url,
    officerEmail: row.officer_email,
    officerPhone: row.officer_phone,
    legalBasis: row.legal_basis as LegalBasis | null,
    legalBasisNote: row.legal_basis_note,
    informationUrl: row.information_url,
    updatedAt: row.updated_at,
  }
}
