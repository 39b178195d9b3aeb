import { useEffect } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { AskedPart } from '../../lib/address/search.ts'
import type { Situation } from './values/recording-values.ts'

const SITUATIONS: Partial<Record<string, Situation>> = { senare: 'later', funderar: 'considering' }

/**
 * Takes the situation that the address names (`?lage=funderar`) to the form, and the name out of the address.
 * @returns what the address names and is none
 */
export function useSituationArrival(onSituation: (situation: Situation) => void): AskedPart[] {
  const { lage } = useSearch({ strict: false })
  const navigate = useNavigate()
  const situation = lage === undefined ? undefined : SITUATIONS[lage]
  useEffect(() => {
    if (situation === undefined) return
    onSituation(situation)
    void navigate({ to: '/registrera', search: {}, replace: true })
  }, [situation, navigate, onSituation])
  return lage === undefined || lage === '' || situation !== undefined ? [] : [['lage', lage]]
}
