import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '../../components/ui/button.tsx'
import { AskDialog } from '../../components/ui/dialog/ask-dialog.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { Unanswered } from '../../components/ui/states/unanswered.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { get } from '../../lib/server/api-client.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { formatMonth } from '../../lib/text/format.ts'
import { stringifySearch } from '../../lib/address/search.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'
import { inShownLanguage } from '../../strings/language.ts'
import { useText } from '../../strings/use-text.tsx'
import { InformationGap } from './information-gap.tsx'
import './welcome.css'

interface IssuedCode {
  code: string
  validThrough: string
}

/** Issues a household's code and prints it as a card; the code is shown this once. */
export function WelcomeCardPage() {
  const text = useText()
  const { ref } = useParams({ from: '/hushall/$ref/valkomstkort' })
  const session = useQuery(sessionQuery)
  const [issued, setIssued] = useState<IssuedCode>()
  const [isAsking, setAsking] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [isPending, setPending] = useState(false)
  // Nothing is lost where it cannot be read: the page then asks for the municipality.
  const { data: code } = useQuery({
    queryKey: ['households', 'municipality', ref],
    queryFn: async ({ signal }) =>
      (await get<{ municipalityCode: string }>(`/households/${encodeURIComponent(ref)}`, signal))
        .municipalityCode,
  })
  const mayWrite = session.data?.may.includes('follow-ups:write') === true

  async function issue() {
    const path = `/households/${encodeURIComponent(ref)}/answer-codes`
    setIssued((await signedInRequest<IssuedCode>(path, { method: 'POST', body: {} })).value)
    setAsking(false)
  }

  async function issueFirst() {
    setPending(true)
    setFailure(undefined)
    try {
      await issue()
    } catch (error) {
      setFailure(error)
    } finally {
      setPending(false)
    }
  }

  return (
    <>
      <div className="no-print">
        <PageHeader
          kicker={<strong>{text('households.privacy')}</strong>}
          title={text('page.welcomeCard')}
          lead={text('card.lead')}
        />
        <p>
          <Link to="/hushall/$ref" params={{ ref }}>
            {text('card.back', { ref })}
          </Link>
        </p>
      </div>
      <Unanswered query={session} minHeight={160} />
      {session.data && !mayWrite && (
        <EmptyState title={text('followUps.forbidden')}>{text('followUps.forbiddenNext')}</EmptyState>
      )}
      {failure !== undefined && (
        <div className="form-failure" role="alert">
          <p>{problemText(failure)}</p>
        </div>
      )}
      {mayWrite && issued === undefined && (
        <div className="welcome-issue no-print">
          {code !== undefined && <InformationGap code={code} />}
          <Button variant="primary" isPending={isPending} onClick={() => void issueFirst()}>
            {text('card.issue')}
          </Button>
          <p className="quiet">{text('card.issueNote')}</p>
        </div>
      )}
      {issued && (
        <>
          <Card key={issued.code} {...issued} municipalityCode={code} />
          <div className="button-row no-print">
            <Button variant="primary" onClick={() => window.print()}>
              {text('card.print')}
            </Button>
            <Button onClick={() => setAsking(true)}>{text('card.againAsk')}</Button>
          </div>
          <div className="quiet no-print" role="status">
            <p>{text('card.once')}</p>
          </div>
          {isAsking && (
            <AskDialog
              title={text('card.againTitle')}
              body={text('card.againText', { code: asWritten(issued.code) })}
              action={text('card.again')}
              run={issue}
              onClose={() => setAsking(false)}
            />
          )}
        </>
      )}
    </>
  )
}

interface CardProps extends IssuedCode {
  municipalityCode: string | undefined
}

function Card({ code, validThrough, municipalityCode: kommun }: CardProps) {
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const address = inShownLanguage(`/information${stringifySearch({ kommun })}`)
  // The button that was pressed is gone, and focus with it.
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="welcome-card" aria-label={text('card.label')}>
      <h2 ref={heading} tabIndex={-1}>
        {text('card.title')}
      </h2>
      <p>{text('card.text')}</p>
      <p className="welcome-card-address">{`${window.location.host}${inShownLanguage('/svara')}`}</p>
      <p>
        <span className="quiet">{text('card.code')}</span>{' '}
        <span className="welcome-card-code">{asWritten(code)}</span>
      </p>
      <p className="quiet">{text('card.valid', { month: formatMonth(validThrough) })}</p>
      <p className="quiet">{text('card.privacy')}</p>
      <p className="quiet">
        {text('card.information')}{' '}
        <Link to="/information" search={{ kommun }}>{`${window.location.host}${address}`}</Link>
      </p>
    </section>
  )
}

/** Two groups of five, as it is read out. */
function asWritten(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`
}
