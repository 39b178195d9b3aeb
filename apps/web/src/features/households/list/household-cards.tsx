import { Link } from '@tanstack/react-router'
import { RecordCard, RecordCards } from '../../../components/record/record-cards.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { coverageShortWords } from '../page/counting-words.ts'
import { codeLabel, describePeople, moveInWords, municipalityName } from '../editing/describe-field.ts'
import type { HouseholdRowsProps } from './household-table.tsx'
import { RowAction, hasRowAction } from './row-action.tsx'
import { StatusWords } from '../status-words.tsx'

/** The same rows where a table has no room. */
export function HouseholdCards({
  households,
  around,
  hasSeveralMunicipalities,
  onLeave,
  onDone,
}: HouseholdRowsProps) {
  const { names } = around
  const text = useText()
  const hasActions = households.every((household) => hasRowAction(household, around))
  return (
    <RecordCards>
      {households.map((household) => (
        <RecordCard
          key={household.ref}
          link={
            <Link to="/hushall/$ref" params={{ ref: household.ref }} className="household-ref">
              {household.ref}
            </Link>
          }
          status={<StatusWords household={household} />}
          lines={[
            [
              ...(hasSeveralMunicipalities ? [municipalityName(household.municipalityCode, names)] : []),
              moveInWords(household),
              describePeople(household),
            ],
            [codeLabel('originType', household.originType), coverageShortWords(household, names)],
            ...(household.externalRef
              ? [[text('record.ownCaseNumber', { number: household.externalRef })]]
              : []),
          ]}
          action={hasActions && <RowAction {...{ household, around, onLeave, onDone }} />}
        />
      ))}
    </RecordCards>
  )
}
