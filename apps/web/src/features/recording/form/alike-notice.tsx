import { useEffect, useState } from 'react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Household } from '@inflytt/domain'
import { get } from '../../../lib/server/api-client.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import type { RecordingValues } from '../values/recording-values.ts'
import { summaryOf } from '../values/post-summary.ts'
import { toPost } from '../values/to-post.ts'
import type { RecordingPlace } from '../values/to-post.ts'

type Alike = Pick<
  Household,
  'ref' | 'moveInMonth' | 'adults' | 'children' | 'originType' | 'occupationField' | 'housingType'
>

const PAUSE_MS = 400

/** Records of one's own that may be the household being written; asked in a pause, and silent when it fails. */
const alikeQuery = (search: string) =>
  queryOptions({
    queryKey: ['households', 'alike', search],
    queryFn: ({ signal }) =>
      get<{ items: Alike[] }>(`/possible-duplicates/candidates?${search}`, signal),
    enabled: search !== '',
    retry: false,
  })

interface AlikeNoticeProps {
  values: RecordingValues
  place: RecordingPlace
}

/** What may be the same household, beside the button that saves. Saving goes on as before. */
export function AlikeNotice({ values, place }: AlikeNoticeProps) {
  const word = useText()
  const asked = toSearch(values, place)
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSearch(asked), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [asked])
  const alike = useQuery(alikeQuery(search))
  const items = search === asked && search !== '' ? (alike.data?.items ?? []) : []
  const isShown = items.length > 0
  return (
    <div role="status">
      {isShown && (
        <div className="record-alike small">
          <p>{word('record.alike', { count: items.length })}</p>
          <ul>
            {items.map((item) => (
              <li key={item.ref}>
                <Link to="/hushall/$ref" params={{ ref: item.ref }} target="_blank">
                  {item.ref}
                </Link>{' '}
                {describe(item)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function describe({ moveInMonth, adults, children, originType, occupationField, housingType }: Alike) {
  const known = [
    occupationField !== 'unknown' && text(`vocabulary.occupationField.${occupationField}`),
    housingType !== 'unknown' && text(`vocabulary.housingType.${housingType}`),
  ]
  const summary = summaryOf({ month: moveInMonth, adults, children })
  const origin = text(`vocabulary.originType.${originType}`)
  return [text('record.alikeIs', { summary, origin }), ...known].filter(Boolean).join(', ')
}

/** The API's query, or nothing while too little is answered to be alike. */
function toSearch(values: RecordingValues, place: RecordingPlace): string {
  if (values.situation !== 'moved' || values.originType === '' || place.month === '') return ''
  const hasGround =
    values.externalRef.trim() !== '' || (values.occupationField !== '' && values.housingType !== '')
  if (values.adults === '' || values.children === '' || !hasGround) return ''
  const { body } = toPost(values, place)
  const parameters = new URLSearchParams({
    municipality: place.municipalityCode,
    month: place.month,
    origin: values.originType,
  })
  const optional = {
    adults: body['adults'],
    children: body['children'],
    occupationField: body['occupationField'],
    housing: body['housingType'],
    externalRef: body['externalRef'],
  }
  for (const [name, value] of Object.entries(optional))
    if (typeof value === 'string' || typeof value === 'number') parameters.set(name, String(value))
  return parameters.toString()
}
