import { type Bound, stockholmDay } from '@inflytt/domain'
import type { ReportVersionNote } from '../report-row.ts'

/** The words of the draft of a decision paper. */
export const paperText = {
  county: 'Jämtlands län',
  units: {
    households: 'hushåll',
    positions: 'platser',
    percent: 'procent',
    sek: 'kronor',
    children: 'barn',
    persons: 'personer',
  },
  title: (place: string, year: number) =>
    `Uppföljning av samarbetet om kompetensattraktion ${year}, ${place}`,
  live: 'Utkast. Talen är inte fastställda, så de kan ändras och har inga sifferkoder.',
  fixed: (year: number, { version, decision }: ReportVersionNote) =>
    `Utkast. Talen är fastställda i R${year}-v${version} genom beslut av ${decision.body} ${decision.date}, ${decision.diaryRef}. Koden efter varje tal visar var det står.`,
  demo: 'DEMO – påhittade uppgifter. Får inte användas i ett ärende.',
  headings: {
    proposal: 'Förslag till beslut',
    summary: 'Sammanfattning',
    description: 'Beskrivning av ärendet',
    economy: 'Ekonomiska konsekvenser',
    children: 'Barnkonsekvensanalys',
    basis: 'Beslutsunderlag',
  },
  gaps: {
    byOfficer: 'fylls i av handläggaren',
    proposal: 'Förslaget till beslut fylls i av handläggaren',
    description: 'Bakgrund och bedömning fylls i av handläggaren',
    economy: 'Vad beslutet kostar och hur det finansieras fylls i av handläggaren',
    basis: 'Övriga handlingar fylls i av handläggaren',
    target: 'Mål för året saknas',
    contribution: 'Bidraget för året är inte känt',
    unknown: 'uppgift saknas',
    hidden: 'visas inte, för få hushåll',
  },
  movedIn: (place: string, year: number) => `Flyttade till ${place} via samarbetet ${year}: `,
  since: '. Sedan 2020: ',
  countyBeside: (year: number) => `I hela länet ${year}: `,
  target: 'Målet för året är ',
  reached: ', och det är nått till ',
  definition:
    'Talen gäller inflyttade hushåll via samarbetet: hushåll som hade kontakt med kommun, region eller part före flytten. Det är inte all inflyttning. Hur många som hade flyttat hit också utan samarbetet är inte känt.',
  needs: (place: string, isYearOver: boolean) =>
    `Öppna kompetensbehov i ${place} ${isYearOver ? 'vid årets slut' : 'den här månaden'}: `,
  stayed: 'Kvar i länet efter 12 månader: ',
  stayedOf: (year: string) =>
    `Kvar i länet efter 12 månader, av de hushåll i hela länet som flyttade in ${year} och har svarat: `,
  ofAllBetween: ' Av alla som flyttade in då är andelen mellan ',
  and: ' och ',
  /** A party that pays in both ways has a line for each. */
  contribution: (party: string, measure: string) =>
    `${party}, ${measure === 'bidrag_natura_kronor' ? 'egen insats' : 'i pengar'}: `,
  contributionColumns: ['Part', 'I pengar', 'Egen insats', 'Beslut'],
  costPerHousehold: 'Kostnad per inflyttat hushåll: ',
  contributionPerHousehold: 'Kommunens bidrag per inflyttat hushåll där: ',
  notAPrice: '. Det är inte ett pris på en inflyttning.',
  balance: (year: number) => `Kvar i samarbetet vid slutet av ${year}: `,
  ofWhichKnown: '. Kända bidrag under året: ',
  childrenBasis: (year: number) => `Underlag: i de hushåll som flyttade in ${year} fanns `,
  childrenOf: ' bland ',
  inCounty: ' i hela länet, där antalet är känt. Per kommun visas det inte.',
  analysis: 'Analys: ',
  basisLive: (year: number) => `Årsrapport ${year}, inte fastställd.`,
  replaces: (year: number, version: number) => `R${year}-v${version} ersätter R${year}-v${version - 1}.`,
  changesIn: 'Ändringarna står i tabell T15.',
  basisFixed: (year: number, { version, decision, fixedAt }: ReportVersionNote) =>
    `Årsrapport R${year}-v${version}, fastställd ${stockholmDay(new Date(fixedAt))} genom beslut av ${decision.body} ${decision.date}, ${decision.diaryRef}.`,
  preliminary: ' (preliminärt)',
  bounds: { exact: '', at_least: 'minst ', at_most: 'högst ' } satisfies Record<Bound, string>,
} as const
