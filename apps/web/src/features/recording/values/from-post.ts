import { ADULTS, CHILDREN, answerOfCount } from './counts.ts'
import { EMPTY_VALUES } from './recording-values.ts'
import type { FieldName, RecordingValues } from './recording-values.ts'
import type { RecordingPost } from './to-post.ts'

/** The answers that a queued post was made of, so that it can be put right in the form. */
export function fromPost({ path, body }: RecordingPost): RecordingValues {
  return {
    ...EMPTY_VALUES,
    ...toCounts(body),
    ...(path === '/leads' ? ofLead(body) : ofHousehold(body)),
  }
}

export function municipalityOf({ path, body }: RecordingPost): string {
  return toText(body[path === '/leads' ? 'responsibleMunicipality' : 'municipalityCode'])
}

function ofHousehold(body: RecordingPost['body']): Partial<RecordingValues> {
  const names = Object.keys(EMPTY_VALUES).filter(
    (name) => name in body && !['adults', 'children', 'municipalityCode'].includes(name),
  ) as FieldName[]
  const answered = Object.fromEntries(names.map((name) => [name, toAnswer(body[name])]))
  return { ...answered, month: toText(body['moveInMonth']) }
}

function ofLead(body: RecordingPost['body']): Partial<RecordingValues> {
  const [occupationField]: unknown[] = Array.isArray(body['occupationFields'])
    ? body['occupationFields']
    : []
  return {
    situation: body['stage'] === 'decided' ? 'later' : 'considering',
    month: toText(body['plannedMonth']),
    firstContactMonth: toText(body['firstContactMonth']),
    originType: toText(body['originType']) as RecordingValues['originType'],
    firstChannel: toText(body['channel']),
    occupationField: toText(occupationField),
    externalRef: toText(body['externalRef']),
  }
}

function toCounts(body: RecordingPost['body']): Partial<RecordingValues> {
  const adults = answerOfCount(body['adults'] as number | null, ADULTS)
  const children = answerOfCount(body['children'] as number | null, CHILDREN)
  return {
    adults: adults.choice,
    adultsMore: adults.more,
    children: children.choice,
    childrenMore: children.more,
  }
}

function toAnswer(sent: unknown): string | readonly string[] {
  return Array.isArray(sent) ? sent.map(toText) : toText(sent)
}

function toText(sent: unknown): string {
  return typeof sent === 'string' || typeof sent === 'number' ? String(sent) : ''
}
