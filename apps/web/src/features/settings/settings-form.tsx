import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { changesOf } from '../../components/record/conflict/compare-fields.ts'
import type { RecordField } from '../../components/record/form/record-field.ts'
import { RecordForm } from '../../components/record/form/record-form.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import type { Settings } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { ConfirmChanges } from './confirm-changes.tsx'
import { changeSettings, readSettings } from './queries.ts'
import type { OpenedSettings } from './queries.ts'
import { changesToConfirm } from './setting-changes.ts'
import type { SettingChange } from './setting-changes.ts'
import { settingsFields, settingsMessages, toSettingsDraft, toSettingsPatch } from './settings-fields.ts'
import type { Setting, SettingsDraft } from './settings-fields.ts'

interface Asked {
  changes: readonly SettingChange[]
  answer: (isConfirmed: boolean) => void
}

const NOTHING_ASKED: Asked = { changes: [], answer: () => undefined }

/** Every setting with what it does. What the public sees is confirmed before it is changed. */
export function SettingsForm({ first }: { first: OpenedSettings }) {
  const text = useText()
  const queryClient = useQueryClient()
  const [opened, setOpened] = useState(first)
  const [round, setRound] = useState(0)
  const [outcome, setOutcome] = useState<'settings.saved' | 'settings.notSaved'>()
  const [asked, setAsked] = useState(NOTHING_ASKED)
  const outcomeRef = useRef<HTMLParagraphElement>(null)
  const stored = opened.record

  // The form is made anew with what is stored, and the button that had focus is gone.
  useEffect(() => outcomeRef.current?.focus(), [round])

  async function begin(saved: OpenedSettings | undefined) {
    setOpened(saved ?? (await readSettings()))
    setOutcome(saved ? 'settings.saved' : 'settings.notSaved')
    setRound((count) => count + 1)
    // Figures, and what may be read of them, hang on the settings.
    await queryClient.invalidateQueries()
  }

  return (
    <>
      <RecordForm
        isPrinted
        key={round}
        title={text('page.settings')}
        action={text('settings.save')}
        conflictTitle={text('settings.conflict')}
        isGuarded
        canCancel
        opened={opened}
        toDraft={toSettingsDraft}
        fieldsOf={(draft) => Object.values(settingsFields(stored, draft))}
        check={(draft) => settingsMessages(stored, draft)}
        confirm={async (_changes, base, draft) => {
          const changes = changesToConfirm(base.record, draft)
          if (changes.length === 0) return true
          const { promise, resolve } = Promise.withResolvers<boolean>()
          setAsked({ changes, answer: resolve })
          const isConfirmed = await promise
          setAsked(NOTHING_ASKED)
          return isConfirmed
        }}
        send={(changes, { record, etag = '' }, draft) =>
          changeSettings(toSettingsPatch(record, changes, draft), etag)
        }
        reread={readSettings}
        onDone={(saved) => void begin(saved)}
      >
        {(control, draft) => (
          <>
            {outcome !== undefined && isAsStored(stored, draft) && (
              <div role="status">
                <p ref={outcomeRef} tabIndex={-1} className="settings-outcome">
                  {text(outcome)}
                </p>
              </div>
            )}
            <Sections control={control} fields={settingsFields(stored, draft)} />
          </>
        )}
      </RecordForm>
      <ConfirmChanges changes={asked.changes} onAnswer={asked.answer} />
    </>
  )
}

/** Until something else is written, it stands that what is shown was saved. */
function isAsStored(stored: Settings, draft: SettingsDraft): boolean {
  return Object.keys(changesOf(toSettingsDraft(stored), draft)).length === 0
}

interface SectionsProps {
  control: (field: RecordField) => ReactNode
  fields: Readonly<Record<Setting, RecordField>>
}

function Sections({ control, fields }: SectionsProps) {
  const text = useText()
  return (
    <>
      <PageSection title={text('settings.readers')}>
        <p className="setting-about">{text('settings.readersAbout')}</p>
        <p className="setting-about">{text('settings.readersCost')}</p>
        <div className="setting-fields">{control(fields.publicDashboard)}</div>
      </PageSection>
      <PageSection title={text('settings.protection')}>
        <p className="setting-about">{text('settings.protectionAbout')}</p>
        <p className="setting-about">{text('settings.protectionCost')}</p>
        <div className="setting-fields">
          {control(fields.strictDisclosure)}
          {control(fields.disclosureThreshold)}
          {control(fields.disclosureDecision)}
        </div>
      </PageSection>
      <PageSection title={text('settings.reporting')}>
        <p className="setting-about">{text('settings.reportingAbout')}</p>
        <p className="setting-about">{text('settings.reportingCost')}</p>
        <div className="setting-fields">{control(fields.reportingFrom)}</div>
      </PageSection>
      <PageSection title={text('settings.backfill')}>
        <p className="setting-about">{text('settings.backfillAbout')}</p>
        <p className="setting-about">{text('settings.backfillCost')}</p>
        <div className="setting-fields">{control(fields.earliestMonth)}</div>
      </PageSection>
    </>
  )
}
