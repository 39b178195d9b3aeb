import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { settingsQuery } from '../queries/reference-queries.ts'

const LOOK_EVERY_MS = 60_000
// The server's clock may be some minutes behind; one that stays another month is of a device whose own is wrong.
const ASK_AGAIN_AFTER_MS = 5 * 60_000
const MOST_ASKED = 3
const STOCKHOLM = { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit' } as const

/**
 * Asks for the settings anew when the device comes to another month than theirs: a page of work may stand open when the
 * month turns, and what it then takes for this month would be saved of the one before. Nothing is asked in between,
 * since that would keep a session from ending.
 */
export function useMonthTurn(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    let asked = { month: '', times: 0, atMs: 0 }
    const look = () => {
      const known = queryClient.getQueryData(settingsQuery.queryKey)?.currentMonth
      const month = new Intl.DateTimeFormat('sv-SE', STOCKHOLM).format(Date.now())
      if (known === undefined || known === month) return
      const { times, atMs } = asked.month === month ? asked : { times: 0, atMs: 0 }
      if (times === MOST_ASKED || Date.now() - atMs < ASK_AGAIN_AFTER_MS) return
      asked = { month, times: times + 1, atMs: Date.now() }
      void queryClient.refetchQueries({ queryKey: settingsQuery.queryKey, exact: true })
    }
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [queryClient])
}
