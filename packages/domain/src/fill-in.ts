type Filled<Input, Defaults> = Omit<Input, keyof Defaults> & Defaults

/** What was sent, with the defaults where nothing was said. `null` is something said. */
export function fillIn<Input extends object, Defaults extends object>(
  input: Input,
  defaults: Defaults,
): Filled<Input, Defaults> {
  const said = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  return { ...defaults, ...said } as Filled<Input, Defaults>
}
