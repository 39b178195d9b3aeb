import { ACTIVITY_STATUSES, TAM_PHASES } from '@inflytt/domain/vocabularies'
import { Filters } from '../../components/lists/filters.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { activityYears } from './activity-filter.ts'
import type { ActivityFilter } from './activity-filter.ts'

interface ActivityFiltersProps {
  chosen: ActivityFilter
  municipalities: readonly Municipality[]
  currentYear: number
  /** Left out of the address. */
  openingYear: string
  onChange: (change: Partial<ActivityFilter>) => void
}

export function ActivityFilters(props: ActivityFiltersProps) {
  const { chosen, municipalities, currentYear, openingYear, onChange } = props
  const text = useText()
  const anything = { value: '' as const, label: text('activities.all') }
  return (
    <Filters>
      <Select
        label={text('activities.year')}
        options={activityYears(currentYear).map((value) => ({ value, label: value }))}
        value={chosen.ar ?? openingYear}
        onChange={(ar) => onChange({ ar: ar === openingYear ? undefined : ar })}
      />
      <Select
        label={text('activities.phase')}
        options={[
          anything,
          ...TAM_PHASES.map((value) => ({ value, label: text(`vocabulary.tamPhase.${value}`) })),
        ]}
        value={chosen.fas ?? ''}
        onChange={(fas) => onChange({ fas: fas || undefined })}
      />
      <Select
        label={text('activities.municipality')}
        options={[anything, ...municipalities.map(({ code, name }) => ({ value: code, label: name }))]}
        value={chosen.kommun ?? ''}
        onChange={(kommun) => onChange({ kommun: kommun || undefined })}
      />
      <Select
        label={text('activities.status')}
        options={[
          anything,
          ...ACTIVITY_STATUSES.map((value) => ({ value, label: text(`activities.status.${value}`) })),
        ]}
        value={chosen.status ?? ''}
        onChange={(status) => onChange({ status: status || undefined })}
      />
    </Filters>
  )
}
