import { formatMonth } from '../../../lib/text/format.ts'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import { useText } from '../../../strings/use-text.tsx'
import { codeLabel } from '../editing/describe-field.ts'
import { monthsDown } from '../editing/months.ts'
import { COVERAGE_PARAMETERS, coverageOfParameter, LATE_PARAMETERS } from './filter.ts'
import type { Chosen, HouseholdFilter } from './filter.ts'
import { FilterSelect } from './filter-select.tsx'
import { offeredProgrammes } from './use-around.ts'
import type { Around } from './use-around.ts'

interface HouseholdChoicesProps {
  filter: HouseholdFilter
  municipalities: readonly Municipality[]
  around: Around
  onChoose: (name: Chosen, value: string | undefined) => void
}

/** What the list is narrowed by that is chosen out of a few. */
export function HouseholdChoices(props: HouseholdChoicesProps) {
  const { filter, municipalities, around, onChoose } = props
  const text = useText()
  const choiceOf = (name: Chosen) => ({
    value: filter[name],
    onChange: (value: string | undefined) => onChoose(name, value),
  })
  const months = monthsDown(around.settings).map((month) => ({
    value: month,
    label: formatMonth(month),
  }))
  return (
    <>
      {municipalities.length > 1 && (
        <FilterSelect
          {...choiceOf('kommun')}
          label={text('households.filter.municipality')}
          all={text('households.filter.allMunicipalities')}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <FilterSelect
        {...choiceOf('fran')}
        label={text('households.filter.from')}
        all={text('households.filter.anyMonth')}
        options={months}
      />
      <FilterSelect
        {...choiceOf('till')}
        label={text('households.filter.to')}
        all={text('households.filter.anyMonth')}
        options={months}
      />
      <FilterSelect
        {...choiceOf('projekt')}
        label={text('households.filter.programme')}
        all={text('households.filter.allProgrammes')}
        options={offeredProgrammes(around).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect
        {...choiceOf('inraknat')}
        label={text('households.filter.coverage')}
        all={text('households.filter.anyCoverage')}
        options={COVERAGE_PARAMETERS.map((value) => ({
          value,
          label: codeLabel('coverage', coverageOfParameter(value)),
        }))}
      />
      <FilterSelect
        {...choiceOf('efteranmalt')}
        label={text('households.filter.late')}
        all={text('households.filter.anyCoverage')}
        options={LATE_PARAMETERS.map((value) => ({
          value,
          label: text(`households.filter.late.${value}`),
        }))}
      />
    </>
  )
}
