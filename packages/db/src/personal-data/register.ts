import entries from './register.json' with { type: 'json' }
import words from './register-text.json' with { type: 'json' }

interface Described {
  /** Null where a table holds nothing about anybody. */
  whose: string | null
  purpose: string
  readers: string
  retention: string
}
interface Entry extends Described {
  /** Columns that are alike; what a group does not say is the table's. */
  groups: (Partial<Described> & { columns: string[] })[]
}
export interface Table {
  name: string
  columns: { name: string }[]
}

const REGISTER: Readonly<Record<string, Entry>> = entries

/** Tables and columns of the store that the register leaves out, and what it says of none. */
export function registerFaults(tables: readonly Table[]): string[] {
  const stored = new Set(
    tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)),
  )
  const told = Object.entries(REGISTER).flatMap(([name, { groups }]) =>
    groups.flatMap(({ columns }) => columns.map((column) => `${name}.${column}`)),
  )
  const known = new Set(told)
  return [
    ...[...stored].filter((column) => !known.has(column)).map((column) => `${column} is not described`),
    ...told.filter((column) => !stored.has(column)).map((column) => `${column} is not in the store`),
    ...told
      .filter((column, index) => told.indexOf(column) < index)
      .map((column) => `${column} is twice`),
  ]
}

/** The register as the document `docs/personal-data.md`. */
export function registerText(): string {
  const isPersonal = ([, { whose }]: [string, Entry]) => whose !== null
  const all = Object.entries(REGISTER)
  const personal = all.filter(isPersonal).map(tableText)
  const none = all.filter((entry) => !isPersonal(entry)).map(tableText)
  return [
    `# ${words.title}`,
    words.lead,
    `## ${words.personal}`,
    ...personal,
    `## ${words.none}`,
    ...none,
  ]
    .join('\n\n')
    .concat('\n')
}

function tableText([name, entry]: [string, Entry]): string {
  const items = entry.groups.map((group) => {
    const { whose, purpose, readers, retention, columns } = { ...entry, ...group }
    const facts = [
      ...(whose === null ? [] : [[words.whose, whose]]),
      [words.purpose, purpose],
      [words.readers, readers],
      [words.retention, retention],
    ].map(([word, said]) => `**${word}:** ${said?.replace(/\.$/u, '')}.`)
    return `- ${columns.map((column) => `\`${column}\``).join(', ')}. ${facts.join(' ')}`
  })
  return `### ${name}\n\n${items.join('\n')}`
}
