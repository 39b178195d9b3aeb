import { ComboBox } from '../ui/combobox.tsx'
import type { ComboBoxProps } from '../ui/combobox.tsx'

/** A choice out of many, in a chunk of its own. */
export function SearchedChoice(props: ComboBoxProps<string>) {
  return <ComboBox {...props} />
}
