import type { TextId } from '../../strings/text.ts'

export interface DatasetCard {
  /** As it stands in the address of its files. */
  name: string
  title: TextId
  body: TextId
  period: TextId
  updated: TextId
  /** The question to the API that gives the same figures; with YYYY for a year it is to be filled in. */
  query: string
}

const LIVE = { period: 'openData.sinceStart', updated: 'openData.whenRecorded' } as const
const OUTCOMES = '/outcomes?measure='

/** The datasets, in the order of the catalogue. */
export const DATASETS: readonly DatasetCard[] = [
  {
    name: 'households',
    title: 'openData.households',
    body: 'openData.householdsText',
    ...LIVE,
    query: `${OUTCOMES}households&by=municipality,year`,
  },
  {
    name: 'households-county',
    title: 'openData.householdsCounty',
    body: 'openData.householdsCountyText',
    ...LIVE,
    query: `${OUTCOMES}households&by=year`,
  },
  {
    name: 'households-undistributed',
    title: 'openData.undistributed',
    body: 'openData.undistributedText',
    ...LIVE,
    query: `${OUTCOMES}households&by=year`,
  },
  {
    name: 'persons',
    title: 'openData.persons',
    body: 'openData.personsText',
    period: 'openData.fixedYears',
    updated: 'openData.whenFixed',
    query: `${OUTCOMES}persons&by=year&from=YYYY&to=YYYY`,
  },
  {
    name: 'activities',
    title: 'openData.activities',
    body: 'openData.activitiesText',
    ...LIVE,
    query: `${OUTCOMES}activities&by=phase,year`,
  },
  {
    name: 'recruitment-needs',
    title: 'openData.needs',
    body: 'openData.needsText',
    ...LIVE,
    query: `${OUTCOMES}needsOpen&by=municipality,year`,
  },
  {
    name: 'recruitment-needs-occupation',
    title: 'openData.needsOccupation',
    body: 'openData.needsOccupationText',
    ...LIVE,
    query: `${OUTCOMES}needsOpen&by=occupationField,year`,
  },
  {
    name: 'agreement-contributions',
    title: 'openData.contributions',
    body: 'openData.contributionsText',
    period: 'openData.agreementYears',
    updated: 'openData.whenRecorded',
    query: '/agreements',
  },
  {
    name: 'agreement-balance',
    title: 'openData.balance',
    body: 'openData.balanceText',
    ...LIVE,
    query: `${OUTCOMES}balance&by=year`,
  },
]

export const ROOT = '/api/v1/open-data'
export const fileHref = (name: string, format: string) => `${ROOT}/datasets/${name}.${format}`
