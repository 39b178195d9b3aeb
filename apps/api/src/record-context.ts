import {
  type Db,
  listAggregates,
  type BareProgramme,
  listBareProgrammes,
  listParticipating,
  type Municipality,
} from '@inflytt/db'
import {
  type Aggregate,
  type Month,
  stockholmDay,
  stockholmMonth,
  type Surroundings,
  tertialOf,
  type Tertial,
} from '@inflytt/domain'
import type { Readings } from './outcomes/read-once.ts'
import type { YearInTheMaking } from './report-versions/compose/year-in-the-making.ts'
import { readSettings, type Settings } from './settings/settings.service.ts'

/** What the store and the calendar say around any one record, read once for a request. */
export interface RecordContext extends Surroundings {
  settings: Settings
  isDemo: boolean
  municipalities: readonly Municipality[]
  programmes: BareProgramme[]
  activeAggregates: Aggregate[]
  currentMonth: Month
  currentTertial: Tertial
  /** The day in Stockholm, `2026-11-23`. */
  today: string
  /** Undefined but for the questions of one report. */
  readings?: Readings
  /** What its own reports find published already; undefined but while a year is being fixed. */
  making?: YearInTheMaking
}

export async function readRecordContext(db: Db, now: Date): Promise<RecordContext> {
  const settings = await readSettings(db)
  const isDemo = settings.demo === 'on'
  const municipalities = await listParticipating(db)
  const currentMonth = stockholmMonth(now)
  return {
    settings,
    isDemo,
    municipalities,
    county: municipalities.map(({ code }) => code),
    programmes: await listBareProgrammes(db, { includeDemo: isDemo }),
    activeAggregates: await listAggregates(db, { isDemo }),
    currentMonth,
    currentTertial: tertialOf(currentMonth),
    today: stockholmDay(now),
  }
}
