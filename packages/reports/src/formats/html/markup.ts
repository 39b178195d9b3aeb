/** Markup that is safe to place as it is: `html` is the only maker of it. */
export interface Markup {
  readonly markup: string
}

type Part = string | number | null | Markup | readonly Markup[]

/** Markup with its parts escaped, apart from those that are markup themselves; `null` is nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  const written = parts.map((part) => {
    if (part === null) return ''
    if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
    return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
  })
  return { markup: String.raw({ raw: strings }, ...written) }
}

/** The same, of a template that the formatter leaves as it is: what is fixed keeps its white space. */
export const exactly: typeof html = (strings, ...parts) => html(strings, ...parts)

export const NOTHING: Markup = { markup: '' }

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
