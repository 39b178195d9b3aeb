import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ButtonLink } from '../../components/ui/link.tsx'
import type { Session } from '../../lib/session/session.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'

const REASON: Record<Session['role'], TextId> = {
  officer: 'record.notAllowed.officer',
  coordinator: 'record.notAllowed.coordinator',
  partner: 'record.notAllowed.partner',
  admin: 'record.notAllowed.admin',
  public: 'problem.unauthenticated',
}

/** Why there is no form here for this account, and where to go. */
export function NotAllowed({ role }: Pick<Session, 'role'>) {
  const text = useText()
  const readsHouseholds = role === 'coordinator'
  return (
    <EmptyState
      title={text('record.notAllowed.title')}
      action={
        <ButtonLink to={readsHouseholds ? '/hushall' : '/'}>
          {text(readsHouseholds ? 'record.notAllowed.toHouseholds' : 'record.notAllowed.toOverview')}
        </ButtonLink>
      }
    >
      <p>{text(REASON[role])}</p>
    </EmptyState>
  )
}
