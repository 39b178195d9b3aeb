import { Button } from '../../../components/ui/button.tsx'
import { formatDateTime } from '../../../lib/text/format.ts'
import type { QueuedPost } from '../../../lib/device/outbox.ts'
import { stateOf } from '../../../lib/device/outbox-sending.ts'
import { useText } from '../../../strings/use-text.tsx'
import { summaryOf } from '../values/post-summary.ts'
import { isSignedOut, queueWords } from './queue-words.ts'

interface QueueNoticeProps {
  posts: readonly QueuedPost[]
  onSendNow: () => void
  onSendAgain: (post: QueuedPost) => void
  onCorrect: (post: QueuedPost) => void
  onRemove: (post: QueuedPost) => void
}

/** What is saved on this device only, and what its writer has to decide. */
export function QueueNotice({ posts, onSendNow, ...actions }: QueueNoticeProps) {
  const text = useText()
  const waiting = posts.filter((post) => stateOf(post) === 'waiting')
  const undecided = posts.filter((post) => ['uncertain', 'refused'].includes(stateOf(post)))
  return (
    <>
      {waiting.length > 0 && (
        <div className="record-notice">
          <p>{queueWords(waiting)}</p>
          <Button variant="plain" className="record-notice-action" onClick={onSendNow}>
            {text(isSignedOut(waiting) ? 'record.queueSignIn' : 'record.queueSendNow')}
          </Button>
        </div>
      )}
      {undecided.map((post) => (
        <UndecidedPost key={post.key} post={post} isRefused={post.refusal !== undefined} {...actions} />
      ))}
    </>
  )
}

interface UndecidedPostProps extends Omit<QueueNoticeProps, 'posts' | 'onSendNow'> {
  post: QueuedPost
  isRefused: boolean
}

function UndecidedPost({ post, isRefused, onSendAgain, onCorrect, onRemove }: UndecidedPostProps) {
  const text = useText()
  // Only of a lead may nothing be known.
  const summary = summaryOfPost(post) || text('page.lead')
  return (
    <div className="record-notice">
      <p className="record-notice-title">{summary}</p>
      <p>
        {isRefused
          ? text('record.queueRefused', { reason: post.refusal ?? '' })
          : text('record.queueUncertain', { at: formatDateTime(post.triedAt ?? post.queuedAt) })}
      </p>
      <div className="button-row">
        {isRefused ? (
          <Button onClick={() => onCorrect(post)}>{text('record.queueOpen')}</Button>
        ) : (
          <Button onClick={() => onSendAgain(post)}>{text('record.queueSendAgain')}</Button>
        )}
        <Button
          aria-label={text('record.queueRemoveLabel', { post: summary })}
          onClick={() => onRemove(post)}
        >
          {text('record.queueRemove')}
        </Button>
      </div>
    </div>
  )
}

function summaryOfPost({ body }: QueuedPost): string {
  return summaryOf({
    month: monthOf(body),
    adults: typeof body['adults'] === 'number' ? body['adults'] : null,
    children: typeof body['children'] === 'number' ? body['children'] : null,
  })
}

function monthOf(body: QueuedPost['body']): string {
  const month = body['moveInMonth'] ?? body['plannedMonth']
  return typeof month === 'string' ? month : ''
}
