import { Link } from '@tanstack/react-router'
import { Notice } from '../../components/ui/notice.tsx'
import { Select } from '../../components/ui/select.tsx'
import type { Municipality } from '../../lib/reference-queries.ts'
import type { Search } from '../../lib/search.ts'
import { useText } from '../../strings/use-text.tsx'
import { STAGES } from './stages.ts'
import type { Stage } from './stages.ts'

const ALL = 'alla'
const VOIDED = 'makulerade'
const NAMES = ['kommun', 'steg', 'visa', 'sida']

/** What the address asks for; what it asks for in vain is told by `unknown`. */
export interface LeadFilter {
  kommun: string | undefined
  /** Left out: those under way, neither moved nor closed. */
  steg: Stage | typeof ALL | undefined
  visa: typeof VOIDED | undefined
  sida: string | undefined
}

export function readFilter(search: Search, municipalities: readonly Municipality[]) {
  const page = /^[1-9]\d{0,4}$/.test(search['sida'] ?? '') ? Number(search['sida']) : 1
  const chosen: LeadFilter = {
    kommun: municipalities.find(({ code }) => code === search['kommun'])?.code,
    steg: search['steg'] === ALL ? ALL : STAGES.find((stage) => stage === search['steg']),
    visa: search['visa'] === VOIDED ? VOIDED : undefined,
    sida: page === 1 ? undefined : String(page),
  }
  const unknown = Object.entries(search).filter(
    ([name, value]) =>
      value !== undefined &&
      value !== '' &&
      (!NAMES.includes(name) || chosen[name as keyof LeadFilter] !== value),
  )
  return { chosen, page, unknown }
}

interface LeadFiltersProps {
  chosen: LeadFilter
  unknown: readonly [string, string | undefined][]
  municipalities: readonly Municipality[]
  onChange: (change: Partial<LeadFilter>) => void
}

export function LeadFilters({ chosen, unknown, municipalities, onChange }: LeadFiltersProps) {
  const text = useText()
  return (
    <>
      {unknown.map(([name, value]) => (
        <Notice key={name}>
          {text('leads.unknownFilter', { name, value: value ?? '' })}{' '}
          <Link to="/intressenter" search={{ ...chosen }}>
            {text('leads.unknownFilterFix')}
          </Link>
        </Notice>
      ))}
      <div className="leads-row no-print">
        <Select
          label={text('leads.filter.stage')}
          value={chosen.steg ?? ''}
          onChange={(value) => onChange({ steg: value === '' ? undefined : value })}
          options={[
            { value: '', label: text('leads.filter.underWay') },
            { value: ALL, label: text('leads.filter.allStages') },
            ...STAGES.map((value) => ({ value, label: text(`vocabulary.leadStage.${value}`) })),
          ]}
        />
        {municipalities.length > 1 && (
          <Select
            label={text('leads.filter.municipality')}
            value={chosen.kommun ?? ALL}
            onChange={(value) => onChange({ kommun: value === ALL ? undefined : value })}
            options={[
              { value: ALL, label: text('leads.filter.allMunicipalities') },
              ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
        )}
        <Select
          label={text('leads.filter.show')}
          value={chosen.visa ?? ALL}
          onChange={(value) => onChange({ visa: value === VOIDED ? VOIDED : undefined })}
          options={[
            { value: ALL, label: text('leads.filter.active') },
            { value: VOIDED, label: text('leads.filter.voided') },
          ]}
        />
      </div>
    </>
  )
}
