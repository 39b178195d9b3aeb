import { z } from 'zod'
import { DomainError } from '@inflytt/domain'
import { faultWords } from '../problems/fault-words.ts'

function refuse(detail: string): never {
  throw new DomainError('invalid-parameter', detail)
}

function isPlain(name: string): boolean {
  return /^[A-Za-z][\w.-]{0,40}$/.test(name)
}

function takesMany(schema: z.core.$ZodType): boolean {
  const { def } = schema._zod
  if (def.type === 'array') return true
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return takesMany(schema.unwrap())
  return schema instanceof z.ZodPipe && takesMany(schema.in)
}

function decoded(url: string): URLSearchParams {
  const text = url.includes('?') ? url.slice(url.indexOf('?') + 1) : ''
  try {
    decodeURIComponent(text)
  } catch {
    refuse('The query is not valid percent-encoded UTF-8.')
  }
  const given = new URLSearchParams(text)
  if ([...given].flat().some((part) => part.includes('\0'))) refuse('The query holds U+0000.')
  return given
}

function allowedNames(schema: z.ZodObject): string {
  const names = Object.keys(schema.shape)
  return names.length === 0 ? 'This address takes no parameters.' : `Allowed: ${names.join(', ')}.`
}

/** The query as its schema reads it. Empty, repeated and unknown parameters are refused, never passed over. */
export function readQuery<S extends z.ZodObject>(url: string, schema: S): z.output<S> {
  const given = decoded(url)
  const input: Record<string, string | string[]> = {}
  for (const name of new Set(given.keys())) {
    const member = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined
    if (!member)
      refuse(
        `${isPlain(name) ? `The parameter ${name}` : 'A parameter'} is not known here. ${allowedNames(schema)}`,
      )
    const values = given.getAll(name)
    if (values.includes('')) refuse(`The parameter ${name} is empty; leave it out instead.`)
    const isMany = takesMany(member)
    if (values.length > 1 && !isMany) refuse(`The parameter ${name} may occur once.`)
    input[name] = isMany ? values : (values[0] ?? '')
  }
  const result = schema.safeParse(input, { error: faultWords })
  if (result.success) return result.data
  const details = result.error.issues.map(({ path: [name = 'query'], message }) =>
    name in schema.shape && !(name in input)
      ? `${String(name)}: this parameter is required.`
      : `${String(name)}: ${message}`,
  )
  return refuse(details.join(' '))
}
