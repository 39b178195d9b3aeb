import { useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../components/ui/button.tsx'
import { ErrorSummary } from '../../../components/ui/fields/error-summary.tsx'
import { LeftOutNotice } from '../../../components/ui/page/left-out-notice.tsx'
import { PageHeader } from '../../../components/ui/page/page-header.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { AlikeNotice } from './alike-notice.tsx'
import type { FaultField } from '../values/checked-values.ts'
import { fieldId } from './fields-props.ts'
import type { FieldsProps } from './fields-props.ts'
import { isFurther } from './further-field-list.ts'
import { LastSaved } from '../saving/last-saved.tsx'
import { PlaceLine } from './place-line.tsx'
import { activeAggregatesQuery } from '../queries.ts'
import { QueueNotice } from '../saving/queue-notice.tsx'
import { hasAnswers } from '../values/recording-values.ts'
import { RecordingFields } from './recording-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { SavedElsewhere } from './saved-elsewhere.tsx'
import { standingPreview } from '../values/standing-preview.ts'
import { useLeadArrival } from '../use-lead-arrival.ts'
import { useSituationArrival } from '../use-situation-arrival.ts'
import { useRecording } from '../use-recording.ts'
import type { RecordingBasis } from './use-recording-form.ts'
import { useSaveKeys } from './use-save-keys.ts'
import '../recording.css'

export function RecordingForm({ basis }: { basis: RecordingBasis }) {
  const text = useText()
  const aggregates = useQuery(activeAggregatesQuery)
  const saveButton = useRef<HTMLButtonElement>(null)
  const recording = useRecording(basis)
  const { form, queue, saving, last, round, clear, correct, beginWithLead } = recording
  useLeadArrival(beginWithLead)
  const asked = useSituationArrival(recording.beginWithSituation)
  const { values, place, savedElsewhere } = form
  const { faults, textId, attempt } = saving.saveFaults
  const save = () => void saving.save()
  useSaveKeys(saveButton, save)

  const messageAt = (field: FaultField) =>
    [...faults, ...saving.unread].find((fault) => fault.field === field)
  const fields: FieldsProps = {
    values,
    place,
    settings: basis.settings,
    onChange: (patch) => {
      form.change(patch)
      saving.forgive(Object.keys(patch))
    },
    onUnread: saving.tellUnread,
    errorOf: (field) => {
      const fault = messageAt(field)
      return fault && text(fault.textId, fault.values)
    },
  }
  const own = basis.municipalities.filter(({ code }) => basis.session.municipalityCodes.includes(code))
  const isFilled = hasAnswers(values)

  return (
    <div className="record">
      <div inert={saving.isPending} className="record-body">
        <PageHeader
          kicker={<strong>{text('households.privacy')}</strong>}
          title={text('page.recording')}
        >
          <PlaceLine form={form} own={own} errorOf={fields.errorOf} onChange={fields.onChange} />
        </PageHeader>
        <LeftOutNotice parts={asked} />
        <div className="record-aside">
          <QueueNotice
            posts={queue.posts}
            onSendNow={queue.sendNow}
            onSendAgain={queue.sendAgain}
            onCorrect={correct}
            onRemove={queue.remove}
          />
          {last && <LastSaved saved={last.saved} message={last.message} onUndo={last.undo} />}
          {round === 0 && form.store.isRestored && isFilled && !savedElsewhere && (
            <p className="record-notice">{text('record.restored')}</p>
          )}
        </div>
        {values.leadId !== '' && values.situation === 'moved' && (
          <p className="record-notice">
            {text('record.fromLead', { ref: values.leadId })}{' '}
            <Button
              id={fieldId('leadId')}
              variant="plain"
              onClick={() => fields.onChange({ leadId: '' })}
            >
              {text('record.fromLeadRemove')}
            </Button>
          </p>
        )}
        <SavedElsewhere
          saved={savedElsewhere}
          attempt={attempt}
          onNext={clear}
          onAnother={recording.keepAsAnother}
        />
        <ErrorSummary
          errors={faults.map((fault) => ({
            fieldId: fieldId(fault.field),
            message: text(fault.textId, fault.values),
          }))}
          message={textId && text(textId)}
          attempt={attempt}
        />
        <RecordingFields
          key={round}
          {...fields}
          municipalities={basis.municipalities}
          aggregates={aggregates.data ?? []}
          isFirstRound={round === 0}
          hasFurtherFault={faults.some(({ field }) => isFurther(field))}
          onClear={isFilled ? clear : undefined}
        />
      </div>
      <SaveBar
        notice={<AlikeNotice values={values} place={place} />}
        preview={
          savedElsewhere ? undefined : standingPreview(values, place.month, basis.settings.currentMonth)
        }
        isPending={saving.isPending}
        onSave={save}
        buttonRef={saveButton}
      />
    </div>
  )
}
