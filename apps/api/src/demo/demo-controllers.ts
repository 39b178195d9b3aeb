import { putDataController, type Trx } from '@inflytt/db'
import type { SaidOfController } from '@inflytt/domain'
import controllers from './demo-controllers.json' with { type: 'json' }

interface Told extends SaidOfController {
  scope: string
}

/** The county and one municipality have said everything, one a part, and the others nothing. */
export async function fillControllers(trx: Trx, at: string): Promise<void> {
  for (const told of controllers as Told[])
    await putDataController(trx, { ...told, version: 1, updatedAt: at, isDemo: true }, 0)
}
