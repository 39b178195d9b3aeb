import { workerData } from 'node:worker_threads'
import { type HouseholdList, toHouseholdsXlsx } from '@inflytt/reports'
import { answer } from '../../threads/in-thread.ts'

await answer(() => toHouseholdsXlsx(workerData as HouseholdList))
