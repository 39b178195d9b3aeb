import { useQueries } from '@tanstack/react-query'
import { LinkTab, LinkTabs } from '../../../components/ui/page/link-tabs.tsx'
import { formatNumber } from '../../../lib/text/format.ts'
import { useText } from '../../../strings/use-text.tsx'
import { toApiSearch, toSearch } from './filter.ts'
import type { HouseholdFilter } from './filter.ts'
import { householdListQuery } from '../queries.ts'

const TABS = ['current', 'confirmed', 'preliminary', 'undecided', 'voided'] as const
type Tab = (typeof TABS)[number]

const STATUS = {
  current: undefined,
  confirmed: 'bekraftad',
  preliminary: 'preliminar',
  undecided: undefined,
  voided: 'makulerad',
} as const satisfies Record<Tab, string | undefined>

/** The list's states as links; each tells how many there are within the rest of what is chosen. */
export function HouseholdTabs({ filter }: { filter: HouseholdFilter }) {
  const text = useText()
  const filters = TABS.map((tab) => filterOf(tab, filter))
  const counts = useQueries({ queries: filters.map((each) => householdListQuery(toApiSearch(each, 1))) })
  const active = tabOf(filter)
  return (
    <LinkTabs label={text('households.tabs')}>
      {TABS.map((tab, index) => (
        <LinkTab
          key={tab}
          to="/hushall"
          search={toSearch(filters[index] ?? filter)}
          isCurrent={tab === active}
        >
          {text(`households.tab.${tab}`)}
          <TabCount count={counts[index]?.data?._meta.totalRecords} />
        </LinkTab>
      ))}
    </LinkTabs>
  )
}

export function tabOf({ status, inraknat }: HouseholdFilter): Tab {
  if (status === undefined) return inraknat === 'oavgjort' ? 'undecided' : 'current'
  return TABS.find((tab) => STATUS[tab] === status) ?? 'current'
}

function filterOf(tab: Tab, { status: _status, inraknat, ...rest }: HouseholdFilter): HouseholdFilter {
  const status = STATUS[tab]
  const kept = inraknat === 'oavgjort' ? undefined : inraknat
  const coverage = tab === 'undecided' ? 'oavgjort' : kept
  return {
    ...rest,
    sida: 1,
    ...(status !== undefined && { status }),
    ...(coverage !== undefined && { inraknat: coverage }),
  }
}

function TabCount({ count }: { count: number | undefined }) {
  const text = useText()
  return (
    <span className="tab-count">
      <span aria-hidden="true">{count === undefined ? '' : formatNumber(count)}</span>
      {count !== undefined && (
        <span className="visually-hidden">, {text('households.tabCount', { count })}</span>
      )}
    </span>
  )
}
