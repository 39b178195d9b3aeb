import type { ReactNode } from 'react'
import type { Choices, Message, MessagePart } from './message.ts'
import { numberRules, pluralRules } from './rules.ts'

export type MessageValues = Record<string, ReactNode | ((content: ReactNode[]) => ReactNode)>

/**
 * A message with its values in place, as text and elements in turn: a tag becomes what its function among the values
 * makes of what it holds.
 *
 * @throws If a value that the message asks for is not given.
 */
export function formatMessage(message: Message, values: MessageValues, count = 0): ReactNode[] {
  if (typeof message === 'string') return [message]
  const pieces: ReactNode[] = []
  for (const piece of message.flatMap((part) => formatPart(part, values, count))) {
    const before = pieces.at(-1)
    if (typeof piece === 'string' && typeof before === 'string')
      pieces[pieces.length - 1] = before + piece
    else pieces.push(piece)
  }
  return pieces
}

function formatPart(part: MessagePart, values: MessageValues, count: number): ReactNode[] {
  if (typeof part === 'string') return [part]
  if (part[0] === 'count') return [numberRules().format(count)]
  const [, name] = part
  if (!Object.hasOwn(values, name)) throw new Error(`A message is not given its value ${name}.`)
  const value = values[name]
  if (part[0] === 'tag') {
    if (typeof value !== 'function') throw new Error(`A message is not given its function ${name}.`)
    return [value(formatMessage(part[2], values, count))].flat()
  }
  if (typeof value === 'function') throw new Error(`A message is given the function ${name} as a value.`)
  if (part[0] === 'value') return [typeof value === 'number' ? String(value) : value || '']
  if (part[0] === 'number') return [numberRules().format(Number(value))]
  if (part[0] === 'plural')
    return formatMessage(chosen(part[2], pluralNames(Number(value))), values, Number(value))
  return formatMessage(chosen(part[2], [typeof value === 'object' ? '' : String(value)]), values, count)
}

const pluralNames = (count: number) => [`=${count}`, pluralRules().select(count)]

/** The first of these that the message has, which else has an `other`. */
function chosen(choices: Choices, names: readonly string[]): Message {
  const name = names.find((one) => Object.hasOwn(choices, one)) ?? 'other'
  return choices[name] ?? ''
}
