import { BothVersions } from '../../components/records/both-versions.tsx'
import { useText } from '../../strings/use-text.tsx'
import { codeLabel, describeField } from './describe-field.ts'
import type { Names } from './describe-field.ts'
import { toEditableFields } from './patch.ts'
import type { EditableFields } from './household.ts'
import type { StaleDraft } from './use-household-draft.ts'

interface ConflictChoiceProps {
  conflict: StaleDraft
  names: Names
  isPending: boolean
  onSave: (conflict: StaleDraft, chosen: EditableFields) => void
  onDiscard: () => void
}

/** Both versions of a household beside each other, field by field, to choose from. */
export function ConflictChoice({ conflict, names, isPending, onSave, onDiscard }: ConflictChoiceProps) {
  const text = useText()
  const { fields, stored, draft } = conflict
  const shown = fields.map(({ field, mine, theirs, proposed }) => ({
    key: field,
    label: text(`household.field.${field}`),
    mine: describeField(field, mine, names),
    theirs: describeField(field, theirs, names),
    proposed,
  }))
  function save(mine: readonly string[]) {
    const own = fields.filter(({ field }) => mine.includes(field))
    const chosen = Object.fromEntries(own.map(({ field }) => [field, draft[field]]))
    onSave(conflict, { ...toEditableFields(stored.household), ...chosen })
  }
  return (
    <BothVersions
      title={text('household.conflict.title')}
      fields={shown}
      isPending={isPending}
      onSave={save}
      onDiscard={onDiscard}
    >
      {stored.household.countStatus === 'voided' && (
        <p>
          {text('household.conflict.statusNow', {
            status: codeLabel('countStatus', 'voided').toLocaleLowerCase('sv-SE'),
          })}
        </p>
      )}
    </BothVersions>
  )
}
