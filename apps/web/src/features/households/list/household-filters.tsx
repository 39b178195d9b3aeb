import { useEffect, useRef } from 'react'
import type { FormEvent } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/fields/text-field.tsx'
import { useMediaQuery } from '../../../components/ui/use-media-query.ts'
import { formatMonth } from '../../../lib/text/format.ts'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import { useText } from '../../../strings/use-text.tsx'
import { codeLabel } from '../editing/describe-field.ts'
import '../../../components/lists/filters.css'
import {
  COVERAGE_PARAMETERS,
  countChosen,
  coverageOfParameter,
  LATE_PARAMETERS,
  toSearch,
  withChoice,
} from './filter.ts'
import type { Chosen, HouseholdFilter } from './filter.ts'
import { FilterSelect } from './filter-select.tsx'
import { monthsDown } from '../editing/months.ts'
import { offeredProgrammes } from './use-around.ts'
import type { Around } from './use-around.ts'

interface HouseholdFiltersProps {
  filter: HouseholdFilter
  municipalities: readonly Municipality[]
  around: Around
}

/** The address is the filter's only state: every choice is a step that the browser's back button undoes. */
export function HouseholdFilters(props: HouseholdFiltersProps) {
  const text = useText()
  const isWide = useMediaQuery('(min-width: 48rem)')
  const chosen = countChosen(props.filter)
  if (isWide) return <FilterForm {...props} />
  return (
    <details className="filter-fold no-print" open={chosen > 0}>
      <summary>
        {chosen > 0
          ? text('households.filter.active', { count: chosen })
          : text('households.filter.title')}
      </summary>
      <FilterForm {...props} />
    </details>
  )
}

function FilterForm({ filter, municipalities, around }: HouseholdFiltersProps) {
  const text = useText()
  const navigate = useNavigate()
  const { settings, may } = around
  const form = useRef<HTMLFormElement>(null)
  // Written in anew and not made anew: a field that is made anew loses the keyboard of who searched in it.
  useEffect(() => {
    const field = form.current?.elements.namedItem('sok')
    if (field instanceof HTMLInputElement) field.value = filter.sok ?? ''
  }, [filter.sok])
  const choose = (name: Chosen, value: string | undefined) =>
    void navigate({ to: '/hushall', search: toSearch(withChoice(filter, name, value)) })
  const choiceOf = (name: Chosen) => ({
    value: filter[name],
    onChange: (value: string | undefined) => choose(name, value),
  })
  const months = monthsDown(settings).map((month) => ({
    value: month,
    label: formatMonth(month),
  }))

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('sok')
    const wanted = typeof typed === 'string' ? typed.trim() : ''
    choose('sok', wanted === '' ? undefined : wanted)
  }

  return (
    <form
      ref={form}
      className="filters no-print"
      role="search"
      aria-label={text('households.filter.title')}
      onSubmit={search}
    >
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
      <div className="filter-search">
        <TextField
          label={text(may.change ? 'households.filter.search' : 'households.filter.searchRef')}
          name="sok"
          type="search"
          maxLength={60}
          defaultValue={filter.sok ?? ''}
          autoComplete="off"
          spellCheck="false"
        />
        <Button type="submit">{text('households.filter.submit')}</Button>
      </div>
      {countChosen(filter) > 0 && (
        <p className="filter-clear">
          <Link
            to="/hushall"
            search={toSearch({ sida: 1, ...(filter.status && { status: filter.status }) })}
          >
            {text('households.filter.clear')}
          </Link>
        </p>
      )}
    </form>
  )
}
