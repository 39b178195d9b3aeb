import { useState } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { askedInVain } from '../../../lib/address/search.ts'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import { readCalculation, sharesText } from './calculation.ts'
import type { Calculation } from './calculation.ts'

/** What is typed in the calculator; the address has it too, for who copies it. */
export function useCalculation(municipalities: readonly Municipality[]) {
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const asked = readCalculation(search, municipalities)
  const [typed, setTyped] = useState<Calculation>(asked)

  function write(change: Partial<Calculation>) {
    const next = { ...typed, ...change }
    setTyped(next)
    void navigate({
      to: '/ekonomi',
      search: {
        ...search,
        belopp: next.total || undefined,
        fast: next.fixed || undefined,
        folkmangd: next.year || undefined,
        andelar: sharesText(next.shares) || undefined,
      },
      replace: true,
      resetScroll: false,
    })
  }

  return {
    typed,
    write,
    /** What the address asks for and the calculator does not know. */
    unknown: askedInVain(search, { folkmangd: asked.year, andelar: sharesText(asked.shares) }),
  }
}
