import { useText } from '../../../strings/use-text.tsx'
import { LastSaved } from '../saving/last-saved.tsx'
import { QueueNotice } from '../saving/queue-notice.tsx'
import type { Recording } from '../use-recording.ts'
import { hasAnswers } from '../values/recording-values.ts'

/** What has become of earlier entries, and where the one that stands in the form comes from. */
export function RecordingAside({ recording }: { recording: Recording }) {
  const text = useText()
  const { form, queue, last } = recording
  const isRestored =
    recording.round === 0 && form.store.isRestored && hasAnswers(form.values) && !form.savedElsewhere
  return (
    <div className="record-aside">
      <QueueNotice
        posts={queue.posts}
        onSendNow={queue.sendNow}
        onSendAgain={queue.sendAgain}
        onCorrect={recording.correct}
        onRemove={queue.remove}
      />
      {last && <LastSaved saved={last.saved} message={last.message} onUndo={last.undo} />}
      {isRestored && <p className="record-notice">{text('record.restored')}</p>}
    </div>
  )
}
