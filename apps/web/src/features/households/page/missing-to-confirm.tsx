import { formatMonth } from '../../../lib/text/format.ts'
import { useText } from '../../../strings/use-text.tsx'

type Missing = 'moveInMonth' | 'originType' | 'inclusionBasis' | 'evidence'

/** What keeps a preliminary household from being confirmed. */
export function MissingToConfirm({
  missing,
  moveInMonth,
}: {
  missing: readonly Missing[]
  moveInMonth: string
}) {
  const text = useText()
  const unknown = missing.filter((field) => field !== 'moveInMonth')
  return (
    <div>
      {missing.includes('moveInMonth') && (
        <p>{text('household.missingFuture', { month: formatMonth(moveInMonth) })}</p>
      )}
      {unknown.length > 0 && (
        <>
          <p>{text('household.missing')}</p>
          <ul className="plain-list">
            {unknown.map((field) => (
              <li key={field}>{text(`household.field.${field}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
