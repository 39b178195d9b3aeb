import { paperText } from '../strings/paper.ts'
import type { DecisionPaper, PaperPart } from './decision-paper.ts'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign]!)

/** The draft as a page of its own, to copy from; it needs nothing else and runs nothing. */
export function toPaperHtml({ title, lead, isDemo, sections }: DecisionPaper): string {
  const body = [
    `<h1>${escaped(title)}</h1>`,
    ...(isDemo ? [`<p><strong>${escaped(paperText.demo)}</strong></p>`] : []),
    `<p>${escaped(lead)}</p>`,
    ...sections.flatMap(({ heading, paragraphs }) => [
      `<h2>${escaped(heading)}</h2>`,
      ...paragraphs.map((parts) => `<p>${parts.map(toHtml).join('')}</p>`),
    ]),
  ]
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`
}

function toHtml(part: PaperPart): string {
  if (part.kind === 'text') return escaped(part.text)
  if (part.kind === 'gap') return `<mark>[${escaped(part.text)}]</mark>`
  const code = part.figureCode === null ? '' : ` <small>(${escaped(part.figureCode)})</small>`
  return `<strong>${escaped(part.text)}</strong>${code}`
}
