import { paperText } from '../strings/paper.ts'
import type { DecisionPaper } from './decision-paper.ts'
import { escapeMarkup } from './escape-markup.ts'
import type { PaperPart, PaperTable } from './paper-parts.ts'

/** Of paper alone: what the screen shows would come along in what is copied, over the styles of the reader's own. */
const PRINTED = `@page{size:A4;margin:22mm 25mm}
@media print{
body{margin:0;font:11pt/1.45 Calibri,Carlito,Arial,sans-serif}
h1{font-size:18pt;line-height:1.2}
h2{margin:18pt 0 4pt;font-size:13pt;break-after:avoid}
p{margin:0 0 8pt;orphans:3;widows:3}
mark{background:none;text-decoration:underline dotted}
small{font-size:8pt;white-space:nowrap}
table{border-collapse:collapse;margin:0 0 8pt}
tr{break-inside:avoid}
th,td{padding:2pt 6pt;border:.5pt solid #888;text-align:left;vertical-align:top}
}`

/** The draft as a page of its own, to copy from; it needs nothing else and runs nothing. */
export function toPaperHtml({ title, lead, isDemo, sections }: DecisionPaper): string {
  const body = [
    `<h1>${escapeMarkup(title)}</h1>`,
    ...(isDemo ? [`<p><strong>${escapeMarkup(paperText.demo)}</strong></p>`] : []),
    `<p>${escapeMarkup(lead)}</p>`,
    ...sections.flatMap(({ heading, table, paragraphs }) => [
      `<h2>${escapeMarkup(heading)}</h2>`,
      ...(table === null ? [] : [tableOf(table)]),
      ...paragraphs.map((parts) => `<p>${parts.map(toHtml).join('')}</p>`),
    ]),
  ]
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${PRINTED}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`
}

function tableOf({ columns, rows }: PaperTable): string {
  const head = columns.map((name) => `<th scope="col">${escapeMarkup(name)}</th>`).join('')
  const body = rows.map(([name = [], ...cells]) => {
    const told = cells.map((parts) => `<td>${parts.map(toHtml).join('')}</td>`).join('')
    return `<tr><th scope="row">${name.map(toHtml).join('')}</th>${told}</tr>`
  })
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

function toHtml(part: PaperPart): string {
  if (part.kind === 'text') return escapeMarkup(part.text)
  if (part.kind === 'gap') return `<mark>[${escapeMarkup(part.text)}]</mark>`
  const code = part.figureCode === null ? '' : ` <small>(${escapeMarkup(part.figureCode)})</small>`
  return `<strong>${escapeMarkup(part.text)}</strong>${code}`
}
