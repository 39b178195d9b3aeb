/** The order of the Swedish alphabet, in which readers look for a name. */
export const alphabet = new Intl.Collator('sv', { numeric: true })
