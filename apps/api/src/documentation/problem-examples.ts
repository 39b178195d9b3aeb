import { readFileSync } from 'node:fs'
import type { ProblemCode } from '@inflytt/domain'
import type { ProblemBody } from '../http/problems/problem.ts'

const SECTION = /^## (?<code>[a-z-]+)\n[\s\S]*?```json\n(?<body>[\s\S]*?)```/gmu

let examples: Map<string, ProblemBody> | undefined

/** The example that docs/problems.md gives of a problem, which a test holds to its title and status. */
export function problemExample(code: ProblemCode, baseUrl: string): ProblemBody {
  examples ??= readExamples()
  const example = examples.get(code)
  if (example === undefined) throw new Error(`docs/problems.md shows no example of ${code}`)
  return { ...example, type: `${baseUrl}/docs/problems#${code}` }
}

function readExamples(): Map<string, ProblemBody> {
  const page = readFileSync(new URL('../../../../docs/problems.md', import.meta.url), 'utf8')
  const found = [...page.matchAll(SECTION)].map(({ groups }): [string, ProblemBody] => [
    groups?.['code'] ?? '',
    JSON.parse(groups?.['body'] ?? '') as ProblemBody,
  ])
  return new Map(found)
}
