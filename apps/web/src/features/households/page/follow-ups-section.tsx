import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useQuery } from '@tanstack/react-query'
import { dueMonthOf, MILESTONES, type Milestone } from '@inflytt/domain'
import { PARTNER_WORKING } from '@inflytt/domain/vocabularies'
import { OutcomeButtons } from '../../../components/follow-ups/outcome-buttons.tsx'
import { useLogFollowUp } from '../../../components/follow-ups/use-log-follow-up.ts'
import { pick } from '../../../components/record/conflict/compare-fields.ts'
import { Button } from '../../../components/ui/button.tsx'
import { ErrorState } from '../../../components/ui/states/error-state.tsx'
import { PageSection } from '../../../components/ui/page/page-header.tsx'
import { Pending } from '../../../components/ui/states/pending.tsx'
import { Select } from '../../../components/ui/fields/select.tsx'
import type { SelectOption } from '../../../components/ui/fields/select.tsx'
import { showToast } from '../../../components/ui/toast/toast-store.ts'
import type { ToastContent } from '../../../components/ui/toast/toast-store.ts'
import { problemText } from '../../../lib/server/api-problem.ts'
import { followUpsQuery, patchFollowUpNow } from '../../../lib/queries/follow-up-queries.ts'
import type { FollowUpRecord } from '../../../lib/queries/follow-up-queries.ts'
import { formatMonth } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import { municipalityName } from '../editing/describe-field.ts'
import type { HouseholdRecord } from '../household.ts'
import type { Around } from '../list/use-around.ts'

type Details = Pick<FollowUpRecord, 'satisfaction' | 'belonging' | 'partnerWorking'>
type PartnerWorking = (typeof PARTNER_WORKING)[number]
type Score = '1' | '2' | '3' | '4' | '5'

const SCORES = ['1', '2', '3', '4', '5'] as const
/** Stands for null in a list of choices. */
const NOT_SAID = ''

/** What the household has answered at each milestone, and the milestones that can be logged now. */
export function FollowUpsSection({ household, around }: { household: HouseholdRecord; around: Around }) {
  const word = useText()
  const followUps = useQuery(followUpsQuery(household.ref))
  return (
    <PageSection title={word('followUps.title')}>
      {followUps.isError && (
        <ErrorState error={followUps.error} onRetry={() => void followUps.refetch()} />
      )}
      {followUps.isPending && <Pending minHeight={160} />}
      {followUps.data && (
        <ul className="milestones">
          {MILESTONES.map((milestone) => (
            <MilestoneItem
              key={milestone}
              milestone={milestone}
              said={followUps.data.find((one) => one.milestone === milestone && !one.isVoided)}
              voided={followUps.data.findLast((one) => one.milestone === milestone && one.isVoided)}
              household={household}
              around={around}
            />
          ))}
        </ul>
      )}
    </PageSection>
  )
}

interface MilestoneItemProps {
  milestone: Milestone
  said: FollowUpRecord | undefined
  /** The latest that was taken away: it can come back. */
  voided: FollowUpRecord | undefined
  household: HouseholdRecord
  around: Around
}

function MilestoneItem({ milestone, said, voided, household, around }: MilestoneItemProps) {
  const word = useText()
  const { log, isPending, refresh } = useLogFollowUp()
  const { names, settings } = around
  const due = dueMonthOf(household.moveInMonth, milestone)
  const title = word('followUps.milestone', { months: milestone })
  const mayChange = around.may.change && household.countStatus === 'confirmed'
  const headingRef = useRef<HTMLHeadingElement>(null)
  // What was pressed gives way to what it led to: the keyboard goes on at the milestone.
  const isInUse = useRef(false)
  useEffect(() => {
    if (isInUse.current && !isPending && document.activeElement === document.body)
      headingRef.current?.focus()
  }, [said, isPending])
  async function turn(one: FollowUpRecord, isVoided: boolean) {
    try {
      await patchFollowUpNow(one, { isVoided })
      showToast({
        message: text(isVoided ? 'followUps.undone' : 'followUps.restored'),
        action: { label: text('action.undo'), onAction: () => void turn(one, !isVoided) },
      })
    } catch (error) {
      showToast({ message: problemText(error) })
    }
    await refresh()
  }
  return (
    <li onClickCapture={() => (isInUse.current = true)}>
      <h3 ref={headingRef} tabIndex={-1}>
        {title}
      </h3>
      <p>
        {said === undefined
          ? word(due > settings.currentMonth ? 'followUps.later' : 'followUps.dueSince', {
              month: formatMonth(due),
            })
          : describe(said, names)}
      </p>
      {said === undefined && mayChange && due <= settings.currentMonth && (
        <OutcomeButtons
          label={title}
          elsewhere={names.municipalities.filter(
            ({ code }) => code !== household.currentMunicipalityCode,
          )}
          isPending={isPending}
          onChoose={(chosen) => void log(household.ref, { milestone, ...chosen })}
        />
      )}
      {said !== undefined && mayChange && (
        <>
          <MoreAnswers key={said.updatedAt} title={title} said={said} onSaved={refresh} />
          <div className="button-row no-print">
            <Button onClick={() => void turn(said, true)}>
              {word('followUps.takeAway')}
              <span className="visually-hidden">: {title}</span>
            </Button>
          </div>
        </>
      )}
      {said === undefined && voided !== undefined && mayChange && (
        <div className="button-row no-print">
          <Button variant="plain" onClick={() => void turn(voided, false)}>
            {word('followUps.bringBack', {
              outcome: word(`vocabulary.followUpOutcome.${voided.outcome}`),
            })}
          </Button>
        </div>
      )}
    </li>
  )
}

/**
 * Satisfaction, belonging and the second adult's work: folded, since few have time for them. Saved by a button, since with
 * arrow keys every answer on the way is chosen (WCAG 3.2.2).
 */
interface MoreAnswersProps {
  title: string
  said: FollowUpRecord
  onSaved: () => Promise<void>
}

function MoreAnswers({ title, said, onSaved }: MoreAnswersProps) {
  const word = useText()
  const [details, setDetails] = useState<Partial<Details>>({})
  const [isPending, setPending] = useState(false)
  const chosen = { ...said, ...details }
  const choose = (more: Partial<Details>) => setDetails({ ...details, ...more })
  async function save(event: FormEvent) {
    event.preventDefault()
    if (isPending || Object.keys(details).length === 0) return
    setPending(true)
    await write(details, {
      message: text('followUps.detailSaved'),
      action: { label: text('action.undo'), onAction: () => void undo() },
    })
    setPending(false)
  }
  const undo = () =>
    write(pick(said, Object.keys(details) as (keyof Details)[]), {
      message: text('followUps.detailUndone'),
    })
  async function write(answers: Partial<Details>, told: ToastContent) {
    try {
      await patchFollowUpNow(said, answers)
      showToast(told)
    } catch (error) {
      showToast({ message: problemText(error) })
    }
    await onSaved()
  }
  const notSaid: SelectOption<typeof NOT_SAID> = { value: NOT_SAID, label: word('edit.notSaid') }
  const scores: SelectOption<Score | typeof NOT_SAID>[] = [
    notSaid,
    ...SCORES.map((value) => ({ value, label: word(`followUps.score.${value}`) })),
  ]
  const partners: SelectOption<PartnerWorking | typeof NOT_SAID>[] = [
    notSaid,
    ...PARTNER_WORKING.map((value) => ({ value, label: word(`followUps.partner.${value}`) })),
  ]
  const scoreOf = (value: number | null) => (value === null ? NOT_SAID : (String(value) as Score))
  const toScore = (value: Score | typeof NOT_SAID) => (value === NOT_SAID ? null : Number(value))
  return (
    <details className="no-print">
      <summary>
        {word('followUps.more')}
        <span className="visually-hidden">: {title}</span>
      </summary>
      <form className="milestone-more" noValidate onSubmit={(event) => void save(event)}>
        <Select
          label={word('followUps.satisfaction')}
          options={scores}
          value={scoreOf(chosen.satisfaction)}
          onChange={(value) => choose({ satisfaction: toScore(value) })}
        />
        <Select
          label={word('followUps.belonging')}
          options={scores}
          value={scoreOf(chosen.belonging)}
          onChange={(value) => choose({ belonging: toScore(value) })}
        />
        <Select
          label={word('followUps.partnerWorking')}
          options={partners}
          value={chosen.partnerWorking ?? NOT_SAID}
          onChange={(value) => choose({ partnerWorking: value === NOT_SAID ? null : value })}
        />
        <div>
          <Button type="submit" isPending={isPending}>
            {word('action.save')}
          </Button>
        </div>
      </form>
    </details>
  )
}

function describe(said: FollowUpRecord, names: Around['names']): string {
  const words = [
    text(`vocabulary.followUpOutcome.${said.outcome}`),
    said.newMunicipalityCode && municipalityName(said.newMunicipalityCode, names),
    said.leaveReason && text(`vocabulary.leaveReason.${said.leaveReason}`),
    said.satisfaction && text('followUps.satisfactionIs', { score: said.satisfaction }),
    said.belonging && text('followUps.belongingIs', { score: said.belonging }),
    said.partnerWorking && text(`followUps.partnerIs.${said.partnerWorking}`),
  ].filter((word) => typeof word === 'string' && word !== '')
  return text('followUps.said', {
    words: words.join(', '),
    month: formatMonth(said.answeredMonth),
    source: text(`followUps.source.${said.source}`),
  })
}
