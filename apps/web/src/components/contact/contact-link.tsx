import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../lib/queries/reference-queries.ts'
import { mailDraft } from '../../lib/text/mail-draft.ts'
import { useText } from '../../strings/use-text.tsx'

interface ContactLinkProps {
  label: string
  subject: string
  body: string
  /** Said where the server names nobody to write to. */
  withoutReceiver: string
}

/** A letter to whoever runs the service, begun in the reader's own program, and to whom it goes. */
export function ContactLink({ label, subject, body, withoutReceiver }: ContactLinkProps) {
  const text = useText()
  const { data: settings } = useQuery(settingsQuery)
  const to = settings?.contactEmail ?? null
  return (
    <div className="no-print">
      <p>
        <a href={mailDraft(to, subject, body)}>{label}</a>
      </p>
      <p className="quiet">{to === null ? withoutReceiver : text('contact.receiver', { to })}</p>
    </div>
  )
}
