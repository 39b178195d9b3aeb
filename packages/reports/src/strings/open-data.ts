/** A text in both languages of the site. */
export interface BothLanguages {
  sv: string
  en: string
}

interface DatasetWords {
  title: BothLanguages
  description: BothLanguages
  keywords: { sv: readonly string[]; en: readonly string[] }
}

const gap: BothLanguages = {
  sv: 'En tom cell är en lucka och aldrig noll; kolumnen för status säger varför. Tal som rör för få hushåll lämnas inte ut.',
  en: 'An empty cell is a gap and never zero; the column of its status says why. Figures about too few households are not given out.',
}

const counted: BothLanguages = {
  sv: 'Hushåll som hade kontakt med en kommun, regionen eller en annan part före flytten och sedan flyttade till Jämtlands län. Det är inte all inflyttning.',
  en: 'Households that were in contact with a municipality, the region or another party before they moved, and then moved to Jämtland County. It is not all in-migration.',
}

const inAll = (...parts: readonly BothLanguages[]): BothLanguages => ({
  sv: parts.map(({ sv }) => sv).join(' '),
  en: parts.map(({ en }) => en).join(' '),
})

export const datasetWords = {
  households: {
    title: {
      sv: 'Inflyttade hushåll via samarbetet per kommun och år',
      en: 'Households moved in through the partnership, by municipality and year',
    },
    description: inAll(
      counted,
      {
        sv: 'Antal per kommun och kalenderår från 2020, med preliminära för sig. ”at_least” betyder att fler kan vara kända bara tillsammans; de finns i datamängden households-undistributed och ska inte läggas till här.',
        en: 'Counts by municipality and calendar year from 2020, preliminary ones apart. “at_least” means that more may be known only together; they are in the dataset households-undistributed and are not to be added here.',
      },
      gap,
    ),
    keywords: {
      sv: ['inflyttning', 'hushåll', 'kommun', 'landsbygd'],
      en: ['in-migration', 'households', 'municipality', 'rural areas'],
    },
  },
  'households-county': {
    title: {
      sv: 'Inflyttade hushåll via samarbetet i länet per år',
      en: 'Households moved in through the partnership, county by year',
    },
    description: inAll(
      counted,
      {
        sv: 'Antal i hela länet per kalenderår från 2020. Hushåll som är kända bara tillsammans över flera år ingår inte i något år.',
        en: 'Counts of the whole county by calendar year from 2020. Households that are known only together over several years are in no single year.',
      },
      gap,
    ),
    keywords: {
      sv: ['inflyttning', 'hushåll', 'Jämtlands län'],
      en: ['in-migration', 'households', 'Jämtland County'],
    },
  },
  'households-undistributed': {
    title: {
      sv: 'Inflyttade hushåll som inte är fördelade på kommun och år',
      en: 'Households moved in that are not distributed by municipality and year',
    },
    description: inAll(counted, {
      sv: 'Samlade resultat: hur många hushåll som är kända tillsammans, hur många av dem som är fördelade på kommun och år och hur många som återstår. När perioden slutade är inte alltid känt: tidigast och senast månad står var för sig.',
      en: 'Aggregate outcomes: how many households are known together, how many of them are distributed by municipality and year, and how many remain. When the period ended is not always known: the earliest and the latest month are given.',
    }),
    keywords: {
      sv: ['inflyttning', 'hushåll', 'samlade resultat'],
      en: ['in-migration', 'households', 'aggregate outcomes'],
    },
  },
  persons: {
    title: {
      sv: 'Personer i de inflyttade hushållen i länet per år',
      en: 'Persons in the households that moved in, county by year',
    },
    description: inAll(
      {
        sv: 'Vuxna och barn i hushåll som flyttade till Jämtlands län via samarbetet, för hela länet. Bara år som är fastställda lämnas ut; andra år har status not_published.',
        en: 'Adults and children in households that moved to Jämtland County through the partnership, for the whole county. Only years that are fixed are given out; other years have the status not_published.',
      },
      gap,
    ),
    keywords: {
      sv: ['inflyttning', 'befolkning', 'personer'],
      en: ['in-migration', 'population', 'persons'],
    },
  },
  activities: {
    title: {
      sv: 'Aktiviteter och deltagare per fas och år',
      en: 'Activities and participants by phase and year',
    },
    description: inAll(
      {
        sv: 'Genomförda, planerade och inställda aktiviteter i samarbetet, och deltagare i de genomförda, efter det år aktiviteten börjar. Okänt antal deltagare är okänt och inte noll: då är summan ”at_least”.',
        en: 'Activities of the partnership that were done, are planned and were called off, and participants in those done, by the year the activity begins. An unknown number of participants is unknown and not zero: the sum is then “at_least”.',
      },
      gap,
    ),
    keywords: {
      sv: ['aktiviteter', 'deltagare', 'platsattraktivitet'],
      en: ['activities', 'participants', 'place attractiveness'],
    },
  },
  'recruitment-needs': {
    title: {
      sv: 'Kompetensbehov per kommun och år',
      en: 'Recruitment needs by municipality and year',
    },
    description: inAll(
      {
        sv: 'Lediga platser som parterna har anmält: hur många som är öppna vid årets slut (i år den här månaden), och hur stor andel av de platser som anmäldes under året som är tillsatta.',
        en: 'Positions that the parties have reported: how many are open at the end of the year (this year: this month), and what share of the positions reported in the year is filled.',
      },
      gap,
    ),
    keywords: {
      sv: ['kompetensförsörjning', 'rekrytering', 'arbetsmarknad'],
      en: ['skills supply', 'recruitment', 'labour market'],
    },
  },
  'recruitment-needs-occupation': {
    title: {
      sv: 'Kompetensbehov i länet per yrkesområde och år',
      en: 'Recruitment needs of the county by occupational field and year',
    },
    description: inAll(
      {
        sv: 'Lediga platser som parterna har anmält i hela länet, efter yrkesområde: hur många som är öppna vid årets slut (i år den här månaden), och hur stor andel av de platser som anmäldes under året som är tillsatta.',
        en: 'Positions that the parties have reported in the whole county, by occupational field: how many are open at the end of the year (this year: this month), and what share of the positions reported in the year is filled.',
      },
      gap,
    ),
    keywords: {
      sv: ['kompetensförsörjning', 'yrken', 'arbetsmarknad'],
      en: ['skills supply', 'occupations', 'labour market'],
    },
  },
  'agreement-contributions': {
    title: {
      sv: 'Bidrag per part och samarbetsavtal',
      en: 'Contributions by party and partnership agreement',
    },
    description: {
      sv: 'Vad varje part bidrar med enligt samarbetsavtalen, i pengar (cash) eller egen insats (in_kind), i hela kronor, och om parten har beslutat. Ett tomt belopp är okänt och inte noll.',
      en: 'What each party contributes by the partnership agreements, in money (cash) or in kind (in_kind), in whole kronor, and whether the party has decided. An empty amount is unknown and not zero.',
    },
    keywords: {
      sv: ['samarbetsavtal', 'bidrag', 'kommunal ekonomi'],
      en: ['partnership agreements', 'contributions', 'municipal finance'],
    },
  },
  'agreement-balance': {
    title: {
      sv: 'Samarbetsavtalens ekonomi per år',
      en: 'Money of the partnership agreements by year',
    },
    description: {
      sv: 'Överskjutande medel från året före, bidrag i pengar och kostnader per år i hela kronor, och vad som är kvar. Är ett bidrag eller en kostnad okänd är det som är kvar okänt; kolumnerna innehåller då det som är känt, och hur många belopp som är okända.',
      en: 'Surplus from the year before, contributions in money and costs by year in whole kronor, and what is left. Where a contribution or a cost is unknown, what is left is unknown; the columns then hold what is known, and how many amounts are not.',
    },
    keywords: {
      sv: ['samarbetsavtal', 'kostnader', 'uppföljning'],
      en: ['partnership agreements', 'costs', 'follow-up'],
    },
  },
} as const satisfies Record<string, DatasetWords>

export type DatasetName = keyof typeof datasetWords

export const catalogueWords = {
  title: {
    sv: 'Öppna data från inflytt',
    en: 'Open data from inflytt',
  },
  description: {
    sv: 'Datamängder om hushåll som flyttar till Jämtland Härjedalen via samarbetet mellan regionen och de åtta kommunerna, och om arbetet runt dem.',
    en: 'Datasets about households that move to Jämtland Härjedalen through the partnership of the region and the eight municipalities, and about the work around them.',
  },
  publisher: 'Samarbetet mellan Region Jämtland Härjedalen och länets åtta kommuner',
  publisherDescription: {
    sv: 'Regionen och de åtta kommunerna arbetar tillsammans för att hushåll ska flytta till länet, och följer upp hur det går.',
    en: 'The region and the eight municipalities work together for households to move to the county, and follow up how it goes.',
  },
  contact: 'Samarbetet bakom inflytt',
  method: { sv: 'Så räknar vi', en: 'How we count' },
  page: { sv: 'Öppna data', en: 'Open data' },
  county: { sv: 'Jämtlands län', en: 'Jämtland County' },
  service: {
    title: { sv: 'inflytts API', en: 'The API of inflytt' },
    documentation: { sv: 'API:ets dokumentation', en: 'Documentation of the API' },
    description: {
      sv: 'Svarar på samma frågor som diagrammen på webbplatsen, utan konto. Beskrivet med OpenAPI 3.1.',
      en: 'Answers the same questions as the charts of the site, without an account. Described by OpenAPI 3.1.',
    },
    keywords: {
      sv: ['API', 'inflyttning', 'uppföljning'],
      en: ['API', 'in-migration', 'follow-up'],
    },
  },
  columns: (name: string) => `Table Schema: ${name}`,
  formats: {
    csv: { sv: 'CSV, med komma och decimalpunkt', en: 'CSV, with commas and a decimal point' },
    json: { sv: 'JSON, samma rader', en: 'JSON, the same rows' },
    jsonstat: { sv: 'JSON-stat 2.0', en: 'JSON-stat 2.0' },
    api: { sv: 'Genom API:et', en: 'Through the API' },
  },
} as const

/** What comes first in every title and description of a demo. */
export const demoWords: BothLanguages & { title: string } = {
  title: 'DEMO',
  sv: 'DEMO – påhittade uppgifter. Får inte citeras eller spridas som verkliga.',
  en: 'DEMO – made-up data. Must not be quoted or spread as real.',
}
