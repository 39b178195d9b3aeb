import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Leads the keyboard to the first field at fault of a form that tells its faults at the fields alone, at each attempt. */
export function useFaultFocus<Form extends HTMLElement = HTMLFormElement>(
  attempt: number,
): RefObject<Form | null> {
  const form = useRef<Form>(null)
  useEffect(() => {
    if (attempt > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .field-invalid input')?.focus()
  }, [attempt])
  return form
}
