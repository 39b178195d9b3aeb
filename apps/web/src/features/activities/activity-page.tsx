import { useId, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { isNotFound } from '../../components/record/form/use-record-form.ts'
import { RecordDialog } from '../../components/record/record-dialog.tsx'
import { FieldList, toLines } from '../../components/record/field-list.tsx'
import { wordsByFields } from '../../components/record/history/history-words.ts'
import { RecordHistory } from '../../components/record/history/record-history.tsx'
import { useRecordSave } from '../../components/record/use-record-save.ts'
import { RecordGone } from '../../components/record/record-gone.tsx'
import { Button } from '../../components/ui/button.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { MethodLink } from '../../components/ui/page/method-link.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import type { ActivityRecord } from '../../lib/queries/activity-queries.ts'
import { usePageTitle } from '../../lib/text/page-title.ts'
import type { Session } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { ActivityActions } from './activity-actions.tsx'
import { ActivityCosts } from './activity-costs.tsx'
import { activityFaults, activityFields } from './activity-fields.ts'
import type { ActivityChoices } from './activity-fields.ts'
import { mayWriteOf } from './activity-rights.ts'
import { aboutWords, peopleWords } from './activity-words.ts'
import { activityPath, activityQuery } from './queries.ts'
import { useActivityChoices } from './use-activity-choices.ts'
import './activities.css'

/** One activity, open to all; changed by its own municipalities and the coordinator. */
export function ActivityPage() {
  const text = useText()
  const { id } = useParams({ from: '/aktiviteter/$id' })
  const read = useQuery(activityQuery(id))
  const around = useActivityChoices()
  const activity = read.data
  const { choices, session } = around
  usePageTitle(activity?.title)
  const places = (choices?.municipalities ?? []).map(({ value, label }) => ({
    code: value,
    name: label,
  }))
  const isGone = isNotFound(read.error)
  const error = read.error ?? around.error
  return (
    <>
      <PageHeader
        kicker={<Link to="/aktiviteter">{text('page.activities')}</Link>}
        title={
          activity ? (
            <span lang="sv">{activity.title}</span>
          ) : (
            text(isGone ? 'activities.gone' : 'page.activity')
          )
        }
        lead={
          activity && (
            <>
              {aboutWords(activity, places)} {peopleWords(activity)}{' '}
              <MethodLink definition="K16" about={text('page.activities')} />
            </>
          )
        }
      />
      {isGone && (
        <RecordGone to="/aktiviteter" back={text('activities.back')}>
          {text('activities.goneNext')}
        </RecordGone>
      )}
      {error && !isGone && (
        <ErrorState
          error={error}
          onRetry={() => {
            void read.refetch()
            around.retry()
          }}
        />
      )}
      {!error && !(activity && choices) && <Pending minHeight={640} />}
      {activity && choices && <Known activity={activity} choices={choices} session={session} />}
    </>
  )
}

interface KnownProps {
  activity: ActivityRecord
  choices: ActivityChoices
  session: Session | undefined
}

function Known({ activity, choices, session }: KnownProps) {
  const text = useText()
  const factsId = useId()
  const mayWrite = mayWriteOf(activity, session)
  const path = activityPath(activity.id)
  // Leads are told of fixed years alone, so only those who write the activity see how many it gave.
  const fields = activityFields(choices, { phase: activity.tamPhase, isAdding: false }).filter(
    ({ key }) => key !== 'leadsOther' || mayWrite,
  )
  // The page's title says the title already.
  const facts = fields.filter(({ key }) => key !== 'title')
  const county = { value: text('activities.county'), isUnknown: false }
  const lines = toLines(facts, { ...activity }).map((line) =>
    line.key === 'municipalityCodes' && activity.municipalityCodes.length === 0
      ? { ...line, ...county }
      : line,
  )
  return (
    <>
      {activity.isVoided && <Voided path={path} />}
      <PageSection title={text('activities.facts')}>
        <div className="activities-list">
          <FieldList id={factsId} isWide lines={lines} />
          {!mayWrite && <p className="quiet small">{text('activities.leadsHidden')}</p>}
          {mayWrite && !activity.isVoided && (
            <Changing activity={activity} choices={choices} labelledBy={factsId} />
          )}
        </div>
      </PageSection>
      <ActivityCosts
        activityId={activity.id}
        mayBook={session?.may.includes('costs:change') === true && activity.status !== 'cancelled'}
      />
      {mayWrite && (
        <PageSection title={text('history.title')}>
          <RecordHistory path={path} wordsOf={wordsByFields(fields)} />
        </PageSection>
      )}
    </>
  )
}

interface ChangingProps {
  activity: ActivityRecord
  choices: ActivityChoices
  labelledBy: string
}

function Changing({ activity, choices, labelledBy }: ChangingProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className="button-row no-print">
        <Button variant="primary" onClick={() => setOpen(true)}>
          {text('activities.change')}
        </Button>
      </div>
      <ActivityActions activity={activity} titleId={labelledBy} />
      {isOpen && (
        <RecordDialog
          title={text('activities.change')}
          path={activityPath(activity.id)}
          fieldsOf={({ tamPhase }) => activityFields(choices, { phase: tamPhase, isAdding: false })}
          check={(values) => activityFaults(values, choices.own)}
          canRemove={false}
          hasHistory={false}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function Voided({ path }: { path: string }) {
  const text = useText()
  const { turn, isPending } = useRecordSave()
  return (
    <>
      <Notice>{text('activities.voided')}</Notice>
      <div className="button-row">
        <Button disabled={isPending} onClick={() => void turn(path, false)}>
          {text('edit.restore')}
        </Button>
      </div>
    </>
  )
}
