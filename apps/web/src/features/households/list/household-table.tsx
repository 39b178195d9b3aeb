import { Link } from '@tanstack/react-router'
import { OwnCaseNumber } from '../../../components/record/form/own-case-number.tsx'
import { DataTable } from '../../../components/ui/table/data-table.tsx'
import type { Column } from '../../../components/ui/table/data-table.tsx'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import { coverageShortWords } from '../page/counting-words.ts'
import { codeLabel, describePeople, moveInWords, municipalityName } from '../editing/describe-field.ts'
import type { HouseholdRecord } from '../household.ts'
import { RowAction, hasRowAction } from './row-action.tsx'
import { StatusWords } from '../status-words.tsx'
import type { Around } from './use-around.ts'

export interface HouseholdRowsProps {
  households: readonly HouseholdRecord[]
  around: Around
  hasSeveralMunicipalities: boolean
  /** Told of a household that is about to leave the list, and told when it has. */
  onLeave: (household: HouseholdRecord) => void
  onDone: () => void
}

export function HouseholdTable(props: HouseholdRowsProps) {
  useText()
  return (
    <DataTable
      caption={text('households.caption')}
      isCaptionHidden
      columns={toColumns(props)}
      rows={props.households}
      rowKey={({ ref }) => ref}
    />
  )
}

function toColumns(props: HouseholdRowsProps) {
  const { households, around, hasSeveralMunicipalities, onLeave, onDone } = props
  const { names } = around
  const hasActions = households.every((household) => hasRowAction(household, around))
  const columns: (Column<HouseholdRecord> | false)[] = [
    {
      key: 'ref',
      header: text('households.column.ref'),
      isRowHeader: true,
      cell: ({ ref, externalRef }) => (
        <>
          <Link to="/hushall/$ref" params={{ ref }} className="household-ref">
            {ref}
          </Link>
          <OwnCaseNumber number={externalRef} />
        </>
      ),
    },
    hasSeveralMunicipalities && {
      key: 'municipality',
      header: text('households.column.municipality'),
      cell: ({ municipalityCode }) => municipalityName(municipalityCode, names),
    },
    {
      key: 'month',
      header: text('households.column.month'),
      cell: (household) => <span className="no-wrap">{moveInWords(household)}</span>,
    },
    { key: 'people', header: text('households.column.people'), cell: describePeople },
    {
      key: 'origin',
      header: text('households.column.origin'),
      cell: ({ originType }) => codeLabel('originType', originType),
    },
    {
      key: 'status',
      header: text('households.column.status'),
      cell: (household) => <StatusWords household={household} />,
    },
    {
      key: 'coverage',
      header: text('households.column.coverage'),
      cell: (household) => coverageShortWords(household, names),
    },
    hasActions && {
      key: 'action',
      header: text('households.column.action'),
      isForDoing: true,
      cell: (household) => <RowAction {...{ household, around, onLeave, onDone }} />,
    },
  ]
  return columns.filter((column) => column !== false)
}
