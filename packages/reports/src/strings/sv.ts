import type { Footnote, MonthRange, Tertial, Unallocated } from '@inflytt/domain'
import type { ReportStatus, RowType, TableId } from '../report-row.ts'

type AggregateOutside = Extract<Footnote, { code: 'aggregate-outside' }>

const MEASURE = 'Inflyttade hushåll via samarbetet'
const SUBTITLE =
  'hushåll som hade kontakt med kommun, region eller part före flytten – inte all inflyttning'

/** `a`, `a och b`, `a, b och c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} och ${last}`
}

function years(from: string, to: string): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}

const tertialName = (tertial: Tertial) => `tertial ${tertial.slice(6)} ${tertial.slice(0, 4)}`
const distributed = (count: number) => `${count} ${count === 1 ? 'fördelat' : 'fördelade'}`
const undistributed = (count: number) => `${count} inte ${count === 1 ? 'fördelat' : 'fördelade'}`

export const tableTitles: Record<TableId, string> = {
  T1: 'Sammanfattning',
  T2: `${MEASURE} per kommun och år`,
  T3: 'Personer och barn',
  T4: 'Ursprung och anknytning',
  T5: 'Skäl',
  T6: 'Yrkesområde och sektor',
  T7: 'Från intresse till inflyttad',
  T8: 'Kvarboende',
  T9: 'Aktiviteter per fas',
  T10: 'Ekonomi, avstämning och överskjutande medel',
  T11: 'Bidrag per part',
  T12: 'Kompetensbehov',
  T13: 'Mottagandet och hjälpens betydelse',
  T14: 'Bredvid officiell statistik',
  T15: 'Metod, definitioner och ändringar',
}

export const places = { county: 'Hela länet', noMunicipality: 'Ingen kommun' } as const

export const categories = { atLeast: 'minst', atMost: 'högst', yes: 'ja', no: 'nej' } as const

export const sources = {
  recorded: 'inflytt: kommunernas och regionens egna uppgifter',
  demo: 'DEMO – påhittade uppgifter',
  /** What an aggregate is called, and the paper and day its number is taken from, where they are said. */
  aggregate: (title: string, sourceTitle: string, sourceDate: string | null) =>
    sourceTitle === ''
      ? title
      : [`${title}; källa: ${sourceTitle}`, ...(sourceDate === null ? [] : [sourceDate])].join(', '),
  demoAggregate: (title: string) => `DEMO – ${title}`,
  together: (parts: readonly string[]) => parts.join(' samt '),
} as const

export const footnotes = {
  demo: 'DEMO – påhittade uppgifter. Får inte citeras eller spridas som verkliga.',
  measure: `${MEASURE}: ${SUBTITLE}.`,
  distribution({
    title,
    households,
    allocated,
    reserved,
    remaining,
    periodFrom,
    periodToLatest,
  }: Unallocated) {
    const inParts = households - allocated - remaining
    const parts = [
      `${distributed(allocated)} på kommun och år`,
      ...(inParts > 0 ? [`${inParts} i egna delresultat`] : []),
      undistributed(remaining),
    ]
    const waiting =
      reserved > 0 ? ` ${reserved} av de inte fördelade är registrerade men ännu inte bekräftade.` : ''
    return `${households} hushåll ${years(periodFrom, periodToLatest)} (”${title}”): ${parts.join(', ')}.${waiting}`
  },
  cellsAtLeast: ({ title, remaining }: Unallocated) =>
    `Ett tal med ordet minst är en känd del. Fler hushåll kan ingå i det som inte är fördelat på kommun och år (${remaining} av hushållen i ”${title}”). Det räknas en enda gång, i summan.`,
  aggregateOutside(
    { title, households, periodFrom, periodToLatest }: AggregateOutside,
    asked: { value: number | null; isHidden: boolean; place: string; period: MonthRange },
  ) {
    const where = `${asked.place} ${years(asked.period.from, asked.period.to)}`
    const gap = asked.isHidden ? `${where}: visas inte, för få hushåll.` : `${where}: uppgift saknas.`
    const known = asked.value === null ? gap : `${where}: minst ${asked.value} hushåll.`
    return `${known} Fler kan ingå i de ${households} som bara är kända samlat ${years(periodFrom, periodToLatest)} (”${title}”). Talen ska inte läggas ihop.`
  },
  annotation: ({ date, text }: { date: string; text: string }) => `Anteckning ${date}: ${text}`,
  undecided(households: number, counted: readonly Unallocated[]) {
    const [only, ...others] = counted
    const envelope = only && others.length === 0 ? `de ${only.households}` : 'de samlade resultaten'
    return `För ${households} av de fördelade är det inte avgjort om de ingår i ${envelope}.`
  },
  definitionUnknown: (title: string) => `Hur hushållen i ”${title}” räknades är okänt.`,
  notReported(names: readonly string[], periods: readonly Tertial[]) {
    const missing = listed(periods.map(tertialName))
    const when = periods.length === 1 ? `för ${missing}` : `för en eller flera av ${missing}`
    return `Rapportering saknas från ${listed(names)} ${when}. Det som inte är rapporterat är okänt, aldrig noll.`
  },
  reportedCount: (reported: number, total: number, tertial: Tertial) =>
    `${reported} av ${total} kommuner har rapporterat ${tertialName(tertial)}.`,
  beforeReporting: (year: number, reportingFrom: Tertial) =>
    `Kommunerna rapporterar varje tertial från och med ${tertialName(reportingFrom)}. För ${year} finns ingen sådan rapportering.`,
} as const

export const method = {
  definition: [
    `${MEASURE}: ${SUBTITLE}.`,
    'Ett hushåll räknas när det före flytten hade minst en personlig kontakt om att flytta hit, deltog i en aktivitet eller rekryterades med samarbetets hjälp. En ensam person är ett hushåll.',
    'Hushåll vars första kontakt kom efter flytten, hushåll från en annan kommun i länet och personer som anvisats enligt bosättningslagen räknas inte.',
    'Ett hushåll räknas en gång, i den kommun i länet det först flyttade till och det år det flyttade in. Talet minskar inte när någon flyttar vidare.',
  ],
  envelope: [
    'Ett samlat resultat är ett antal hushåll som bara är känt som en helhet, inte per kommun och år.',
    'Hushåll som registreras ett och ett inom ett samlat resultat räknas av från det och läggs aldrig till. Resten är inte fördelad på kommun och år, och delas aldrig ut efter någon nyckel.',
    'I varje tabell och för varje mått är cell plus ofordelat lika med summa, med tomt värde som noll.',
  ],
  strict: [
    'Antal hushåll som är få i en kommun visas inte, och inte heller de tal som annars skulle gå att räkna baklänges från. De har status visas_inte och inget värde, vilket varken är noll eller saknad uppgift. Länets tal visas alltid.',
    'När kommunens tal inte visas blir cell plus ofordelat mindre än summa. Preliminära hushåll och vad som är fördelat ur delar av ett samlat resultat visas bara för hela länet.',
  ],
  aggregate: (item: Unallocated) => footnotes.distribution(item),
  atLeast: [
    'Ordet minst i kolumnen kategori betyder att talet är en känd del: fler hushåll kan ingå i ett samlat resultat som når in i kommunen eller året.',
    'Ett tal med minst går inte att jämföra med andra år eller kommuner, och ska inte läggas ihop med hela det samlade resultatet. I JSON står samma sak som bound: at_least.',
  ],
  reporting: (reportingFrom: Tertial) => [
    `Från och med ${tertialName(reportingFrom)} säger varje kommun till när en tertial är klar, också när den inte har något att rapportera. Först när alla årets tertialer är klara kan ett tal vara noll.`,
    'Före dess är ett tomt värde okänt, aldrig noll.',
    'Måtten rapporterat_tertial_1 till 3 är 1 för ja och 0 för nej, bara för tertialer som har börjat.',
  ],
  columns: [
    'ar är ett år (2025), flera år (2020--2025) eller perioden för ett samlat resultat (2020-01--2024-10).',
    'kommunkod är tom för hela länet. kategori är en klass, ordet minst, eller texten i en fotnot.',
    'varde är tomt där uppgift saknas. 0 är alltid en verklig nolla.',
    'sifferkod och rapportversion är tomma tills ett år är fastställt.',
    'Mått med tillägget lanet gäller hela länet och omfattar kommunernas tal. Olika mått ska inte läggas ihop.',
  ],
  rowTypes: {
    cell: 'ett tal för en kommun, ett år eller en klass',
    ofordelat: 'det som återstår av ett samlat resultat och inte är fördelat på kommun och år',
    summa: 'cell plus ofordelat',
    preliminar: 'preliminära hushåll, som inte ingår i summan; saknas raden är de noll',
    fotnot: 'en upplysning, utan tal',
  } satisfies Record<RowType, string>,
  statuses: {
    bekraftad:
      'alla tertialer som väntas är rapporterade, eller så är uppgiften från tiden före rapporteringen',
    preliminar: 'något är registrerat men alla årets tertialer är inte klara',
    sammanstalld: 'talet innehåller en rest av ett samlat resultat',
    ofordelat: 'inte fördelat på kommun och år',
    ej_rapporterat:
      'inget är registrerat och alla årets tertialer är inte klara; tomt betyder inte noll',
    okand: 'uppgift saknas från tiden före rapporteringen; tomt betyder inte noll',
    ej_tillampligt: 'raden har inget tal',
    visas_inte: 'för få hushåll för att visas',
  } satisfies Record<ReportStatus, string>,
  totalStatus: [
    'En summa har sin svagaste dels status. Den kan därför ha ett tal och ändå vara ej_rapporterat.',
  ],
  signs: [
    'På skärm och i tryck: 0 noll · .. uppgift saknas eller ej rapporterad · × visas inte (för få hushåll) · p preliminär · blankt ej tillämpligt.',
  ],
  sources: [
    'Registrerade hushåll: kommunernas och regionens egna uppgifter i inflytt.',
    'Samlade resultat: den källa som står på raden.',
  ],
  definitionUnknown: (title: string) => `Räknesättet är okänt: ${title}.`,
  endUnknown: ({ title, periodToEarliest, periodToLatest }: Unallocated) =>
    `Källan säger inte när perioden slutar, bara att det är mellan ${periodToEarliest} och ${periodToLatest}: ${title}.`,
  splitUnknown: (title: string) =>
    `Fördelningen på kommun och år är okänd för det som inte är fördelat: ${title}.`,
  unknown: ['Hur många hushåll som hade flyttat hit också utan samarbetet är inte känt.'],
  definitionOf: (kpi: string, { name, text }: { name: string; text: string }) =>
    `${kpi} ${name}: ${text}`,
  noneFixed: 'Inget år är fastställt ännu, så det finns inget att jämföra med.',
  noChanges: (version: string) => `Inget av talen har ändrats sedan ${version} fastställdes.`,
  changesSince: (version: string, count: number) =>
    `${count === 1 ? 'Ett tal' : `${count} tal`} har ändrats sedan ${version} fastställdes.`,
  change: (figureCode: string, where: string, [before, now]: readonly [string, string]) =>
    `${figureCode} ${where}: ${before} → ${now}.`,
  gap: 'inget tal',
  gone: 'finns inte längre',
  hidden: 'visas inte',
  generated: (generatedAt: string, dataVersion: string) =>
    `Uppgifterna senast ändrade ${generatedAt}. Uppgifternas version: ${dataVersion}.`,
} as const

/** What the codes of the tables of households and of the method are called. */
export const measureTitles: Readonly<Record<string, string>> = {
  inflyttade_hushall_via_samarbetet: MEASURE,
  inflyttade_hushall_via_samarbetet_lanet: `${MEASURE}, hela länet`,
  definition: 'Definitioner',
  samlat_resultat: 'Samlade resultat',
  minst: 'Minst',
  skydd: 'Skydd av få hushåll',
  rapportering: 'Rapportering',
  kolumner: 'Kolumner',
  radtyp: 'Radtyper',
  status: 'Status',
  tecken: 'Tecken',
  kallor: 'Källor',
  okant: 'Vad som inte är känt',
  andringar: 'Ändringar sedan förra fastställandet',
  anteckningar: 'Anteckningar',
  framtagen: 'Framtagen',
}

const SUBJECTS: Readonly<Record<string, string>> = { lanet: 'hela länet', kommunen: 'kommunen' }

function tertialTitle(kind: string, number: string): string {
  if (kind === 'rapporterat') return `Har rapporterat tertial ${number} (1 ja, 0 nej)`
  const what = kind === 'kommuner_rapporterat' ? 'har rapporterat' : 'inte har rapporterat'
  return `Antal kommuner som ${what} tertial ${number}`
}

/** Of a code that holds a place, a year or a tertial; undefined of every other. */
export function headlineTitle(code: string): string | undefined {
  const tertial =
    /^(?<kind>kommuner_rapporterat|kommuner_aterstar|rapporterat)_tertial_(?<number>\d)$/u.exec(
      code,
    )?.groups
  if (tertial !== undefined) return tertialTitle(tertial['kind']!, tertial['number']!)
  const headline =
    /^(?<kind>inflyttade|oavgjorda)_hushall_(?:via_samarbetet_)?(?<subject>lanet|kommunen)_(?:aret|sedan_(?<since>\d{4}))$/u.exec(
      code,
    )?.groups
  if (headline === undefined) return undefined
  const name = headline['kind'] === 'inflyttade' ? MEASURE : 'Hushåll som inte är avgjorda'
  const when = headline['since'] === undefined ? 'året' : `sedan ${headline['since']}`
  return `${name}, ${SUBJECTS[headline['subject']!]}, ${when}`
}
