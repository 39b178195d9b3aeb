import type { Lead } from '../lead/lead.ts'
import { type CellKey, gridKeys, yearsBetween } from '../outcome/grid.ts'
import { type Dimension, type Measure, MEASURES } from '../outcome/measures.ts'
import type { Outcome, OutcomeCell, Told } from '../outcome/outcome.ts'
import { addMonths, type Month, monthIndex, yearOf, yearRange } from '../period/period.ts'
import { LEAD_CLOSE_REASONS } from '../vocabularies.ts'
import { firstYears, isRecordedBy } from './first-years.ts'
import { median, percentOf, roundHalfAway } from './rounding.ts'

type FunnelMeasure = Extract<Measure, 'conversion' | 'conversionClosed' | 'leadTime' | 'leadsClosed'>
type Kept = Pick<
  Lead,
  'responsibleMunicipality' | 'firstContactMonth' | 'stage' | 'stageHistory' | 'closeReason'
>

/** A question to the funnel: whole years of first contact, or of closing for `leadsClosed`. */
export interface FunnelQuestion {
  by: Dimension[]
  fromYear: number
  toYear: number
  municipalities: readonly string[]
}

interface FunnelRecord {
  /** Those that are not voided. */
  leads: readonly Kept[]
  currentMonth: Month
  /** Decimals of a percent; one if left out. */
  percentDecimals?: number | undefined
}

const MATURE_MONTHS = 12
const FEWEST_FOR_MEDIAN = 10

/**
 * K5, K6 and the leads closed by reason. The municipality is the one responsible for the lead. How many closed is null
 * where none had been met by the end of the year.
 */
export function funnelOutcome(
  measure: FunnelMeasure,
  question: FunnelQuestion,
  record: FunnelRecord,
): Outcome {
  const firstMet = firstYears(
    record.leads.map(({ responsibleMunicipality, firstContactMonth }) => ({
      municipality: responsibleMunicipality,
      year: yearOf(firstContactMonth),
    })),
  )
  const cellOf = (key: CellKey): OutcomeCell => {
    const leads = record.leads.filter((lead) => isIn(measure, lead, key, question))
    const lastYear = key.year ?? question.toYear
    const told = TELL[measure](leads, {
      mature: isMature(lastYear, record.currentMonth),
      decimals: record.percentDecimals,
      isRecorded: isRecordedBy(firstMet, key, question),
    })
    const status = told.value === null ? 'unknown' : 'confirmed'
    return { ...key, preliminary: 0, bound: 'exact', status, base: leads.length, ...told }
  }
  return {
    measure,
    unit: MEASURES[measure].unit,
    by: question.by,
    period: yearRange(question.fromYear, question.toYear),
    cells: gridKeys(question.by, {
      municipality: question.municipalities,
      closeReason: LEAD_CLOSE_REASONS,
      year: yearsBetween(question.fromYear, question.toYear),
    }).map(cellOf),
    unallocated: [],
    total: { ...cellOf({}), undecided: 0 },
    footnotes: [],
    definition: { id: MEASURES[measure].kpi, version: 1 },
  }
}

/** A cohort is mature when its last lead is twelve months old. */
function isMature(lastYear: number, currentMonth: Month): boolean {
  return addMonths(`${lastYear}-12`, MATURE_MONTHS) <= currentMonth
}

export function isIn(
  measure: FunnelMeasure,
  lead: Kept,
  key: CellKey,
  { fromYear, toYear, municipalities }: FunnelQuestion,
): boolean {
  const month = measure === 'leadsClosed' ? closedIn(lead) : lead.firstContactMonth
  if (month === undefined) return false
  const year = yearOf(month)
  return (
    year >= fromYear &&
    year <= toYear &&
    municipalities.includes(lead.responsibleMunicipality) &&
    (key.year === undefined || key.year === year) &&
    (key.municipality === undefined || key.municipality === lead.responsibleMunicipality) &&
    (key.closeReason === undefined || key.closeReason === lead.closeReason)
  )
}

export function closedIn(lead: Pick<Lead, 'stage' | 'stageHistory'>): Month | undefined {
  return lead.stage === 'closed' ? lead.stageHistory.at(-1)?.month : undefined
}

export function monthsToMove({ firstContactMonth, stageHistory }: Kept): number | undefined {
  const moved = stageHistory.findLast(({ stage }) => stage === 'moved')
  return moved && Math.max(0, monthIndex(moved.month) - monthIndex(firstContactMonth))
}

interface Telling {
  mature: boolean
  decimals: number | undefined
  /** Whether any lead had been met by then. */
  isRecorded: boolean
}

const TELL: Record<FunnelMeasure, (leads: readonly Kept[], telling: Telling) => Told> = {
  conversion: (leads, telling) => share(leads, leads.length, telling),
  conversionClosed: (leads, telling) =>
    share(leads, leads.filter(({ stage }) => stage === 'moved' || stage === 'closed').length, telling),
  leadTime: (leads) => {
    const months = leads.flatMap((lead) => (lead.stage === 'moved' ? (monthsToMove(lead) ?? []) : []))
    if (months.length < FEWEST_FOR_MEDIAN) return { value: null, note: 'too_few', base: months.length }
    return { value: roundHalfAway(median(months) ?? 0, 1), base: months.length }
  },
  leadsClosed: (leads, { isRecorded }) => ({ value: isRecorded ? leads.length : null }),
}

function share(leads: readonly Kept[], of: number, { mature, decimals }: Telling): Told {
  const moved = leads.filter(({ stage }) => stage === 'moved').length
  const open = leads.filter(({ stage }) => stage !== 'moved' && stage !== 'closed').length
  const openShare = percentOf(open, leads.length, decimals)
  if (!mature) return { value: null, note: 'not_mature', openShare }
  if (of === 0) return { value: null, note: 'no_leads', openShare }
  return { value: percentOf(moved, of, decimals), openShare }
}
