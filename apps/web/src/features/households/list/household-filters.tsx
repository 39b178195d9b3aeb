import { useEffect, useRef } from 'react'
import type { FormEvent } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/fields/text-field.tsx'
import { useMediaQuery } from '../../../components/ui/use-media-query.ts'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import { useText } from '../../../strings/use-text.tsx'
import '../../../components/lists/filters.css'
import { countChosen, toSearch, withChoice } from './filter.ts'
import type { Chosen, HouseholdFilter } from './filter.ts'
import { HouseholdChoices } from './household-choices.tsx'
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
  const form = useRef<HTMLFormElement>(null)
  // Written in anew and not made anew: a field that is made anew loses the keyboard of who searched in it.
  useEffect(() => {
    const field = form.current?.elements.namedItem('sok')
    if (field instanceof HTMLInputElement) field.value = filter.sok ?? ''
  }, [filter.sok])
  const choose = (name: Chosen, value: string | undefined) =>
    void navigate({ to: '/hushall', search: toSearch(withChoice(filter, name, value)) })

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
      <HouseholdChoices
        filter={filter}
        municipalities={municipalities}
        around={around}
        onChoose={choose}
      />
      <div className="filter-search">
        <TextField
          label={text(around.may.change ? 'households.filter.search' : 'households.filter.searchRef')}
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
