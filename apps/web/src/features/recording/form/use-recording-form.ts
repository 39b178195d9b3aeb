import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { proposedProgramme } from '@inflytt/domain'
import type { Session } from '../../../lib/session/session.ts'
import type { Municipality, Programme, Settings } from '../../../lib/queries/reference-queries.ts'
import { createDraftStore } from '../../../lib/device/draft.ts'
import { createFormStore } from './form-store.ts'
import { createRecordingDrafts } from './recording-drafts.ts'
import { forgottenAt, isLastMonth, isRemembered, proposedMonth } from '../values/months.ts'
import type { LastMonth } from '../values/months.ts'
import { eligibleProgrammes } from '../values/proposed-programme.ts'
import type { RecordingValues } from '../values/recording-values.ts'
import { rememberedMunicipality, rememberMunicipality } from '../remembered-municipality.ts'
import type { RecordingPlace } from '../values/to-post.ts'

/** What the form needs to know before it can be shown. */
export interface RecordingBasis {
  userId: string
  session: Session
  settings: Settings
  municipalities: readonly Municipality[]
  programmes: readonly Programme[]
}

/** The answers, and what the page makes of them: municipality, month and programme. */
export function useRecordingForm(basis: RecordingBasis) {
  const { userId, session, settings, programmes } = basis
  const store = useMemo(() => createFormStore(createRecordingDrafts(userId)), [userId])
  const values = useSyncExternalStore(store.subscribe, store.get)
  const savedElsewhere = useSyncExternalStore(store.subscribe, store.savedElsewhere)
  const { last, rememberMonth } = useLastMonth(userId)
  const [municipalityCode, setMunicipality] = useState(() =>
    rememberedMunicipality(session.municipalityCodes),
  )
  const eligible = useMemo(
    () => eligibleProgrammes(programmes, settings.isDemo),
    [programmes, settings.isDemo],
  )

  const placeOf = (answers: RecordingValues): RecordingPlace => {
    const month =
      answers.month === '' && answers.situation === 'moved'
        ? proposedMonth(last, settings.currentMonth)
        : answers.month
    const programmeId = answers.programmeId || (proposedProgramme(eligible, month)?.id ?? '')
    const place = session.municipalityCodes.includes(answers.municipalityCode)
      ? answers.municipalityCode
      : municipalityCode
    return { municipalityCode: place, programmeId, month, currentMonth: settings.currentMonth }
  }

  /** What is begun from now on is of it; what stands in the form is not. */
  const recordFor = (code: string) => {
    rememberMunicipality(code)
    setMunicipality(code)
  }

  return {
    store,
    values,
    savedElsewhere,
    place: placeOf(values),
    placeOf,
    programmes: eligible,
    rememberMonth,
    change: (patch: Partial<RecordingValues>) => {
      store.change(withConsequences(patch, store.get(), placeOf(store.get())))
    },
    chooseMunicipality: (code: string) => {
      recordFor(code)
      store.change({ municipalityCode: code })
    },
    recordFor,
  }
}

export type RecordingForm = ReturnType<typeof useRecordingForm>

/** A first answer keeps the place and the month shown with it; another month or situation asks for what hangs on it anew. */
function withConsequences(
  patch: Partial<RecordingValues>,
  before: RecordingValues,
  { month, municipalityCode }: RecordingPlace,
): Partial<RecordingValues> {
  const kept = { municipalityCode, ...patch }
  if (patch.situation !== undefined) {
    const isOtherTime = (patch.situation === 'moved') !== (before.situation === 'moved')
    return isOtherTime ? { ...kept, month: '', programmeId: '' } : kept
  }
  if (patch.month !== undefined) return { ...kept, programmeId: '' }
  if (patch.mainReason !== undefined)
    return {
      ...kept,
      otherReasons: before.otherReasons.filter((reason) => reason !== patch.mainReason),
    }
  return before.situation === 'moved' ? { month, ...kept } : kept
}

function useLastMonth(userId: string) {
  const kept = useMemo(() => createDraftStore(userId, 'recording-month', 1, isLastMonth), [userId])
  const [last, setLast] = useState<LastMonth | undefined>(() => {
    const read = kept.read()
    return isRemembered(read, Date.now()) ? read : undefined
  })

  useEffect(() => {
    if (last === undefined) return undefined
    // On a page that stays open too, this month is proposed again.
    const timer = setTimeout(() => setLast(undefined), forgottenAt(last) - Date.now())
    return () => clearTimeout(timer)
  }, [last])

  return {
    last,
    rememberMonth: (month: string) => {
      const next = { month, savedAt: Date.now() }
      kept.write(next)
      setLast(next)
    },
  }
}
