import { DomainError } from '@inflytt/domain'

const MAX_DEPTH = 32

interface Level {
  isObject: boolean
  names: Set<string>
  expectsName: boolean
}

/** The index after the string that begins at `start`; the text is known to be valid JSON. */
function endOfString(text: string, start: number): number {
  let end = start + 1
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return end + 1
}

function refuse(detail: string): never {
  throw new DomainError('malformed-body', detail)
}

/** The text of a string literal. Half a character cannot be stored as sent, and PostgreSQL stores no U+0000. */
function readString(literal: string): string {
  const text = String(JSON.parse(literal))
  if (!text.isWellFormed() || text.includes('\0'))
    refuse('A string holds U+0000 or half of a surrogate pair.')
  return text
}

// JSON.parse keeps the last of two equal names and says nothing, and a deep nest would cost every
// later walk its stack, so both are looked for in the text itself.
function checkStructure(text: string): void {
  const levels: Level[] = []
  for (let i = 0; i < text.length; i++) {
    const level = levels.at(-1)
    switch (text[i]) {
      case '{':
      case '[':
        if (levels.length === MAX_DEPTH) refuse(`The body nests deeper than ${MAX_DEPTH} levels.`)
        levels.push({ isObject: text[i] === '{', names: new Set(), expectsName: true })
        break
      case '}':
      case ']':
        levels.pop()
        break
      case ',':
        if (level) level.expectsName = true
        break
      case '"': {
        const end = endOfString(text, i)
        if (level?.isObject && level.expectsName) {
          const name = readString(text.slice(i, end))
          if (level.names.has(name)) refuse('A member occurs twice in one object.')
          level.names.add(name)
          level.expectsName = false
        } else if (text.slice(i, end).includes('\\u')) {
          readString(text.slice(i, end))
        }
        i = end - 1
        break
      }
      default:
    }
  }
}

/** The value of a JSON body. Refuses what is not UTF-8, not JSON, too deep, or says one thing twice. */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new DomainError('malformed-body', 'The body is not valid UTF-8.', { cause })
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The cause is left out: its message quotes the body.
    refuse(text.trim() === '' ? 'The body is empty; JSON is expected.' : 'The body is not valid JSON.')
  }
  checkStructure(text)
  return value
}

const RESERVED_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Takes out members whose names reach into an object's prototype, and tells where they stood.
 * Schemas pass over some of them in silence, so they are looked for before any schema does.
 */
export function takeReservedNames(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((name) => {
    if (Array.isArray(value) || !RESERVED_NAMES.has(name)) {
      return takeReservedNames(Reflect.get(value, name), [
        ...path,
        Array.isArray(value) ? Number(name) : name,
      ])
    }
    Reflect.deleteProperty(value, name)
    return [[...path, name]]
  })
}
