import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { ListCount } from '../../components/lists/list-count.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Unanswered } from '../../components/ui/states/unanswered.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { formatList } from '../../lib/text/format.ts'
import { partiesQuery } from '../../lib/queries/money-queries.ts'
import { municipalitiesQuery } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { BackupReminder } from '../../components/backups/backup-warning.tsx'
import { type Shown, type User, usersQuery } from './queries.ts'
import { UserRow } from './user-row.tsx'
import { useUserActions } from './use-user-actions.tsx'
import './users.css'

const SHOWN = ['all', 'open', 'disabled'] as const
const STEP = 50

export function UsersPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  if (session.data && !session.data.may.includes('users:read'))
    return (
      <>
        <PageHeader title={text('page.users')} />
        <EmptyState title={text('users.onlyAdmin')}>
          <p>{text('users.onlyAdminText')}</p>
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeader title={text('page.users')} lead={text('users.lead')} />
      {session.data && <BackupReminder />}
      <Unanswered query={session} minHeight={480} />
      {session.data && <UserList />}
    </>
  )
}

function UserList() {
  const text = useText()
  const [shown, setShown] = useState<Shown>('all')
  const [now] = useState(() => new Date())
  const [limit, setLimit] = useState(STEP)
  const users = useQuery(usersQuery(shown, limit))
  const boundOf = useBindings()
  const actions = useUserActions()
  const total = users.data?._meta.totalRecords ?? 0
  return (
    <>
      <div className="users-bar">
        <Select
          label={text('users.filter')}
          options={SHOWN.map((value) => ({ value, label: text(`users.filter.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
        <Button variant="primary" onClick={actions.invite}>
          {text('users.invite')}
        </Button>
      </div>
      {users.isPending && <Pending minHeight={480} />}
      {users.isError && <ErrorState error={users.error} onRetry={() => void users.refetch()} />}
      <ListCount>{users.data && text('users.count', { count: total })}</ListCount>
      {users.data && total === 0 && (
        <EmptyState title={text('users.none')}>
          <p>{text('users.noneText')}</p>
        </EmptyState>
      )}
      <ul className="user-list">
        {users.data?.items.map((user) => (
          <UserRow
            key={user.id}
            user={user}
            now={now}
            bound={boundOf(user)}
            onChange={() => actions.change(user)}
            onReset={() => actions.reset(user)}
            onToggle={() => actions.toggle(user)}
            onResetTotp={() => actions.resetTotp(user)}
            onRelease={() => actions.release(user)}
          />
        ))}
      </ul>
      {total > limit && <Button onClick={() => setLimit(limit + STEP)}>{text('users.more')}</Button>}
      {actions.dialog}
    </>
  )
}

/** Names what an account is bound to. */
function useBindings() {
  const municipalities = useQuery(municipalitiesQuery)
  const parties = useQuery(partiesQuery)
  return ({ municipalityCodes, partyId }: User): string => {
    const places = municipalityCodes.map(
      (code) => municipalities.data?.find((place) => place.code === code)?.name ?? code,
    )
    const party = parties.data?.find(({ id }) => id === partyId)?.name
    return formatList(party === undefined ? places : [...places, party])
  }
}
