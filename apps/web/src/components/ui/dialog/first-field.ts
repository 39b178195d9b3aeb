const FIELDS = 'input:not([readonly]), select, textarea:not([readonly])'

/** Leads the keyboard to the first field that takes it: of a choice, to what is chosen. */
export function focusFirstField(part: HTMLElement | null): void {
  for (const field of part?.querySelectorAll<HTMLElement>(FIELDS) ?? []) {
    const target = chosenOf(field) ?? field
    target.focus()
    // One that is disabled, or folded away, does not take it.
    if (document.activeElement === target) return
  }
}

function chosenOf(field: HTMLElement): HTMLElement | null | undefined {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return undefined
  return field.closest('fieldset')?.querySelector<HTMLInputElement>('input[type="radio"]:checked')
}
