import { formatDateTime } from '../../../lib/text/format.ts'
import { text as plainText } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import type { FieldValue } from '../conflict/compare-fields.ts'
import { HistoryChanges } from './history-changes.tsx'
import './history.css'

export interface FieldChange {
  field: string
  before?: FieldValue
  after: FieldValue
}

export interface HistoryItem {
  at: string
  action: string
  by: { id: string | null; role: string }
  fields: string[]
  /** Null where the values have been erased. */
  changes: FieldChange[] | null
  /** Of a household: the follow-up that it happened to. */
  milestone?: number | null
  /** Of a recruitment need: the match that it happened to. */
  match?: { householdRef: string; who: 'first' | 'second' }
}

/** How one event is told. */
export interface HistoryWords {
  /** What was done, in a word or two. */
  done: string
  /** Nothing more is to tell than what was done. */
  isAll?: boolean
  labelOf: (field: string) => string
  describe: (field: string, value: FieldValue) => string
}

export interface HistoryListProps {
  items: readonly HistoryItem[]
  wordsOf: (item: HistoryItem) => HistoryWords
}

/** What has happened to a record, newest first: what, when and by whom, with each field before and after. */
export function HistoryList({ items, wordsOf }: HistoryListProps) {
  const text = useText()
  if (items.length === 0) return <p className="quiet">{text('history.empty')}</p>
  return (
    <ol className="history">
      {items.map((item) => (
        <li
          key={`${item.at} ${item.action} ${item.milestone ?? ''} ${item.match?.householdRef ?? ''} ${item.fields.join()}`}
        >
          <HistoryEvent item={item} words={wordsOf(item)} />
        </li>
      ))}
    </ol>
  )
}

function HistoryEvent({ item, words }: { item: HistoryItem; words: HistoryWords }) {
  useText()
  return (
    <>
      <h3 className="history-head">
        {words.done}{' '}
        <span className="history-when">
          <time dateTime={item.at}>{formatDateTime(item.at)}</time>
          {` \u00b7 ${whoOf(item)}`}
        </span>
      </h3>
      {words.isAll !== true && <HistoryChanges item={item} words={words} />}
    </>
  )
}

function whoOf({ by }: HistoryItem): string {
  if (by.id !== null) return plainText(`vocabulary.role.${by.role}` as TextId)
  return plainText(by.role === 'public' ? 'history.byHousehold' : 'history.bySystem')
}
