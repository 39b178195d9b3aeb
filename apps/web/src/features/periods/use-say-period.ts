import { useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { PeriodState } from '@inflytt/domain'
import { tertialName } from '../../components/outcomes/reporting.ts'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { askAnew } from '../../lib/queries/ask-anew.ts'
import { isStale } from '../../components/record/form/use-record-form.ts'
import { text } from '../../strings/text.ts'
import { householdsInPeriodQuery, periodQuery, putPeriod } from './queries.ts'
import type { HouseholdsInPeriod, PeriodKey, PeriodReport, ReadPeriod } from './queries.ts'

export interface Said {
  state: PeriodState
  reopenReason?: string
  /** What the one who says klart was asked about. */
  asked?: HouseholdsInPeriod
}

/** There are other households than those that were asked about. */
class OtherHouseholds extends Error {}

const TOASTS = {
  open: 'periods.toast.open',
  closed: 'periods.toast.closed',
  closed_nothing: 'periods.toast.closedNothing',
} as const

/** Says klart, or opens again, from the version that is shown; tells it and offers to undo it. */
export function useSayPeriod(read: ReadPeriod, municipalityName: string, onSaid: () => void) {
  const queryClient = useQueryClient()
  const isSaying = useRef(false)
  const mutation = useMutation({
    mutationFn: async ({ asked, ...said }: Said) => {
      if (asked) await mustBeThere(queryClient, read.report, asked)
      return putPeriod(read.report, said, read.etag)
    },
    onSuccess: async (saved) => {
      const onAction = () => void undo(queryClient, read.report, saved, municipalityName)
      showToast({
        message: toastWords(saved.report, municipalityName),
        action: { label: text('action.undo'), onAction },
      })
      onSaid()
      await keep(queryClient, saved)
    },
    onError: async (error) => {
      if (error instanceof OtherHouseholds) {
        showToast({ message: text('periods.otherHouseholds') })
        return
      }
      const code = error instanceof ApiProblem ? error.code : undefined
      const isLate = isStale(error) || code === 'conflict'
      showToast({
        message: isLate ? text('periods.stale') : text('periods.failed', { reason: problemText(error) }),
      })
      if (isLate) await refresh(queryClient, read.report)
    },
    onSettled: () => {
      isSaying.current = false
    },
  })
  return {
    isPending: mutation.isPending,
    /** The second press of a double one would be told that somebody else has answered. */
    say: (said: Said) => {
      if (isSaying.current) return
      isSaying.current = true
      mutation.mutate(said)
    },
  }
}

/** Reads the households anew, which shows them. @throws {OtherHouseholds} where they are not as many as was asked about */
async function mustBeThere(queryClient: QueryClient, key: PeriodKey, asked: HouseholdsInPeriod) {
  const now = await queryClient.fetchQuery({ ...householdsInPeriodQuery(key), staleTime: 0 })
  if (now.confirmed !== asked.confirmed || now.preliminary !== asked.preliminary)
    throw new OtherHouseholds()
}

async function undo(
  queryClient: QueryClient,
  before: PeriodReport,
  saved: ReadPeriod,
  municipalityName: string,
) {
  try {
    const said = {
      state: before.state,
      ...(before.state === 'open' && { reopenReason: text('periods.undoReason') }),
    }
    const undone = await putPeriod(before, said, saved.etag)
    showToast({ message: toastWords(undone.report, municipalityName) })
    await keep(queryClient, undone)
  } catch (error) {
    const reason = problemText(error)
    showToast({
      message: isStale(error) ? text('periods.undoStale') : text('periods.failed', { reason }),
    })
    await refresh(queryClient, before)
  }
}

function toastWords({ state, period }: PeriodReport, municipality: string): string {
  return text(TOASTS[state], { municipality, period: tertialName(period) })
}

async function keep(queryClient: QueryClient, read: ReadPeriod): Promise<void> {
  queryClient.setQueryData(periodQuery(read.report).queryKey, read)
  // What a municipality has said gives every figure of it another status.
  await askAnew(queryClient)
}

async function refresh(queryClient: QueryClient, key: PeriodKey): Promise<void> {
  await queryClient.invalidateQueries(periodQuery(key))
}
