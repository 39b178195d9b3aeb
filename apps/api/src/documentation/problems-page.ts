function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function inline(text: string): string {
  return escaped(text)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
}

function block(text: string): string {
  const heading = /^(#{1,3}) (.+)$/.exec(text)
  if (heading) {
    const level = heading[1]?.length ?? 1
    const words = heading[2] ?? ''
    return `<h${level} id="${escaped(words)}">${inline(words)}</h${level}>`
  }
  const code = /^```\w*\n([\s\S]*?)\n?```$/.exec(text)
  if (code) return `<pre><code>${escaped(code[1] ?? '')}</code></pre>`
  if (text.startsWith('- ')) {
    const items = text.split(/\n(?=- )/).map((item) => `<li>${inline(item.slice(2))}</li>`)
    return `<ul>${items.join('')}</ul>`
  }
  return `<p>${inline(text)}</p>`
}

/**
 * A page of the little Markdown that `docs/problems.md` is written in: headings, whose words are their
 * anchors, paragraphs, flat lists, fenced code, `code` and **strong**.
 */
export function toPage(markdown: string, title: string, language: 'en' | 'sv' = 'en'): string {
  const fences = markdown.trim().split(/^(```[\s\S]*?^```)$/m)
  const blocks = fences.flatMap((part) =>
    part.startsWith('```') ? [part] : part.trim().split(/\n{2,}/),
  )
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/docs/page.css" />
  </head>
  <body>
    <main>
${blocks.filter(Boolean).map(block).join('\n')}
    </main>
  </body>
</html>
`
}
