/** A figure of a fixed report, wherever it is told and cited. */
export const toldFigures = {
  'fixing.hidden': 'visas inte, för få hushåll',
  'fixing.noNumber': 'uppgift saknas',
  'fixing.at_least': 'minst {number}',
  'fixing.at_most': 'högst {number}',
  'fixing.preliminary': '{number} (preliminärt)',
  'fixing.unallocated': '{number}, inte fördelat på kommun och år',
  'fixing.unit':
    '{unit, select, hushåll {hushåll} personer {personer} procent {procent} månader {månader} kronor {kronor} tusen_kronor {tusen kronor} platser {platser} betyg_ {betyg 1–5} aktiviteter {aktiviteter} deltagare {deltagare} intressenter {intressenter} per_invånare {per 1\u00a0000 invånare} antal {antal} dagar {dagar} flyttningar {flyttningar} perioder {perioder} other {{word}}}',
  'fixing.citation':
    '{isDemo, select, true {DEMO, påhittade uppgifter. } other {}}Region Jämtland Härjedalen och kommunerna: {what}{place, select, none {} other {, {place}}}{category, select, none {} other {, {category}}}, {period}: {value}. inflytt, årsrapport {year} version {version}, sifferkod {code}, {url}',
  'explain.cite': 'Källhänvisning',
  'explain.copyCitation': 'Kopiera källhänvisningen',
  'explain.copied': 'Kopierat',
  'explain.notCopied': 'Webbläsaren lät oss inte kopiera. Markera texten och kopiera den själv.',
} as const
