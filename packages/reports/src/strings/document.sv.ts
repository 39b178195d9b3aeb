import { stockholmDay } from '@inflytt/domain'
import type { ReportStatus, ReportVersionNote } from '../report-row.ts'

/** What only a document says: the covers, and what stands around the tables. */
export const document = {
  title: (year: number) => `Årsrapport ${year}`,
  pageTitle: (year: number) => `Årsrapport ${year} – Inflyttade hushåll via samarbetet`,
  product: 'inflytt',
  subject: 'Inflyttade hushåll via samarbetet',
  subtitle:
    'Hushåll som hade kontakt med kommun, region eller part före flytten – inte all inflyttning.',
  demo: 'DEMO – påhittade uppgifter. Får inte citeras eller spridas som verkliga.',
  demoMark: 'DEMO',
  county: 'Hela länet',
  municipality: (name: string) => `${name}, bredvid länet`,
  through: (first: number, year: number) => `${first}–${year}`,
  generated: 'Uppgifterna senast ändrade',
  dataVersion: 'Uppgifternas version',
  version: 'Fastställd version',
  fixed: (year: number, { version, decision, fixedAt }: ReportVersionNote) =>
    `R${year}-v${version}, fastställd ${stockholmDay(new Date(fixedAt))} genom beslut av ${decision.body} ${decision.date}, ${decision.diaryRef}`,
  notFixed: 'Inte fastställd: siffrorna visar läget just då och kan ändras.',
  scope: 'Gäller',
  period: 'Omfattar',
  source: 'Källa',
  sourceText: 'Kommunernas och regionens egna uppgifter i inflytt. Källan till varje tal står vid det.',
  licence: 'Licens',
  licenceText: 'CC0 1.0: fritt att använda och sprida. Ange gärna källan.',
  signs: 'Tecken',
  contents: 'Innehåll',
  tables: 'Tabeller',
  figures: 'Figurer',
  contentsNote: 'Tabellens nummer står överst på varje sida.',
  figure: (number: number) => `Figur ${number}`,
  table: 'Tabell',
  definitions: 'Definitioner',
  cover: 'Omslag',
  columns: 'Kolumner',
  rowTypes: 'Radtyper',
  /** By the heading of the column. */
  columnMeanings: {
    tabell: 'Tabellen, T1 till T15',
    radtyp: 'Vad raden är, se radtyp nedan',
    ar: 'Ett år (2025), flera år (2020--2025) eller perioden för ett samlat resultat (2020-01--2024-10)',
    kommunkod: 'SCB:s kommunkod med fyra siffror, tom för hela länet',
    kommun: 'Kommunens namn, eller Hela länet',
    matt: 'Måttet, se matt nedan. Olika mått ska inte läggas ihop',
    kategori: 'En klass, ordet minst (talet är en känd del), eller texten i en fotnot',
    varde:
      'Talet, i måttets enhet. Tomt där uppgift saknas, inte visas eller inte kan räknas (måluppfyllelse utan mål, det som bara sägs med lägst och högst), vilken status raden än har; 0 är alltid en verklig nolla',
    status: 'Hur säkert talet är, se status nedan',
    kalla: 'Varifrån talet kommer',
    sifferkod: 'Koden som talet hittas igen med när året är fastställt',
    rapportversion: 'Versionen som är fastställd; tom för tal som visar läget just nu',
  },
  statuses: 'Statusar',
  notes: 'Att veta om siffrorna',
  place: 'Kommun',
  category: 'Kategori',
  measure: 'Mått',
  year: 'År',
  value: 'Tal',
  known: 'Känt per kommun och år',
  unallocated: 'Inte fördelat',
  unallocatedOf: (about: string) => `Inte fördelat, ${about}`,
  sum: 'Summa',
  sumOf: (about: string) => `Summa, ${about}`,
  preliminary: 'Preliminära',
  preliminaryOf: (about: string) => `Preliminära, ${about}`,
  keyFigures: 'Nyckeltal',
  severalMeasures: 'Flera mått',
  captionOf: (name: string, when: string) => (when === '' ? name : `${name}, ${when}`),
  figureCode: 'Sifferkod',
  figureCodes: (start: string) => `Sifferkoden är ${start} följt av det lilla r-talet vid siffran.`,
} as const

/** What a status is called where a reader meets it, and not a program. */
export const statusNames: Record<ReportStatus, string> = {
  bekraftad: 'bekräftad',
  preliminar: 'preliminär',
  sammanstalld: 'sammanställd',
  ofordelat: 'inte fördelad',
  ej_rapporterat: 'ej rapporterat',
  okand: 'uppgift saknas',
  ej_tillampligt: 'ej tillämpligt',
  visas_inte: 'visas inte',
}

/** What stands instead of a number that is not there. */
export const gapSigns: Record<ReportStatus, string> = {
  bekraftad: '..',
  preliminar: '..',
  sammanstalld: '..',
  ofordelat: '..',
  ej_rapporterat: '..',
  okand: '..',
  ej_tillampligt: '',
  visas_inte: '×',
}

/** What only the cube of JSON-stat says. */
export const jsonStat = {
  label: ({ id, title }: { id: string; title: string }) => `${id} ${title}`,
  demo: document.demo,
  notes: [
    'En plats i kuben utan värde och utan status finns inte i tabellen. Ett tomt värde med status är en lucka, aldrig noll.',
    'radtyp skiljer tal per kommun och år (cell) från det som inte är fördelat (ofordelat), summor (summa) och preliminära (preliminar). De ska inte läggas ihop på annat sätt än cell plus ofordelat.',
    'Kategorin minst betyder att talet är en känd del. Olika mått ska inte läggas ihop.',
  ],
  dimensions: {
    radtyp: 'Radtyp',
    matt: 'Mått',
    kommun: 'Kommun',
    ar: 'År eller period',
    kategori: 'Kategori',
  },
  noPlace: 'Utan plats',
  noYear: 'Utan år',
  noCategory: 'Alla',
} as const
