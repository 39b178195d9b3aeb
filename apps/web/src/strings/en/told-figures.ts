import type { toldFigures as swedish } from '../sv/told-figures.ts'

/** A figure of a fixed report, wherever it is told and cited. */
export const toldFigures = {
  'fixing.hidden': 'not shown, too few households',
  'fixing.noNumber': 'not available',
  'fixing.at_least': 'at least {number}',
  'fixing.at_most': 'at most {number}',
  'fixing.preliminary': '{number} (preliminary)',
  'fixing.unallocated': '{number}, not allocated to a municipality and year',
  'fixing.unit':
    '{unit, select, hushåll {households} personer {people} procent {percent} månader {months} kronor {kronor} tusen_kronor {thousand kronor} platser {positions} betyg_ {on the scale 1–5} aktiviteter {activities} deltagare {participants} intressenter {prospects} per_invånare {per 1,000 inhabitants} antal {in number} dagar {days} flyttningar {moves} perioder {periods} other {{word}}}',
  'fixing.citation':
    '{isDemo, select, true {DEMO, invented data. } other {}}Region Jämtland Härjedalen and the municipalities: {what}{place, select, none {} other {, {place}}}{category, select, none {} other {, {category}}}, {period}: {value}. inflytt, annual report {year} version {version}, figure code {code}, {url}',
  'explain.cite': 'Citation',
  'explain.copyCitation': 'Copy the citation',
  'explain.copied': 'Copied',
  'explain.notCopied': 'The browser did not let us copy. Select the text and copy it yourself.',
} satisfies Record<keyof typeof swedish, string>
