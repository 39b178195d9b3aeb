import type { LeadStage } from '@inflytt/domain'
import { LEAD_STAGES } from '@inflytt/domain/vocabularies'
import { Filters } from '../../components/lists/filters.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { askedInVain, readPage } from '../../lib/address/search.ts'
import type { AskedPart, Search } from '../../lib/address/search.ts'
import { useText } from '../../strings/use-text.tsx'

const ALL = 'alla'
const VOIDED = 'makulerade'

/** What the address asks for; what it asks for in vain is told by `unknown`. */
export interface LeadFilter {
  kommun: string | undefined
  /** Left out: those under way, neither moved nor closed. */
  steg: LeadStage | typeof ALL | undefined
  visa: typeof VOIDED | undefined
  sida: string | undefined
}

export function readFilter(search: Search, municipalities: readonly Municipality[]) {
  const page = readPage(search)
  const chosen: LeadFilter = {
    kommun: municipalities.find(({ code }) => code === search['kommun'])?.code,
    steg: search['steg'] === ALL ? ALL : LEAD_STAGES.find((stage) => stage === search['steg']),
    visa: search['visa'] === VOIDED ? VOIDED : undefined,
    sida: page === 1 ? undefined : String(page),
  }
  return { chosen, page, unknown: askedInVain(search, { ...chosen, sida: String(page) }) }
}

interface LeadFiltersProps {
  chosen: LeadFilter
  unknown: readonly AskedPart[]
  municipalities: readonly Municipality[]
  onChange: (change: Partial<LeadFilter>) => void
}

export function LeadFilters({ chosen, unknown, municipalities, onChange }: LeadFiltersProps) {
  const text = useText()
  return (
    <>
      <LeftOutNotice parts={unknown} />
      <Filters>
        <Select
          label={text('leads.filter.stage')}
          value={chosen.steg ?? (chosen.visa === undefined ? '' : ALL)}
          onChange={(value) => onChange({ steg: value === '' ? undefined : value })}
          options={[
            // Of the voided ones every stage is shown, as long as none is chosen.
            ...(chosen.visa === undefined
              ? [{ value: '' as const, label: text('leads.filter.underWay') }]
              : []),
            { value: ALL, label: text('leads.filter.allStages') },
            ...LEAD_STAGES.map((value) => ({ value, label: text(`vocabulary.leadStage.${value}`) })),
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
      </Filters>
    </>
  )
}
