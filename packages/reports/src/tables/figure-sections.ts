import { ADDITIVE, type Dimension, type Measure } from '@inflytt/domain'
import type { TableId } from '../report-row.ts'

/** The tables with answers to questions other than K1 of T1 and T2. */
export type FigureTableId = Exclude<TableId, 'T2' | 'T11' | 'T14'>

/** One figure of a table, year by year. */
export interface Section {
  /** The code of the column `matt`; it says the unit where that is not a number of something. */
  code: string
  measure: Measure
  attribute?: Dimension
  /** `place` is what the report is of; `blocks` are the municipalities by fixed block of three years. */
  place: 'county' | 'place' | 'municipalities' | 'blocks'
  /** Every year since the first, or the report's own; Tier 1 has the fixed ones among them. */
  years: 'each' | 'own'
}

const county = (code: string, measure: Measure, attribute?: Dimension): Section => ({
  code,
  measure,
  ...(attribute && { attribute }),
  place: 'county',
  years: 'each',
})

/** Households by an attribute: the county by year, and the municipalities by block. */
const households = (by: string, attribute: Dimension): Section[] => [
  county(`hushall_efter_${by}`, 'households', attribute),
  {
    ...county(`hushall_efter_${by}_per_kommun`, 'households', attribute),
    place: 'blocks',
  },
]

const ofPlace = (code: string, measure: Measure, over: Partial<Section> = {}): Section => ({
  code,
  measure,
  place: 'place',
  years: 'each',
  ...over,
})

export const FIGURE_SECTIONS: Record<FigureTableId, readonly Section[]> = {
  T1: [
    ofPlace('maluppfyllelse_procent', 'targetShare', { years: 'own' }),
    ofPlace('oppna_kompetensbehov', 'needsOpen', { years: 'own' }),
    ofPlace('kostnad_per_hushall_kronor', 'costPerHousehold', { years: 'own' }),
  ],
  T3: [
    county('personer', 'persons'),
    county('personer_till_och_med_oktober', 'personsBeforeNovember'),
    ...households('hushallstyp', 'householdType'),
    county('barnfamiljer_procent', 'familyShare'),
  ],
  T4: [
    ...households('ursprung', 'origin'),
    county('fran_utlandet_procent', 'foreignShare'),
    ...households('anknytning', 'localTie'),
    county('aterflyttare_procent', 'returneeShare'),
    county('forsta_kontakt_efter_flytten', 'contactAfterMove'),
    county('fran_annan_kommun_i_lanet', 'fromOwnCounty'),
  ],
  T5: households('skal', 'mainReason'),
  T6: [
    ...households('yrkesomrade', 'occupationField'),
    ...households('sektor', 'employerSector'),
    county('arbete_pa_distans_procent', 'remoteShare'),
  ],
  T7: [
    county('konvertering_procent', 'conversion'),
    county('konvertering_av_avslutade_procent', 'conversionClosed'),
    county('ledtid_manader', 'leadTime'),
    county('avslutade_intressenter_efter_skal', 'leadsClosed', 'closeReason'),
    ...households('kanal', 'channel'),
  ],
  T8: [
    county('kvarboende_12_manader_procent', 'retention12'),
    county('kvarboende_24_manader_procent', 'retention24'),
    county('kvarboende_36_manader_procent', 'retention36'),
    county('lamnat_lanet_efter_skal', 'householdsLeft', 'leaveReason'),
  ],
  T9: [
    ofPlace('aktiviteter_per_fas', 'activities', { attribute: 'phase' }),
    ofPlace('deltagare_per_fas', 'participants', { attribute: 'phase' }),
    ofPlace('kostnad_per_deltagare_kronor', 'costPerParticipant'),
  ],
  T10: [
    county('avstamning_kronor', 'balance'),
    ofPlace('kostnad_per_hushall_kronor', 'costPerHousehold'),
    ofPlace('bidrag_per_invanare_kronor', 'sekPerInhabitant', {
      place: 'municipalities',
      years: 'own',
    }),
  ],
  T12: [
    ofPlace('oppna_kompetensbehov', 'needsOpen'),
    ofPlace('oppna_kompetensbehov_per_yrkesomrade', 'needsOpen', {
      attribute: 'occupationField',
      years: 'own',
    }),
    ofPlace('tillsatta_kompetensbehov_procent', 'needsFilledShare'),
    county('tillsatta_av_inflyttade_per_yrkesomrade', 'needsFilledByNewcomers', 'occupationField'),
  ],
  T13: [
    county('mottagna_enligt_gemensam_process_procent', 'welcomedShare'),
    county('hjalpens_betydelse_hushall', 'impact'),
    county('nojdhet_medel', 'satisfaction'),
    county('medflyttande_i_arbete_procent', 'partnerWorkingShare'),
    ...households('boende', 'housing'),
  ],
  T15: [county('uppgifter_bekraftade_procent', 'dataQuality')],
}

/** Only of these a sum is told. */
export const ADDS_UP: ReadonlySet<Measure> = new Set([...ADDITIVE, 'activities', 'participants'])
