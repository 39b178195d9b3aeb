import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Milestone } from '@inflytt/domain'
import { Button } from '../../components/ui/button.tsx'
import { ErrorSummary } from '../../components/ui/fields/error-summary.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { municipalitiesQuery } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { AnswerForm } from './answer-form.tsx'
import { readOpenMilestones } from './queries.ts'

interface Opened {
  code: string
  open: Milestone[]
  answered: Milestone[]
}

/** A household answers by the code on its welcome card: no account, and nothing here tells who it is. */
export function OwnAnswerPage() {
  const text = useText()
  const municipalities = useQuery(municipalitiesQuery)
  const places = neededTogether([municipalities])
  const [opened, setOpened] = useState<Opened>()
  const [isDone, setDone] = useState(false)
  const doneRef = useRef<HTMLDivElement>(null)
  const openedRef = useRef<HTMLDivElement>(null)
  const finish = () => {
    flushSync(() => setDone(true))
    doneRef.current?.focus()
  }
  // What was pressed is gone: the keyboard goes on at the first question, or at what there is to say.
  const open = (found: Opened) => {
    flushSync(() => setOpened(found))
    const first = openedRef.current?.querySelector('input')
    ;(first ?? openedRef.current)?.focus()
  }
  return (
    <>
      <PageHeader title={text('ownAnswer.title')} lead={text('ownAnswer.lead')} />
      {isDone && (
        <div role="status">
          <div ref={doneRef} tabIndex={-1}>
            <PageSection title={text('ownAnswer.thanks')}>
              <p>{text('ownAnswer.thanksText')}</p>
            </PageSection>
          </div>
        </div>
      )}
      {!isDone && opened === undefined && <CodeForm onOpen={open} />}
      {!isDone && opened !== undefined && (
        <div ref={openedRef} tabIndex={-1}>
          {opened.open.length === 0 ? (
            <PageSection title={text('ownAnswer.nothing')}>
              <div role="status">
                <p>
                  {text(opened.answered.length > 0 ? 'ownAnswer.nothingMore' : 'ownAnswer.nothingYet')}
                </p>
              </div>
            </PageSection>
          ) : (
            <AnswerForm
              code={opened.code}
              open={opened.open}
              municipalities={municipalities.data ?? []}
              onRetry={places.error === undefined ? undefined : places.retry}
              onDone={finish}
            />
          )}
        </div>
      )}
      <p className="quiet">
        {text('ownAnswer.privacy')} <Link to="/integritet">{text('page.privacy')}</Link>
      </p>
    </>
  )
}

function CodeForm({ onOpen }: { onOpen: (opened: Opened) => void }) {
  const text = useText()
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [isPending, setPending] = useState(false)

  async function send(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    setAttempt((count) => count + 1)
    if (code.trim() === '') {
      setFault(text('ownAnswer.codeMissing'))
      return
    }
    setPending(true)
    setFault(undefined)
    try {
      onOpen({ code, ...(await readOpenMilestones(code)) })
    } catch (error) {
      const isWrong = error instanceof ApiProblem && error.code === 'not-found'
      setFault(isWrong ? text('ownAnswer.codeWrong') : problemText(error))
      setAttempt((count) => count + 1)
    } finally {
      setPending(false)
    }
  }

  return (
    <form className="fields" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary
        errors={fault === undefined ? [] : [{ fieldId: 'kod', message: fault }]}
        attempt={attempt}
      />
      <TextField
        id="kod"
        label={text('ownAnswer.code')}
        hint={text('ownAnswer.codeHint')}
        error={fault}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {text('ownAnswer.next')}
        </Button>
      </div>
    </form>
  )
}
