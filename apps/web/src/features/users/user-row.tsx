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
}

export function UserRow({ user, now, bound, onChange, onReset, onToggle, onResetTotp }: UserRowProps) {
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
        <Button aria-label={text('users.changeOne', { name })} onClick={onChange}>
          {text('users.change')}
        </Button>
        {!user.isDisabled && (
          <Button aria-label={text('users.resetOne', { name })} onClick={onReset}>
            {text('users.reset')}
          </Button>
        )}
        {user.hasTotp && <Button onClick={onResetTotp}>{text('users.resetTotp')}</Button>}
        <Button
          aria-label={`${text(user.isDisabled ? 'users.enable' : 'users.disable')}: ${name}`}
          onClick={onToggle}
        >
          {text(user.isDisabled ? 'users.enable' : 'users.disable')}
        </Button>
      </div>
    </li>
  )
}
