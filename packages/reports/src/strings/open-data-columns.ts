import type { Unit } from '@inflytt/domain'
import type { BothLanguages } from './open-data.ts'

/** What a key, a figure or a note is called and means, by the name of its column. */
export const columnWords: Readonly<Record<string, { title: BothLanguages; text: BothLanguages }>> = {
  municipalityCode: {
    title: { sv: 'Kommunkod', en: 'Municipality code' },
    text: {
      sv: 'SCB:s kod med fyra siffror, som text. Tom för en part som inte är en kommun.',
      en: 'The code of Statistics Sweden in four digits, as text. Empty for a party that is not a municipality.',
    },
  },
  municipality: {
    title: { sv: 'Kommun', en: 'Municipality' },
    text: { sv: 'Kommunens namn.', en: 'Name of the municipality.' },
  },
  year: {
    title: { sv: 'År', en: 'Year' },
    text: { sv: 'Kalenderår.', en: 'Calendar year.' },
  },
  households: {
    title: { sv: 'Inflyttade hushåll', en: 'Households moved in' },
    text: {
      sv: 'Hushåll via samarbetet, bekräftade.',
      en: 'Households through the partnership, confirmed.',
    },
  },
  preliminary: {
    title: { sv: 'Preliminära hushåll', en: 'Preliminary households' },
    text: {
      sv: 'Registrerade men inte bekräftade; ingår inte i de inflyttade.',
      en: 'Recorded but not confirmed; not among those that moved in.',
    },
  },
  aggregateId: {
    title: { sv: 'Samlat resultat', en: 'Aggregate outcome' },
    text: { sv: 'Det samlade resultatets id.', en: 'The id of the aggregate outcome.' },
  },
  title: {
    title: { sv: 'Titel', en: 'Title' },
    text: {
      sv: 'Vad det samlade resultatet heter.',
      en: 'What the aggregate outcome is called.',
    },
  },
  municipalityCodes: {
    title: { sv: 'Kommunkoder', en: 'Municipality codes' },
    text: {
      sv: 'Kommunerna som det gäller, åtskilda av mellanslag. Tomt är hela länet.',
      en: 'The municipalities it is of, separated by spaces. Empty is the whole county.',
    },
  },
  periodFrom: {
    title: { sv: 'Från och med', en: 'From' },
    text: { sv: 'Periodens första månad.', en: 'First month of the period.' },
  },
  periodToEarliest: {
    title: { sv: 'Till och med, tidigast', en: 'To, at the earliest' },
    text: {
      sv: 'Den tidigaste månad som perioden kan ha slutat.',
      en: 'The earliest month in which the period may have ended.',
    },
  },
  periodToLatest: {
    title: { sv: 'Till och med, senast', en: 'To, at the latest' },
    text: {
      sv: 'Den senaste månad som perioden kan ha slutat.',
      en: 'The latest month in which the period may have ended.',
    },
  },
  allocated: {
    title: { sv: 'Fördelade hushåll', en: 'Households distributed' },
    text: {
      sv: 'Hushåll av det samlade resultatet som räknas i en kommun och ett år.',
      en: 'Households of the aggregate outcome that are counted in a municipality and year.',
    },
  },
  reserved: {
    title: { sv: 'Reserverade hushåll', en: 'Households reserved' },
    text: {
      sv: 'Registrerade hushåll av det samlade resultatet som inte är bekräftade än.',
      en: 'Households of the aggregate outcome that are recorded and not confirmed yet.',
    },
  },
  remaining: {
    title: { sv: 'Hushåll som återstår', en: 'Households remaining' },
    text: {
      sv: 'Hushåll som inte är fördelade på kommun och år.',
      en: 'Households that are not distributed by municipality and year.',
    },
  },
  persons: {
    title: { sv: 'Personer', en: 'Persons' },
    text: {
      sv: 'Vuxna och barn i hushållen, där båda är kända.',
      en: 'Adults and children of the households, where both are known.',
    },
  },
  phase: {
    title: { sv: 'Fas', en: 'Phase' },
    text: {
      sv: 'Attrahera, välkomna, integrera eller stärkt varumärke.',
      en: 'Attract, welcome, integrate or reputation.',
    },
  },
  phaseLabel: {
    title: { sv: 'Fas i klartext', en: 'Phase in Swedish' },
    text: { sv: 'Vad fasen heter på svenska.', en: 'What the phase is called in Swedish.' },
  },
  activities: {
    title: { sv: 'Genomförda aktiviteter', en: 'Activities done' },
    text: { sv: 'Antal under året.', en: 'Number in the year.' },
  },
  planned: {
    title: { sv: 'Planerade aktiviteter', en: 'Activities planned' },
    text: { sv: 'Antal som börjar under året.', en: 'Number that begin in the year.' },
  },
  cancelled: {
    title: { sv: 'Inställda aktiviteter', en: 'Activities called off' },
    text: { sv: 'Antal under året.', en: 'Number in the year.' },
  },
  participants: {
    title: { sv: 'Deltagare', en: 'Participants' },
    text: {
      sv: 'Deltagare i genomförda aktiviteter där antalet är känt.',
      en: 'Participants in activities done of which the number is known.',
    },
  },
  occupationField: {
    title: { sv: 'Yrkesområde', en: 'Occupational field' },
    text: { sv: 'Yrkesområdets kod.', en: 'Code of the occupational field.' },
  },
  occupationFieldLabel: {
    title: { sv: 'Yrkesområde i klartext', en: 'Occupational field in Swedish' },
    text: {
      sv: 'Vad yrkesområdet heter på svenska.',
      en: 'What the occupational field is called in Swedish.',
    },
  },
  needsOpen: {
    title: { sv: 'Öppna platser', en: 'Open positions' },
    text: {
      sv: 'Platser som är öppna vid årets slut, i år den här månaden.',
      en: 'Positions open at the end of the year, this year this month.',
    },
  },
  needsFilledShare: {
    title: { sv: 'Andel tillsatta platser', en: 'Share of positions filled' },
    text: {
      sv: 'Procent av de platser som anmäldes under året.',
      en: 'Percent of the positions that were reported in the year.',
    },
  },
  agreement: {
    title: { sv: 'Avtal', en: 'Agreement' },
    text: { sv: 'Vad avtalet heter.', en: 'What the agreement is called.' },
  },
  party: {
    title: { sv: 'Part', en: 'Party' },
    text: { sv: 'Den som bidrar.', en: 'Who contributes.' },
  },
  kind: {
    title: { sv: 'Slag', en: 'Kind' },
    text: { sv: 'cash: pengar. in_kind: egen insats.', en: 'cash: money. in_kind: in kind.' },
  },
  amountSek: {
    title: { sv: 'Belopp', en: 'Amount' },
    text: { sv: 'Bidrag i hela kronor.', en: 'Contribution in whole kronor.' },
  },
  isApproximate: {
    title: { sv: 'Ungefärligt', en: 'Approximate' },
    text: { sv: 'Om beloppet är ungefärligt.', en: 'Whether the amount is approximate.' },
  },
  decision: {
    title: { sv: 'Beslut', en: 'Decision' },
    text: {
      sv: 'Vad parten har beslutat om avtalet.',
      en: 'What the party has decided about the agreement.',
    },
  },
  balanceSek: {
    title: { sv: 'Kvar vid årets slut', en: 'Left at the end of the year' },
    text: {
      sv: 'Kvar från året före plus bidrag minus kostnader, i hela kronor. Tomt när något belopp är okänt.',
      en: 'Left from the year before plus contributions less costs, in whole kronor. Empty where an amount is unknown.',
    },
  },
  openingSek: {
    title: { sv: 'Från året före', en: 'From the year before' },
    text: {
      sv: 'Överskjutande medel som kommer in under året, i hela kronor.',
      en: 'Surplus that comes in in the year, in whole kronor.',
    },
  },
  contributionsSek: {
    title: { sv: 'Bidrag', en: 'Contributions' },
    text: {
      sv: 'Kända bidrag i pengar, i hela kronor.',
      en: 'Known contributions in money, in whole kronor.',
    },
  },
  costsSek: {
    title: { sv: 'Kostnader', en: 'Costs' },
    text: { sv: 'Kända kostnader, i hela kronor.', en: 'Known costs, in whole kronor.' },
  },
  unknownContributions: {
    title: { sv: 'Okända bidrag', en: 'Unknown contributions' },
    text: { sv: 'Antal bidrag utan belopp.', en: 'Number of contributions without an amount.' },
  },
  unknownCosts: {
    title: { sv: 'Okända kostnader', en: 'Unknown costs' },
    text: { sv: 'Antal kostnader utan belopp.', en: 'Number of costs without an amount.' },
  },
  source: {
    title: { sv: 'Källa', en: 'Source' },
    text: { sv: 'Varifrån uppgiften kommer.', en: 'Where the figure comes from.' },
  },
}

export const boundWords = (of: BothLanguages) => ({
  title: { sv: `${of.sv}: gräns`, en: `${of.en}: bound` },
  text: {
    sv: 'exact: talet är känt. at_least: minst så många. at_most: högst så många. Tom när talet är tomt.',
    en: 'exact: the number is known. at_least: at least as many. at_most: at most as many. Empty where the number is.',
  },
})

export const statusWords = (of: BothLanguages) => ({
  title: { sv: `${of.sv}: status`, en: `${of.en}: status` },
  text: {
    sv: 'confirmed: bekräftat. compiled: sammanställt. preliminary: preliminärt. not_reported: inte rapporterat. unknown: okänt. suppressed: visas inte, för få hushåll. not_applicable: gäller inte. not_published: året är inte fastställt.',
    en: 'confirmed, compiled, preliminary, not_reported and unknown say how well it is known. suppressed: not shown, too few households. not_applicable: does not apply. not_published: the year is not fixed.',
  },
})

export const unitWords: Readonly<Record<Unit | 'none', BothLanguages>> = {
  households: { sv: 'hushåll', en: 'households' },
  persons: { sv: 'personer', en: 'persons' },
  percent: { sv: 'procent', en: 'percent' },
  months: { sv: 'månader', en: 'months' },
  sek: { sv: 'kronor', en: 'kronor' },
  positions: { sv: 'platser', en: 'positions' },
  score: { sv: 'betyg 1–5', en: 'score 1–5' },
  activities: { sv: 'aktiviteter', en: 'activities' },
  participants: { sv: 'deltagare', en: 'participants' },
  leads: { sv: 'intressenter', en: 'leads' },
  per_thousand: { sv: 'per 1 000 invånare', en: 'per 1,000 inhabitants' },
  none: { sv: 'antal', en: 'number' },
}

/** The dimension of JSON-stat that tells figures apart. */
export const metricName = 'Mått'
