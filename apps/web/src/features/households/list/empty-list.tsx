import { EmptyState } from '../../../components/ui/states/empty-state.tsx'
import { PageGone } from '../../../components/lists/list-pages.tsx'
import { ButtonLink, PrimaryButtonLink } from '../../../components/ui/link.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { countChosen, toSearch } from './filter.ts'
import type { HouseholdFilter } from './filter.ts'
import { tabOf } from './household-tabs.tsx'
import type { Around } from './use-around.ts'

interface EmptyListProps {
  filter: HouseholdFilter
  total: number
  pageSize: number
  around: Around
}

/** Why the list is empty, and what to do next. */
export function EmptyList({ filter, total, pageSize, around }: EmptyListProps) {
  const text = useText()
  if (total > 0) return <PageGone {...{ total, pageSize }} />
  const tab = tabOf(filter)
  const narrowing = countChosen(filter) - (tab === 'undecided' ? 1 : 0)
  if (narrowing > 0) {
    return (
      <EmptyState
        title={text('households.empty.filtered')}
        action={
          <ButtonLink to="/hushall" search={toSearch({ sida: 1 })}>
            {text('households.filter.clear')}
          </ButtonLink>
        }
      >
        {text('households.empty.filteredNext')}
      </EmptyState>
    )
  }
  if (tab === 'preliminary' || tab === 'voided' || tab === 'undecided') {
    return (
      <EmptyState title={text(`households.empty.${tab}`)}>
        {text(`households.empty.${tab}Next`)}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={text('households.empty.none')}
      action={
        around.may.create && (
          <PrimaryButtonLink to="/registrera">{text('households.record')}</PrimaryButtonLink>
        )
      }
    >
      {text(around.may.create ? 'households.empty.noneNext' : 'households.empty.noneReader')}
    </EmptyState>
  )
}
