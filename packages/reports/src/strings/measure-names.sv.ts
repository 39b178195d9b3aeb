// Codes have no å, ä and ö. A word that is not here is written as in the code.
const WORDS: Record<string, string> = {
  ar: 'år',
  aret: 'året',
  hushall: 'hushåll',
  hushallens: 'hushållens',
  lan: 'län',
  lanet: 'länet',
  kallor: 'källor',
  okant: 'okänt',
  okand: 'okänd',
  andringar: 'ändringar',
  overskjutande: 'överskjutande',
  skal: 'skäl',
  yrkesomrade: 'yrkesområde',
  avslutsskal: 'avslutsskäl',
  avstamning: 'avstämning',
  atgard: 'åtgärd',
  aterkopplade: 'återkopplade',
  aterstar: 'återstår',
  manader: 'månader',
  manad: 'månad',
  forandring: 'förändring',
  folkmangd: 'folkmängd',
  fodda: 'födda',
  foddes: 'föddes',
  for: 'för',
  fore: 'före',
  pa: 'på',
  fran: 'från',
  anknytning: 'anknytning',
  hjalpens: 'hjälpens',
  hjalpen: 'hjälpen',
  hjalp: 'hjälp',
  malgrupp: 'målgrupp',
  natt: 'nått',
  avgor: 'avgör',
  avgorande: 'avgörande',
  kanda: 'kända',
  kand: 'känd',
  medfoljande: 'medföljande',
  intakter: 'intäkter',
  intakt: 'intäkt',
  kostnader: 'kostnader',
  upphor: 'upphör',
  oavgjorda: 'oavgjorda',
  barn: 'barn',
  utford: 'utförd',
  utforda: 'utförda',
  tjanster: 'tjänster',
  betydelse: 'betydelse',
  scb: 'SCB',
}

// What the measure is of stands as an addition to it: `…_lanet_aret` is the measure, of the county, of the year.
const ADDITIONS = /^(?<name>.+?)(?:_(?<subject>lanet|kommunen))?(?:_(?<when>aret|sedan_\d{4}))?$/u

/** The code of a measure or of a topic as words: `inflyttade_hushall_via_samarbetet_lanet_aret`. */
export function measureName(code: string): string {
  const { name = code, subject, when } = ADDITIONS.exec(code)?.groups ?? {}
  return capital(
    [name, subject, when]
      .filter((part) => part !== undefined)
      .map(words)
      .join(', '),
  )
}

/** The same without its additions, where the place and the period stand beside it. */
export function bareMeasureName(code: string): string {
  return capital(words(ADDITIONS.exec(code)?.groups?.['name'] ?? code))
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv-SE') + text.slice(1)
}

function words(code: string): string {
  return code
    .split('_')
    .map((word) => WORDS[word] ?? word)
    .join(' ')
}
