import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '../../components/ui/button.tsx'
import { DataTable } from '../../components/ui/data-table.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { FigureNumber, FigureRow } from '../../components/ui/figure-number.tsx'
import { Notice } from '../../components/ui/notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { TextField } from '../../components/ui/text-field.tsx'
import { showToast } from '../../components/ui/toast-store.ts'
import { ApiProblem, problemText } from '../../lib/api-problem.ts'
import { formatDateTime, formatMonth, formatNumber } from '../../lib/format.ts'
import { municipalitiesQuery } from '../../lib/reference-queries.ts'
import { sessionQuery } from '../../lib/session.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { NeedMatches } from './need-matches.tsx'
import { occupationName } from './need-words.ts'
import { needPartQuery, needQuery, occupationsQuery, patchNeed, patchNeedNow } from './queries.ts'
import type { NeedHistoryEvent, NeedRecord } from './queries.ts'
import './needs.css'

export function NeedPage() {
  const word = useText()
  const { id } = useParams({ from: '/behov/$id' })
  const read = useQuery(needQuery(id))
  const session = useQuery(sessionQuery)
  const occupations = useQuery(occupationsQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const need = read.data?.need
  const place = municipalities.data?.find(({ code }) => code === need?.municipalityCode)?.name
  return (
    <>
      <PageHeader
        kicker={<Link to="/behov">{word('page.needs')}</Link>}
        title={need ? occupationName(need, occupations.data) : word('page.need')}
        lead={
          need &&
          word('needs.detailLead', {
            place: place ?? need.municipalityCode,
            sector: word(`vocabulary.employerSector.${need.employerSector}`),
            month: formatMonth(need.reportedMonth),
          })
        }
      />
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.isPending && <Pending minHeight={480} />}
      {need && read.data && (
        <>
          {need.isVoided && <Notice>{word('needs.voided')}</Notice>}
          <FigureRow>
            <FigureNumber
              label={word('needs.column.open')}
              value={formatNumber(need.openPositions)}
              detail={word(`needs.status.${need.status}`)}
              definition="K14"
            />
            <FigureNumber
              label={word('needs.filled')}
              value={word('needs.openOf', {
                open: formatNumber(need.filledTotal),
                all: formatNumber(need.positions),
              })}
              detail={
                need.filledByNewcomers === undefined
                  ? undefined
                  : word('needs.byNewcomers', { count: need.filledByNewcomers })
              }
            />
          </FigureRow>
          {need.isOwn && <ChangeNeed key={read.data.etag} need={need} etag={read.data.etag} />}
          {session.data?.may.includes('recruitment-needs:match') && <NeedMatches need={need} />}
          <History id={id} />
        </>
      )}
    </>
  )
}

function ChangeNeed({ need, etag }: { need: NeedRecord; etag: string }) {
  const word = useText()
  const queryClient = useQueryClient()
  const [positions, setPositions] = useState(String(need.positions))
  const [filled, setFilled] = useState(String(need.filledTotal))
  const [failure, setFailure] = useState<string>()
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['needs'] })

  async function change(body: object, undo: object) {
    setFailure(undefined)
    try {
      await patchNeed(need.id, body, etag)
      showToast({
        message: text('needs.changed'),
        action: {
          label: text('action.undo'),
          onAction: () =>
            void patchNeedNow(need.id, undo)
              .then(refresh)
              .catch((error: unknown) => showToast({ message: problemText(error) })),
        },
      })
      await refresh()
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'precondition-failed') {
        showToast({ message: text('needs.stale') })
        await refresh()
      } else if (error instanceof ApiProblem && error.code === 'validation-failed')
        setFailure(text('needs.fault.filled'))
      else setFailure(problemText(error))
    }
  }

  const isWithdrawn = need.status === 'withdrawn'
  return (
    <PageSection title={word('needs.change')}>
      {failure !== undefined && <Notice>{failure}</Notice>}
      <form
        className="needs-actions"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const isNumber = [positions, filled].every((typed) => /^\d{1,4}$/.test(typed.trim()))
          if (!isNumber) return setFailure(text('needs.fault.filled'))
          void change(
            { positions: Number(positions), filledTotal: Number(filled) },
            { positions: need.positions, filledTotal: need.filledTotal },
          )
        }}
      >
        <TextField
          label={word('needs.field.positions')}
          inputMode="numeric"
          value={positions}
          onChange={(event) => setPositions(event.target.value)}
        />
        <TextField
          label={word('needs.filled')}
          inputMode="numeric"
          value={filled}
          onChange={(event) => setFilled(event.target.value)}
        />
        <Button type="submit">{word('needs.saveChange')}</Button>
        <Button
          variant="plain"
          onClick={() =>
            void change(
              { status: isWithdrawn ? 'open' : 'withdrawn' },
              { status: isWithdrawn ? 'withdrawn' : 'open' },
            )
          }
        >
          {word(isWithdrawn ? 'needs.reopen' : 'needs.withdraw')}
        </Button>
        <Button
          variant="plain"
          onClick={() => void change({ isVoided: !need.isVoided }, { isVoided: need.isVoided })}
        >
          {word(need.isVoided ? 'needs.restore' : 'needs.void')}
        </Button>
      </form>
    </PageSection>
  )
}

function History({ id }: { id: string }) {
  const word = useText()
  const history = useQuery(needPartQuery<NeedHistoryEvent>(id, 'history'))
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <Pending minHeight={160} />
  return (
    <PageSection title={word('needs.history')}>
      {history.data.length === 0 ? (
        <EmptyState>{word('needs.historyNone')}</EmptyState>
      ) : (
        <DataTable
          caption={word('needs.history')}
          isCaptionHidden
          rows={history.data}
          rowKey={({ at, action }) => `${at} ${action}`}
          columns={historyColumns()}
        />
      )}
    </PageSection>
  )
}

function historyColumns() {
  return [
    {
      key: 'at',
      header: text('needs.history.when'),
      isRowHeader: true,
      cell: ({ at }: NeedHistoryEvent) => formatDateTime(at),
    },
    {
      key: 'what',
      header: text('needs.history.what'),
      cell: ({ action }: NeedHistoryEvent) =>
        action === 'create'
          ? text('needs.history.create')
          : action === 'void'
            ? text('needs.history.void')
            : text('needs.history.change'),
    },
  ]
}
