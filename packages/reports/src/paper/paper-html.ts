import { paperText } from '../strings/paper.ts'
import type { DecisionPaper, PaperPart } from './decision-paper.ts'
import { escapeMarkup } from './escape-markup.ts'

/** The draft as a page of its own, to copy from; it needs nothing else and runs nothing. */
export function toPaperHtml({ title, lead, isDemo, sections }: DecisionPaper): string {
  const body = [
    `<h1>${escapeMarkup(title)}</h1>`,
    ...(isDemo ? [`<p><strong>${escapeMarkup(paperText.demo)}</strong></p>`] : []),
    `<p>${escapeMarkup(lead)}</p>`,
    ...sections.flatMap(({ heading, paragraphs }) => [
      `<h2>${escapeMarkup(heading)}</h2>`,
      ...paragraphs.map((parts) => `<p>${parts.map(toHtml).join('')}</p>`),
    ]),
  ]
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
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
  if (part.kind === 'text') return escapeMarkup(part.text)
  if (part.kind === 'gap') return `<mark>[${escapeMarkup(part.text)}]</mark>`
  const code = part.figureCode === null ? '' : ` <small>(${escapeMarkup(part.figureCode)})</small>`
  return `<strong>${escapeMarkup(part.text)}</strong>${code}`
}
