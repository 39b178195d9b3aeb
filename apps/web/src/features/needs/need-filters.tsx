import * as codes from '@inflytt/domain/vocabularies'
import { codeChoices } from '../../components/record/form/code-choices.ts'
import { Filters } from '../../components/lists/filters.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import type { AskedPart } from '../../lib/address/search.ts'
import { useText } from '../../strings/use-text.tsx'
import { HARD, VOIDED } from './need-filter.ts'
import type { NeedFilter } from './need-filter.ts'

const ALL = 'alla'

interface NeedFiltersProps {
  chosen: NeedFilter
  unknown: readonly AskedPart[]
  municipalities: readonly Municipality[]
  onChange: (change: Partial<NeedFilter>) => void
}

/** The address is the filter's only state; each list tells all by its first line. */
export function NeedFilters({ chosen, unknown, municipalities, onChange }: NeedFiltersProps) {
  const text = useText()
  const lists = [
    {
      name: 'kommun' as const,
      label: text('needs.field.municipalityCode'),
      all: text('needs.allMunicipalities'),
      options: municipalities.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      name: 'status' as const,
      label: text('needs.column.status'),
      all: text('needs.allStatuses'),
      options: codes.NEED_STATUSES.map((value) => ({ value, label: text(`needs.status.${value}`) })),
    },
    {
      name: 'sektor' as const,
      label: text('needs.field.employerSector'),
      all: text('needs.allSectors'),
      options: codeChoices('employerSector', codes.EMPLOYER_SECTORS),
    },
    {
      name: 'omrade' as const,
      label: text('needs.field.occupationField'),
      all: text('needs.allFields'),
      options: codeChoices('occupationField', codes.OCCUPATION_FIELDS),
    },
    {
      name: 'svartillsatt' as const,
      label: text('needs.field.isHardToFill'),
      all: text('needs.allHard'),
      options: HARD.map((value) => ({ value, label: text(`needs.hard.${value}`) })),
    },
    {
      name: 'visa' as const,
      label: text('needs.show'),
      all: text('needs.showCurrent'),
      options: [{ value: VOIDED, label: text('needs.showVoided') }],
    },
  ]
  return (
    <>
      <LeftOutNotice parts={unknown} />
      <Filters label={text('needs.filter')}>
        {lists.map(({ name, label, all, options }) => (
          <Select
            key={name}
            label={label}
            value={chosen[name] ?? ALL}
            onChange={(value) => onChange({ [name]: value === ALL ? undefined : value })}
            options={[{ value: ALL, label: all }, ...options]}
          />
        ))}
      </Filters>
    </>
  )
}
