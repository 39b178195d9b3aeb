import { Button } from '../../components/ui/button.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { User } from './queries.ts'
import { statesOf } from './user-words.ts'

interface UserRowProps {
  user: User
  now: Date
  /** The names of the municipalities, or of the party. */
  bound: string
  onChange: () => void
  onReset: () => void
  onToggle: () => void
  onResetTotp: () => void
  onRelease: () => void
}

export function UserRow({ user, now, bound, ...on }: UserRowProps) {
  const text = useText()
  const { name } = user
  const states = statesOf(user, now)
  return (
    <li className={user.isDisabled ? 'user-row user-disabled' : 'user-row'}>
      <div>
        <h2 className="user-name">{name}</h2>
        <p className="quiet user-email">{user.email}</p>
        <p>
          {text(`users.role.${user.role}`)}
          {bound !== '' && `, ${bound}`}
        </p>
        {states.length > 0 && <p className="small user-states">{states.join(', ')}</p>}
      </div>
      <div className="button-row">
        <Button aria-label={text('users.changeOne', { name })} onClick={on.onChange}>
          {text('users.change')}
        </Button>
        {!user.isDisabled && (
          <Button aria-label={text('users.resetOne', { name })} onClick={on.onReset}>
            {text('users.reset')}
          </Button>
        )}
        {user.hasTotp && (
          <Button aria-label={`${text('users.resetTotp')}: ${name}`} onClick={on.onResetTotp}>
            {text('users.resetTotp')}
          </Button>
        )}
        {user.hasDirectory && (
          <Button aria-label={`${text('users.release')}: ${name}`} onClick={on.onRelease}>
            {text('users.release')}
          </Button>
        )}
        <Button
          aria-label={`${text(user.isDisabled ? 'users.enable' : 'users.disable')}: ${name}`}
          onClick={on.onToggle}
        >
          {text(user.isDisabled ? 'users.enable' : 'users.disable')}
        </Button>
      </div>
    </li>
  )
}
