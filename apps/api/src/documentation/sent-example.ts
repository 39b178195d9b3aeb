import type { z } from 'zod'

const isSaid = (value: unknown) =>
  value !== null && value !== 'unknown' && !(Array.isArray(value) && value.length === 0)

/** The body that would make a record such as its example: what the body takes of it, and nothing that is not known. */
export function sentExample<S extends z.ZodObject>(schema: S, record: object): z.input<S> {
  const members = Object.keys(schema.shape).map((name) => [name, Reflect.get(record, name) ?? null])
  return Object.fromEntries(members.filter(([, value]) => isSaid(value))) as z.input<S>
}
