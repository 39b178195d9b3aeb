import { Link } from '@tanstack/react-router'
import { Button } from '../../../components/ui/button.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { isSavedHousehold } from './saved.ts'
import type { Saved } from './saved.ts'
import { summaryOf } from '../values/post-summary.ts'
import { warningMessages } from './saved-message.ts'

interface LastSavedProps {
  saved: Saved
  message: string
  onUndo: () => void
}

/** What the toast said, for as long as it is the last: nobody has to be quick to undo or to read. */
export function LastSaved({ saved, message, onUndo }: LastSavedProps) {
  const text = useText()
  const { value } = saved
  const isHousehold = isSavedHousehold(value)
  const month = isHousehold ? value.moveInMonth : (value.plannedMonth ?? '')
  const summary = summaryOf({ month, adults: value.adults, children: value.children })
  const warnings = isHousehold ? warningMessages(value) : []
  const isAlike = isHousehold && value._warnings.some(({ code }) => code === 'possible-duplicate')
  return (
    <section className="record-last" aria-labelledby="record-last-title">
      <div className="record-last-line">
        <h2 className="record-notice-title" id="record-last-title">
          {text('record.lastSaved')}
        </h2>
        <p>
          <Link to={isHousehold ? '/hushall/$ref' : '/intressenter/$ref'} params={{ ref: value.ref }}>
            {value.ref}
          </Link>
          {summary !== '' && `, ${summary}`}
        </p>
        <Button
          variant="plain"
          className="record-notice-action"
          aria-label={text('record.undoLabel', { ref: value.ref })}
          onClick={onUndo}
        >
          {text('record.undo')}
        </Button>
      </div>
      <p className="quiet">{message}</p>
      {warnings.map((warning) => (
        <p key={warning} className="record-warning">
          {warning}
        </p>
      ))}
      {isAlike && (
        <p className="record-warning">
          <Link to="/dubbletter">{text('record.toDuplicates')}</Link>
        </p>
      )}
    </section>
  )
}
