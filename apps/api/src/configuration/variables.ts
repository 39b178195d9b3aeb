import { environmentSchema } from './environment.schema.ts'

export interface Variable {
  name: string
  /** Markdown. */
  description: string
  /** What holds where it is unset, as Markdown; a dash for nothing. */
  unset: string
  /** May be read from the file that `<name>_FILE` names. */
  isSecret: boolean
}

const NONE = '-'

function shown(value: unknown): string {
  if (value === undefined) return NONE
  if (typeof value === 'boolean') return value ? '`1`' : '`0`'
  if (Array.isArray(value)) return 'none'
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError('A default is text, a number, a flag or a list.')
  return `\`${value}\``
}

/** Every variable that the program reads, in the order of the schema. */
export const VARIABLES: readonly Variable[] = Object.entries(environmentSchema.shape).map(
  ([name, schema]) => {
    const { description = '', isSecret, unset } = schema.meta() ?? {}
    return {
      name,
      description,
      isSecret: isSecret === true,
      unset: typeof unset === 'string' ? unset : shown(schema.parse(undefined)),
    }
  },
)

/** Every name that may be set: a secret has a second one, for a file. */
export const NAMES: readonly string[] = VARIABLES.flatMap(({ name, isSecret }) =>
  isSecret ? [name, `${name}_FILE`] : [name],
)
