/** The fields of a record with the ids of their labels, of a catalogue that names each by its code. */
export const labelled = <Prefix extends string, Field extends string>(
  prefix: Prefix,
  fields: readonly Field[],
) =>
  Object.fromEntries(fields.map((field) => [field, `${prefix}${field}`])) as Record<
    Field,
    `${Prefix}${Field}`
  >
