import type { SourceFile } from '../repository.ts'

/** Problem codes without a heading of their own: `type` of a problem ends in `#code` and must lead somewhere. */
export function problemFaults(codes: readonly string[], page: string): string[] {
  const headings = new Set(headingsOf(page))
  return [
    ...codes.filter((code) => !headings.has(code)).map((code) => `problems.md has no heading ${code}`),
    ...[...headings]
      .filter((heading) => /^[a-z]+(?:-[a-z]+)*$/.test(heading) && !codes.includes(heading))
      .map((heading) => `problems.md describes ${heading}, which is no problem code`),
  ]
}

export function formulaFaults(ids: readonly string[], page: string): string[] {
  const headings = headingsOf(page)
  return ids
    .filter((id) => !headings.some((heading) => new RegExp(`^${id}\\b`).test(heading)))
    .map((id) => `calculations.md has no heading that begins with ${id}`)
}

const NOUN_FOLDER = /^(?:apps|packages)\/[a-z]+\/src\/[a-z-]+\//

/** Folders of a room that the page of the tree does not show. */
export function folderFaults(files: readonly SourceFile[], page: string): string[] {
  const folders = new Set(files.flatMap(({ path }) => NOUN_FOLDER.exec(path)?.[0] ?? []))
  return [...folders]
    .filter((folder) => !page.includes(` ${folder.split('/').at(-2)}/`))
    .map((folder) => `architecture.md does not show ${folder}`)
}

const SECTIONS = ['Date', 'Status', 'Context', 'Decision', 'Consequences']

/** Decisions are numbered 0001, 0002 and so on, and each says when, whether it holds, why, what and with what effect. */
export function decisionFaults(files: readonly SourceFile[]): string[] {
  const decisions = files
    .filter(({ path }) => path.startsWith('docs/decisions/'))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  if (decisions.length === 0) return ['docs/decisions is empty']
  return decisions.flatMap(({ path, text }, at) => {
    const name = path.slice('docs/decisions/'.length)
    const number = String(at + 1).padStart(4, '0')
    const faults = SECTIONS.filter((section) => !hasSection(text, section)).map(
      (section) => `${name} has no ${section}`,
    )
    return new RegExp(`^${number}-[a-z0-9-]+\\.md$`).test(name)
      ? faults
      : [`${name} is not ${number}-title.md`, ...faults]
  })
}

const hasSection = (text: string, section: string) =>
  new RegExp(`^(?:#+ |[-*] |\\*\\*)*${section}\\b`, 'm').test(text)

function headingsOf(page: string): string[] {
  return [...page.matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading = '']) => heading.replaceAll('`', ''))
}
