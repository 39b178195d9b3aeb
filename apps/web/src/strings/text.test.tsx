import type { ReactNode } from 'react'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import * as domain from '@inflytt/domain'
import { explaining } from './sv-explain.ts'
import { more } from './sv-more.ts'
import { reading } from './sv-reading.ts'
import { reporting } from './sv-reporting.ts'
import { sv } from './sv.ts'
import { text } from './text.ts'
import { Text } from './use-text.tsx'

test('counts nouns as Swedish does', () => {
  expect(text('form.errorTitle', { count: 1 })).toBe('Ett fält behöver rättas')
  expect(text('form.errorTitle', { count: 3 })).toBe('3 fält behöver rättas')
})

test('a value that is left out is an error and not a hole in the sentence', () => {
  expect(() => text('bound.atLeast')).toThrow(/value/)
})

const toBold = (chunks: ReactNode[]) => <strong>{chunks}</strong>

test('a message may hold elements', () => {
  render(<Text id="demo.banner" values={{ b: toBold }} />)
  expect(screen.getByText('DEMO').tagName).toBe('STRONG')
})

test('no two files hold the same key', () => {
  const files = import.meta.glob<Record<string, object>>('./sv/*.ts', { eager: true })
  const parts = Object.values(files).flatMap((file) => Object.values(file))
  expect(parts.length).toBeGreaterThan(25)
  const keys = parts.flatMap((part) => Object.keys(part))
  expect(keys.length).toBe(new Set(keys).size)
  expect(keys.toSorted()).toEqual(
    [sv, reading, reporting, more, explaining].flatMap((catalogue) => Object.keys(catalogue)).toSorted(),
  )
})

test('every problem code of the domain has its sentence', () => {
  const missing = domain.PROBLEM_CODES.filter((code) => !(`problem.${code}` in sv))
  expect(missing).toEqual([])
})

test('every code of the domain has its label', () => {
  const lists = {
    originType: domain.ORIGIN_TYPES,
    countryGroup: domain.COUNTRY_GROUPS,
    localTie: domain.LOCAL_TIES,
    reason: domain.REASONS,
    occupationStatus: domain.OCCUPATION_STATUSES,
    occupationField: domain.OCCUPATION_FIELDS,
    employerSector: domain.EMPLOYER_SECTORS,
    housingType: domain.HOUSING_TYPES,
    channel: domain.CHANNELS,
    inclusionBasis: domain.INCLUSION_BASES,
    impact: domain.IMPACTS,
    evidence: domain.EVIDENCE,
    ageBand: domain.AGE_BANDS,
    partnerSeeksWork: domain.PARTNER_SEEKS_WORK,
    countStatus: domain.COUNT_STATUSES,
    voidReason: domain.VOID_REASONS,
    coverage: domain.COVERAGES,
    aggregateRelation: domain.AGGREGATE_RELATIONS,
    certainty: domain.CERTAINTIES,
    leadStage: domain.LEAD_STAGES,
    leadNeed: domain.LEAD_NEEDS,
    leadCloseReason: domain.LEAD_CLOSE_REASONS,
    periodState: domain.PERIOD_STATES,
    role: domain.ROLES,
  }
  const missing = Object.entries(lists).flatMap(([list, codes]) =>
    codes.map((code) => `vocabulary.${list}.${code}`).filter((key) => !(key in more)),
  )
  expect(missing).toEqual([])
})
