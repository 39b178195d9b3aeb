import { type MonthRange, type StatisticMeasure, yearOf } from '@inflytt/domain'

// The measure is not all in-migration, so its whole name goes into every code of it.
const HOUSEHOLDS = 'inflyttade_hushall_via_samarbetet'

/** Which place a figure of the summary is about. */
export type Subject = 'lanet' | 'kommunen'

/** The codes of the column `matt`. Figures that may not be added together never share one. */
export const measures = {
  households: HOUSEHOLDS,
  householdsInCounty: `${HOUSEHOLDS}_lanet`,
  thisYear: (subject: Subject) => `${HOUSEHOLDS}_${subject}_aret`,
  sinceStart: (subject: Subject, period: MonthRange) =>
    `${HOUSEHOLDS}_${subject}_sedan_${yearOf(period.from)}`,
  undecided: (subject: Subject, period: MonthRange) =>
    `oavgjorda_hushall_${subject}_sedan_${yearOf(period.from)}`,
  reported: (tertial: number) => `rapporterat_tertial_${tertial}`,
  reportedCount: (tertial: number) => `kommuner_rapporterat_tertial_${tertial}`,
  awaitedCount: (tertial: number) => `kommuner_aterstar_tertial_${tertial}`,
  carryOver: 'overskjutande_medel_kronor',
  contributions: { cash: 'bidrag_kontant_kronor', in_kind: 'bidrag_natura_kronor' },
  official: {
    inMigrants: 'scb_inflyttningar',
    outMigrants: 'scb_utflyttningar',
    netMigration: 'scb_flyttningsnetto',
    population: 'scb_folkmangd',
    medianIncome: 'medianinkomst_tusen_kronor',
    taxRate: 'skattesats_procent',
  } satisfies Record<StatisticMeasure, string>,
  demo: 'demo',
} as const
