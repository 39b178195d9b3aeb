import type { z } from 'zod'
import type { Fault } from '@inflytt/domain'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

export interface FaultFound extends Fault {
  kind: 'unknown-member' | 'personal-number' | 'rule'
}

/** RFC 6901. */
function pointerTo(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

const PLAIN_NAME = /^[A-Za-z_$][\w$-]{0,63}$/

/** A member's own name is a sender's words: only a plain name is repeated, else its place alone. */
export function unknownMember(parent: Path, name: PropertyKey): FaultFound {
  const isPlain = PLAIN_NAME.test(String(name))
  return {
    kind: 'unknown-member',
    pointer: pointerTo(isPlain ? [...parent, name] : parent),
    detail: isPlain ? 'This member is not known here.' : 'A member here is not known.',
  }
}

function isMissing(body: unknown, path: Path): boolean {
  let value = body
  for (const [i, part] of path.entries()) {
    if (typeof value !== 'object' || value === null) return false
    if (!Object.hasOwn(value, part)) return i === path.length - 1
    value = Reflect.get(value, part)
  }
  return false
}

/** Of a union's branches, the one that came furthest: its words fit what was meant. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  )
  return fitting.toSorted((a, b) => a.length - b.length)[0]
}

function isPersonalNumber(issue: Issue): boolean {
  return issue.code === 'custom' && issue.params?.['code'] === 'personal-number'
}

export function toFaults(issues: readonly Issue[], body: unknown, parent: Path = []): FaultFound[] {
  return issues.flatMap((issue): FaultFound[] => {
    const path = [...parent, ...issue.path]
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownMember(path, key))
    if (issue.code === 'invalid_union') {
      const branch = closestBranch(issue.errors)
      if (branch) return toFaults(branch, body, path)
    }
    const detail = isMissing(body, path) ? 'This member is required.' : issue.message
    return [
      { kind: isPersonalNumber(issue) ? 'personal-number' : 'rule', pointer: pointerTo(path), detail },
    ]
  })
}
