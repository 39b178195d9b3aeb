import { Link } from '@tanstack/react-router'
import { formatMonth } from '../../lib/format.ts'
import { coverageShortWords } from './counting-words.ts'
import { codeLabel, describePeople, municipalityName } from './describe-field.ts'
import type { HouseholdRowsProps } from './household-table.tsx'
import { RowAction, hasRowAction } from './row-action.tsx'
import { StatusWords } from './status-words.tsx'

/** The same rows where a table has no room. */
export function HouseholdCards({
  households,
  around,
  hasSeveralMunicipalities,
  onDone,
}: HouseholdRowsProps) {
  const { names } = around
  const hasActions = households.every((household) => hasRowAction(household, around))
  return (
    <ul className="household-cards">
      {households.map((household) => (
        <li key={household.ref} className="household-card">
          <div className="household-card-head">
            <Link to="/hushall/$ref" params={{ ref: household.ref }} className="household-ref">
              {household.ref}
            </Link>
            <StatusWords household={household} />
          </div>
          <p>
            {[
              ...(hasSeveralMunicipalities ? [municipalityName(household.municipalityCode, names)] : []),
              formatMonth(household.moveInMonth),
              describePeople(household),
            ].join(' \u00b7 ')}
          </p>
          <p className="quiet">
            {[codeLabel('originType', household.originType), coverageShortWords(household, names)].join(
              ' \u00b7 ',
            )}
          </p>
          {hasActions && <RowAction household={household} around={around} onDone={onDone} />}
        </li>
      ))}
    </ul>
  )
}
