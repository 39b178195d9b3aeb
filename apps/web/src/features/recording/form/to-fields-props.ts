import type { Settings } from '../../../lib/queries/reference-queries.ts'
import { text } from '../../../strings/text.ts'
import type { Recording } from '../use-recording.ts'
import type { FieldsProps } from './fields-props.ts'

/** What the parts of the form are given of what is recorded. */
export function toFieldsProps({ form, saving }: Recording, settings: Settings): FieldsProps {
  const faults = [...saving.saveFaults.faults, ...saving.unread]
  return {
    values: form.values,
    place: form.place,
    settings,
    onChange: (patch) => {
      form.change(patch)
      saving.forgive(Object.keys(patch))
    },
    onUnread: saving.tellUnread,
    errorOf: (field) => {
      const fault = faults.find((each) => each.field === field)
      return fault && text(fault.textId, fault.values)
    },
  }
}
