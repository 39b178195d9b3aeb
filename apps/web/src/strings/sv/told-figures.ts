/** A figure of a fixed report, wherever it is told and cited. */
export const toldFigures = {
  'fixing.hidden': 'visas inte, för få hushåll',
  'fixing.noNumber': 'uppgift saknas',
  'fixing.at_least': 'minst {number}',
  'fixing.at_most': 'högst {number}',
  'fixing.preliminary': '{number} (preliminärt)',
  'fixing.citation':
    '{isDemo, select, true {DEMO, påhittade uppgifter. } other {}}Region Jämtland Härjedalen och kommunerna: {what}{place, select, none {} other {, {place}}}{category, select, none {} other {, {category}}}, {period}: {value}. inflytt, årsrapport {year} version {version}, sifferkod {code}, {url}',
  'explain.cite': 'Källhänvisning',
  'explain.copyCitation': 'Kopiera källhänvisningen',
  'explain.copied': 'Kopierat',
  'explain.notCopied': 'Webbläsaren lät oss inte kopiera. Markera texten och kopiera den själv.',
} as const
