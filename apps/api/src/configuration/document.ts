import { VARIABLES } from './variables.ts'

const LEAD = `# Configuration

Made of the schema of the configuration by \`pnpm --filter @inflytt/api configuration\`: change it there.

The server and the commands read the same environment variables, and nothing else. All are optional, and an empty one counts as unset. A malformed one, and one that begins with \`INFLYTT_\` and is not listed, stops the start with a sentence that names it and, of one that is not known, the nearest that is. No sentence shows a value, but for the path of the store, the port and the host.`

const FILES = `## Secrets from files

Each of these can be read from a file, named by the variable with \`_FILE\` after it. Give one of the two, not both. Whoever can see the processes of a machine may see their variables, not their files: prefer the file, readable by the server's user alone.`

/** The whole document `docs/configuration.md`. */
export function configurationDocument(): string {
  const rows = VARIABLES.map(
    ({ name, unset, description }) => `| \`${name}\` | ${unset} | ${description} |`,
  )
  const secrets = VARIABLES.filter(({ isSecret }) => isSecret).map(
    ({ name }) => `- \`${name}\`: \`${name}_FILE\``,
  )
  const table = ['| Variable | Unset | Meaning |', '|---|---|---|', ...rows].join('\n')
  return `${[LEAD, table, FILES, secrets.join('\n')].join('\n\n')}\n`
}
