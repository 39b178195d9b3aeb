import { once } from 'node:events'
import { storeFault } from '../http/problems/store-faults.ts'
import { StartError } from '../start-error.ts'
import type { BackupAnswer, SentOrder } from './backup-process.ts'
import { makeBackup } from './make-backup.ts'

async function answer(order: SentOrder): Promise<BackupAnswer> {
  try {
    return { made: await makeBackup({ ...order, at: new Date(order.at) }) }
  } catch (error) {
    if (!(error instanceof StartError)) return { broke: String(error) }
    return { refused: error.message, isFull: storeFault(error) === 'storage-full' }
  }
}

const [order] = (await once(process, 'message')) as [SentOrder]
process.send?.(await answer(order), () => process.disconnect())
