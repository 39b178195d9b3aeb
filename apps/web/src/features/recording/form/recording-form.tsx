import { useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ErrorSummary } from '../../../components/ui/fields/error-summary.tsx'
import { LeftOutNotice } from '../../../components/ui/page/left-out-notice.tsx'
import { PageHeader } from '../../../components/ui/page/page-header.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { AlikeNotice } from './alike-notice.tsx'
import { fieldId } from './fields-props.ts'
import { isFurther } from './further-field-list.ts'
import { LeadLine } from './lead-line.tsx'
import { PlaceLine } from './place-line.tsx'
import { activeAggregatesQuery } from '../queries.ts'
import { hasAnswers } from '../values/recording-values.ts'
import { RecordingAside } from './recording-aside.tsx'
import { RecordingFields } from './recording-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { SavedElsewhere } from './saved-elsewhere.tsx'
import { standingPreview } from '../values/standing-preview.ts'
import { toFieldsProps } from './to-fields-props.ts'
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
  const { form, saving, round } = recording
  useLeadArrival(recording.beginWithLead)
  const asked = useSituationArrival(recording.beginWithSituation)
  const { values, place, savedElsewhere } = form
  const { faults, textId, attempt } = saving.saveFaults
  const save = () => void saving.save()
  useSaveKeys(saveButton, save)
  const fields = toFieldsProps(recording, basis.settings)
  const own = basis.municipalities.filter(({ code }) => basis.session.municipalityCodes.includes(code))
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
        <RecordingAside recording={recording} />
        <LeadLine values={values} onChange={fields.onChange} />
        <SavedElsewhere
          saved={savedElsewhere}
          attempt={attempt}
          onNext={recording.clear}
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
          onClear={hasAnswers(values) ? recording.clear : undefined}
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
