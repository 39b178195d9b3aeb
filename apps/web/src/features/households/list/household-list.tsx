import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { MOST_IN_WORKBOOK } from '@inflytt/domain/household'
import { ErrorState } from '../../../components/ui/states/error-state.tsx'
import { Pending } from '../../../components/ui/states/pending.tsx'
import { useNextInList } from '../../../components/ui/dialog/use-next-in-list.ts'
import { useMediaQuery } from '../../../components/ui/use-media-query.ts'
import { ListCount } from '../../../components/lists/list-count.tsx'
import { ListPages } from '../../../components/lists/list-pages.tsx'
import { useText } from '../../../strings/use-text.tsx'
import type { HouseholdRecord } from '../household.ts'
import { EmptyList } from './empty-list.tsx'
import { toApiSearch, workbookHref } from './filter.ts'
import type { HouseholdFilter } from './filter.ts'
import { HouseholdCards } from './household-cards.tsx'
import { HouseholdTable } from './household-table.tsx'
import { householdListQuery } from '../queries.ts'
import type { HouseholdList as Households } from '../queries.ts'
import type { Around } from './use-around.ts'

interface HouseholdListProps {
  filter: HouseholdFilter
  around: Around
  hasSeveralMunicipalities: boolean
}

export function HouseholdList(props: HouseholdListProps) {
  const text = useText()
  const list = useQuery(householdListQuery(toApiSearch(props.filter)))
  const count = list.data?._meta.totalRecords
  return (
    <section className="list" aria-label={text('households.caption')}>
      <ListCount isHidden={count === 0}>
        {count === undefined ? undefined : text('households.count', { count })}
      </ListCount>
      <ListContent {...props} list={list} />
    </section>
  )
}

interface ListContentProps extends HouseholdListProps {
  list: UseQueryResult<Households>
}

function ListContent({ filter, around, hasSeveralMunicipalities, list }: ListContentProps) {
  const text = useText()
  const isWide = useMediaQuery('(min-width: 48rem)')
  // A household that is restored or decided leaves the list, and the button that was pressed with it.
  const { listRef, leave, goOn } = useNextInList<HTMLDivElement>(list.data)
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Pending minHeight={480} />
    )
  }
  const { items, _meta: meta } = list.data
  if (items.length === 0)
    return <EmptyList {...{ filter, around }} total={meta.totalRecords} pageSize={meta.limit} />
  const onLeave = (household: HouseholdRecord) => leave(items.indexOf(household))
  const rows = { households: items, around, hasSeveralMunicipalities, onLeave, onDone: goOn }
  return (
    <>
      <div ref={listRef}>{isWide ? <HouseholdTable {...rows} /> : <HouseholdCards {...rows} />}</div>
      <ListPages page={filter.sida} total={meta.totalRecords} pageSize={meta.limit} />
      {around.may.take && meta.totalRecords <= MOST_IN_WORKBOOK && (
        <p className="no-print">
          <a href={workbookHref(filter)} download>
            {text('households.workbook')}
          </a>
        </p>
      )}
    </>
  )
}
