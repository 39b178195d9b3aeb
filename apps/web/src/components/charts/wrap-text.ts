// Source Sans 3 sets Swedish text at about half an em a character; bold is wider.
const EM_PER_CHARACTER = { regular: 0.49, bold: 0.53 } as const

export function estimateWidth(
  text: string,
  fontSize: number,
  weight: 'regular' | 'bold' = 'regular',
): number {
  return text.length * fontSize * EM_PER_CHARACTER[weight]
}

/** Breaks at ordinary spaces only, so that '1 204' and '61 %' (no-break spaces) stay whole, and never before a dot. */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  weight: 'regular' | 'bold' = 'regular',
): string[] {
  const lines: string[] = []
  for (const word of text.replaceAll(' \u00b7', '\u00a0\u00b7').split(' ')) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last === undefined || estimateWidth(joined, fontSize, weight) > width) lines.push(word)
    else lines[lines.length - 1] = joined
  }
  return lines
}
