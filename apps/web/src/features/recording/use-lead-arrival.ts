import { useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Lead } from '@inflytt/domain'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { get } from '../../lib/server/api-client.ts'
import { problemText } from '../../lib/server/api-problem.ts'

export type ArrivedLead = Omit<Lead, 'version' | 'externalRef'> & { externalRef?: string | null }

/** Takes the lead that the address names (`?intressent=`) to the form once, and the name out of the address. */
export function useLeadArrival(onLead: (lead: ArrivedLead) => void) {
  const { intressent } = useSearch({ strict: false })
  const navigate = useNavigate()
  const taken = useRef<string>(undefined)
  const lead = useQuery({
    queryKey: ['leads', 'arrival', intressent],
    queryFn: ({ signal }) => get<ArrivedLead>(`/leads/${encodeURIComponent(intressent ?? '')}`, signal),
    enabled: intressent !== undefined && intressent !== '',
    retry: false,
  })
  const { data, error } = lead
  useEffect(() => {
    if (intressent === undefined || taken.current === intressent) return
    if (data === undefined && error === null) return
    taken.current = intressent
    if (data === undefined) showToast({ message: problemText(error) })
    else onLead(data)
    void navigate({ to: '/registrera', search: {}, replace: true })
  }, [data, error, intressent, navigate, onLead])
}
