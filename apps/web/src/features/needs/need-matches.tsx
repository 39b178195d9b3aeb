import { useId, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { OwnCaseNumber } from '../../components/record/form/own-case-number.tsx'
import { Button } from '../../components/ui/button.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { useFaultFocus } from '../../components/ui/fields/use-fault-focus.ts'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { useSend } from '../../components/ui/use-send.ts'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { formatMonth } from '../../lib/text/format.ts'
import { createIdempotencyKey } from '../../lib/server/idempotency-key.ts'
import { askAnew } from '../../lib/queries/ask-anew.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { needPartQuery, needQuery, postMatch, voidMatch } from './queries.ts'
import type { NeedMatchRecord, NeedRecord, Suggestion } from './queries.ts'

type Who = 'first' | 'second'
const WHO: readonly Who[] = ['first', 'second']

/** Own households that have taken a position, and those that may want one. */
export function NeedMatches({ need }: { need: NeedRecord }) {
  const word = useText()
  const queryClient = useQueryClient()
  const matches = useQuery(needPartQuery<NeedMatchRecord>(need.id, 'matches'))
  const [failure, setFailure] = useState<string>()
  const { send, isPending } = useSend()
  const standingId = useId()
  // What was pressed goes away, so the keyboard goes on where it is told what came of it: a turn after the new number
  // was fetched, since React Query tells of it in a turn of its own.
  const toStanding = () => setTimeout(() => document.getElementById(standingId)?.focus())
  const refresh = () => askAnew(queryClient)

  async function match(householdRef: string, adult: Who) {
    setFailure(undefined)
    try {
      const made = await postMatch(need.id, { householdRef, who: adult }, createIdempotencyKey())
      showToast({
        message: text('needs.matched', { ref: householdRef }),
        action: { label: text('action.undo'), onAction: () => void undo(made.match.id, made.etag) },
      })
      await refresh()
      toStanding()
    } catch (error) {
      await refresh()
      // What was seen may be what somebody else has filled meanwhile.
      const now = await queryClient.fetchQuery(needQuery(need.id)).catch(() => undefined)
      setFailure(matchProblem(error, now?.need ?? need))
      throw error
    }
  }

  async function undo(matchId: string, etag: string) {
    try {
      await voidMatch(need.id, matchId, etag)
      showToast({ message: text('needs.unmatched') })
      await refresh()
      toStanding()
    } catch (error) {
      showToast({ message: problemText(error) })
      await refresh()
    }
  }

  const standing = matches.data?.filter(({ isVoided }) => !isVoided) ?? []
  return (
    <PageSection title={word('needs.matches')}>
      <p>
        <strong>{word('households.privacy')}</strong>
      </p>
      <p id={standingId} tabIndex={-1}>
        {need.status === 'withdrawn'
          ? word('needs.standingWithdrawn')
          : word('needs.standing', {
              filled: need.filledTotal,
              all: need.positions,
              left: need.openPositions,
            })}
      </p>
      {failure !== undefined && <Notice>{failure}</Notice>}
      {matches.isError && matches.data === undefined && (
        <ErrorState error={matches.error} onRetry={() => void matches.refetch()} />
      )}
      {standing.length > 0 && (
        <DataTable
          caption={word('needs.matches')}
          isCaptionHidden
          rows={standing}
          rowKey={({ id }) => id}
          columns={matchColumns(({ id }) => void undo(id, '*'))}
        />
      )}
      {need.openPositions > 0 && (
        <MatchForm
          need={need}
          isPending={isPending}
          onMatch={(ref, who) => send(() => match(ref, who))}
        />
      )}
    </PageSection>
  )
}

interface MatchFormProps {
  need: NeedRecord
  isPending: boolean
  /** Whether the match was made. */
  onMatch: (householdRef: string, who: Who) => Promise<boolean>
}

/** By the number of a household, or from those that may want a position. */
function MatchForm({ need, isPending, onMatch }: MatchFormProps) {
  const word = useText()
  const suggestions = useQuery(needPartQuery<Suggestion>(need.id, 'suggestions'))
  const [ref, setRef] = useState('')
  const [who, setWho] = useState<Who>('second')
  // Counts the times that nothing was written.
  const [empty, setEmpty] = useState(0)
  const form = useFaultFocus(empty)
  async function send() {
    if (await onMatch(ref.trim().toUpperCase(), who)) setRef('')
  }
  return (
    <>
      <form
        className="needs-actions no-print"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ref.trim() === '') setEmpty((before) => before + 1)
          else void send()
        }}
      >
        <TextField
          label={word('needs.field.household')}
          autoComplete="off"
          value={ref}
          error={empty > 0 ? word('needs.fault.household') : undefined}
          onChange={(event) => {
            setRef(event.target.value)
            setEmpty(0)
          }}
        />
        <Select
          label={word('needs.field.who')}
          value={who}
          onChange={setWho}
          options={WHO.map((value) => ({ value, label: word(`needs.who.${value}`) }))}
        />
        <Button type="submit" isPending={isPending}>
          {word('needs.match')}
        </Button>
      </form>
      <h3 className="needs-suggestions">{word('needs.suggestions')}</h3>
      {suggestions.isPending && <Pending minHeight={120} />}
      {suggestions.isError && suggestions.data === undefined && (
        <ErrorState error={suggestions.error} onRetry={() => void suggestions.refetch()} />
      )}
      {suggestions.data?.length === 0 && <EmptyState>{word('needs.suggestionsNone')}</EmptyState>}
      {suggestions.data && suggestions.data.length > 0 && (
        <DataTable
          caption={word('needs.suggestions')}
          isCaptionHidden
          rows={suggestions.data}
          rowKey={({ householdRef, who: adult }) => `${householdRef} ${adult}`}
          columns={suggestionColumns((one) => void onMatch(one.householdRef, one.who))}
        />
      )}
    </>
  )
}

function matchProblem(error: unknown, need: NeedRecord): string {
  if (!(error instanceof ApiProblem)) return problemText(error)
  if (error.code === 'validation-failed') return text('needs.fault.match')
  if (error.code !== 'conflict') return problemText(error)
  return need.openPositions === 0
    ? text('needs.fault.full', { count: need.positions })
    : text('needs.fault.taken')
}

function householdLink(ref: string) {
  return (
    <Link to="/hushall/$ref" params={{ ref }} className="needs-ref">
      {ref}
    </Link>
  )
}

function matchColumns(onVoid: (match: NeedMatchRecord) => void): Column<NeedMatchRecord>[] {
  return [
    {
      key: 'ref',
      header: text('needs.field.household'),
      isRowHeader: true,
      cell: ({ householdRef }) => householdLink(householdRef),
    },
    { key: 'who', header: text('needs.field.who'), cell: ({ who }) => text(`needs.who.${who}`) },
    {
      key: 'month',
      header: text('needs.column.matched'),
      cell: ({ matchedMonth }) => formatMonth(matchedMonth),
    },
    {
      key: 'void',
      header: text('needs.column.action'),
      cell: (match) => (
        <Button variant="plain" onClick={() => onVoid(match)}>
          {text('needs.unmatch')}
          <span className="visually-hidden"> {match.householdRef}</span>
        </Button>
      ),
    },
  ]
}

function suggestionColumns(onMatch: (suggestion: Suggestion) => void): Column<Suggestion>[] {
  return [
    {
      key: 'ref',
      header: text('needs.field.household'),
      isRowHeader: true,
      cell: ({ householdRef, externalRef }) => (
        <>
          {householdLink(householdRef)}
          <OwnCaseNumber number={externalRef} />
        </>
      ),
    },
    {
      key: 'who',
      header: text('needs.field.who'),
      cell: ({ who, because }) => (
        <>
          {text(`needs.who.${who}`)}
          <div className="needs-because quiet">{text(`needs.because.${because}`)}</div>
        </>
      ),
    },
    {
      key: 'match',
      header: text('needs.column.action'),
      cell: (one) => (
        <Button variant="plain" onClick={() => onMatch(one)}>
          {text('needs.match')}
          <span className="visually-hidden"> {one.householdRef}</span>
        </Button>
      ),
    },
  ]
}
