type Filled<Input, Defaults> = Omit<Input, keyof Defaults> & Defaults

/** What was sent, with the defaults where nothing was said. `null` is something said. */
export function fillIn<Input extends object, Defaults extends object>(
  input: Input,
  defaults: Defaults,
): Filled<Input, Defaults> {
  const filled: Record<string, unknown> = { ...(defaults as Record<string, unknown>) }
  for (const [name, value] of Object.entries(input)) if (value !== undefined) filled[name] = value
  return filled as Filled<Input, Defaults>
}
