import { useState } from 'react'
import { RecordForm } from '../../components/record/form/record-form.tsx'
import { useRecordSave } from '../../components/record/use-record-save.ts'
import { Pending } from '../../components/ui/states/pending.tsx'
import { useMediaQuery } from '../../components/ui/use-media-query.ts'
import { createDraftStore } from '../../lib/device/draft.ts'
import { useDraftSlot } from '../../lib/device/use-draft-slot.ts'
import { useText } from '../../strings/use-text.tsx'
import { needProblemFaults } from './need-faults.ts'
import { MORE_FIELDS, needFields, QUICK_FIELDS, toNeedBody } from './need-fields.ts'
import type { NeedDraft, NeedSurroundings } from './need-fields.ts'

interface NeedFormProps {
  userId: string
  around: NeedSurroundings
}

const DRAFT_VERSION = 3

/** Occupation, number, sector and municipality; what more is known is folded under them. */
export function NeedForm({ userId, around }: NeedFormProps) {
  const slot = useDraftSlot(userId, 'need')
  const isWide = useMediaQuery('(min-width: 48rem)')
  if (slot === undefined) return <Pending minHeight={isWide ? '15rem' : '31rem'} />
  return <Form key={slot} userId={userId} around={around} slot={slot} />
}

function Form({ userId, around, slot }: NeedFormProps & { slot: string }) {
  const text = useText()
  const { add } = useRecordSave({ saved: 'needs.saved', undoneNew: 'needs.undone' })
  const [fields] = useState(() => quickFields(around))
  const [drafts] = useState(() =>
    createDraftStore<Partial<NeedDraft>>(userId, slot, DRAFT_VERSION, isDraft),
  )
  return (
    <RecordForm
      title={text('needs.new')}
      action={text('needs.save')}
      moreLabel={text('needs.more')}
      opened={{ record: emptyDraft(around) }}
      toDraft={(empty) => empty}
      fieldsOf={() => fields}
      problemFaults={needProblemFaults}
      send={(draft) => add('/recruitment-needs', { ...toNeedBody(draft) })}
      drafts={drafts}
      onDone={() => undefined}
    />
  )
}

function quickFields(around: NeedSurroundings) {
  const fields = needFields(around)
  const more = MORE_FIELDS.filter((field) => !around.isPartner || field !== 'reportedByPartyId')
  return [
    ...QUICK_FIELDS.map((field) => fields[field]),
    ...more.map((field) => ({ ...fields[field], isFolded: true })),
  ]
}

function emptyDraft({ own, settings, isPartner }: NeedSurroundings): Partial<NeedDraft> {
  const only = own.length === 1 ? own[0]?.code : undefined
  return {
    positions: 1,
    ...(only !== undefined && { municipalityCode: only }),
    ...(!isPartner && { reportedByPartyId: null }),
    employerName: null,
    sniSection: null,
    contract: null,
    neededFrom: null,
    isHardToFill: null,
    isRemotePossible: null,
    reportedMonth: settings.currentMonth,
    note: null,
  }
}

function isDraft(content: unknown): content is Partial<NeedDraft> {
  return typeof content === 'object' && content !== null && 'positions' in content
}
