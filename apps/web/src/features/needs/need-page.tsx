import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { isNotFound } from '../../components/record/form/use-record-form.ts'
import { FieldList } from '../../components/record/field-list.tsx'
import type { FieldLine } from '../../components/record/field-list.tsx'
import { RecordGone } from '../../components/record/record-gone.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { FigureNumber, FigureRow } from '../../components/ui/figure/figure-number.tsx'
import { MethodLink } from '../../components/ui/page/method-link.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { formatMonth, formatNumber } from '../../lib/text/format.ts'
import { usePageTitle } from '../../lib/text/page-title.ts'
import type { Session } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { NeedActions } from './need-actions.tsx'
import { NeedEditForm } from './need-edit-form.tsx'
import { needFields, needLabel, shownFields, toNeedDraft } from './need-fields.ts'
import type { NeedSurroundings } from './need-fields.ts'
import { NeedHistory } from './need-history.tsx'
import { NeedMatches } from './need-matches.tsx'
import { OccupationName, occupationWords } from './occupation-name.tsx'
import { describeNeedField } from './need-words.ts'
import type { NeedNames } from './need-words.ts'
import { needQuery } from './queries.ts'
import type { NeedRecord } from './queries.ts'
import { useNeedSurroundings } from './use-need-surroundings.ts'
import './needs.css'

export function NeedPage() {
  const word = useText()
  const { id } = useParams({ from: '/behov/$id' })
  const read = useQuery(needQuery(id))
  const { around, session, error, retry } = useNeedSurroundings()
  const isGone = isNotFound(read.error)
  const need = read.data?.need
  const place = around?.municipalities.find(({ code }) => code === need?.municipalityCode)?.name
  usePageTitle(need && around && occupationWords({ need, occupations: around.occupations }))
  const isWaiting = read.isPending || around === undefined
  return (
    <>
      <PageHeader
        kicker={<Link to="/behov">{word('nav.needs')}</Link>}
        title={
          need ? (
            <OccupationName need={need} occupations={around?.occupations} />
          ) : (
            word(isGone ? 'needs.gone' : 'page.need')
          )
        }
        lead={
          need &&
          around &&
          word('needs.detailLead', {
            place: place ?? need.municipalityCode,
            sector: word(`vocabulary.employerSector.${need.employerSector}`),
            month: formatMonth(need.reportedMonth),
          })
        }
      />
      {isGone && (
        <RecordGone to="/behov" back={word('needs.back')}>
          {word('needs.goneNext')}
        </RecordGone>
      )}
      {read.isError && !isGone && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {!read.isError && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {isWaiting && !read.isError && error === undefined && <Pending minHeight={480} />}
      {read.data && around && session && (
        <NeedDetails
          key={id}
          need={read.data.need}
          etag={read.data.etag}
          around={around}
          session={session}
        />
      )}
    </>
  )
}

interface NeedDetailsProps {
  need: NeedRecord
  etag: string
  around: NeedSurroundings
  session: Session
}

function NeedDetails({ need, etag, around, session }: NeedDetailsProps) {
  const word = useText()
  const [isEditing, setEditing] = useState(false)
  const aboutRef = useRef<HTMLHeadingElement>(null)
  const names: NeedNames = { fields: needFields(around), municipalities: around.municipalities }
  // The form is gone, so focus goes to what it changed.
  function close() {
    flushSync(() => setEditing(false))
    aboutRef.current?.focus()
  }
  if (isEditing) return <NeedEditForm opened={{ record: need, etag }} around={around} onClose={close} />
  return (
    <>
      {need.isVoided && <Notice>{word('needs.voided')}</Notice>}
      <NeedFigures need={need} />
      <section className="page-section">
        <h2 ref={aboutRef} tabIndex={-1}>
          {word('needs.about')}
        </h2>
        <FieldList isWide lines={linesOf(need, around, names)} />
        {need.isOwn && <NeedActions need={need} etag={etag} onEdit={() => setEditing(true)} />}
      </section>
      {session.may.includes('recruitment-needs:match') && <NeedMatches need={need} />}
      <NeedHistory id={need.id} names={names} />
    </>
  )
}

function NeedFigures({ need }: { need: NeedRecord }) {
  const word = useText()
  return (
    <FigureRow>
      <FigureNumber
        label={word('needs.column.open')}
        value={formatNumber(need.openPositions)}
        detail={statusOf(need, word)}
        link={<MethodLink definition="K14" about={word('needs.column.open')} />}
      />
      <FigureNumber
        label={word('needs.field.filledTotal')}
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
  )
}

function statusOf({ status, closedMonth }: NeedRecord, word: ReturnType<typeof useText>): string {
  const now = word(`needs.status.${status}`)
  return closedMonth === null ? now : `${now}, ${formatMonth(closedMonth)}`
}

function linesOf(need: NeedRecord, around: NeedSurroundings, names: NeedNames): FieldLine[] {
  const draft = toNeedDraft(need)
  return shownFields(need, around).map((field) => ({
    key: field,
    label: needLabel(field),
    value: describeNeedField(field, draft[field], names),
    isUnknown: draft[field] === null || draft[field] === 'unknown',
  }))
}
