import { ComboBox } from '../../ui/fields/combobox.tsx'
import type { ComboBoxProps } from '../../ui/fields/combobox.tsx'

/** A choice out of many, in a chunk of its own. */
export function SearchedChoice(props: ComboBoxProps<string>) {
  return <ComboBox {...props} />
}
