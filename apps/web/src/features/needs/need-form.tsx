import { Suspense, useId, useState } from 'react'
import type { FormEvent } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { ComboBox } from '../../components/ui/combobox-lazy.ts'
import { ErrorSummary } from '../../components/ui/error-summary.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { Select } from '../../components/ui/select.tsx'
import { TextField } from '../../components/ui/text-field.tsx'
import { showToast } from '../../components/ui/toast-store.ts'
import { problemText } from '../../lib/api-problem.ts'
import { createDraftStore } from '../../lib/draft.ts'
import type { Municipality } from '../../lib/reference-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { occupationsQuery, patchNeedNow, postNeed, SECTORS } from './queries.ts'
import type { Sector } from './queries.ts'

interface Fields {
  occupation?: string | undefined
  positions: string
  sector?: Sector
  municipality?: string
}
type Fault = 'occupation' | 'positions' | 'sector' | 'municipality'

interface NeedFormProps {
  userId: string
  municipalities: readonly Municipality[]
}

const EMPTY: Fields = { positions: '1' }

/** Occupation, number, sector and municipality: what is known of the need beside that is written on its page. */
export function NeedForm({ userId, municipalities }: NeedFormProps) {
  const word = useText()
  const formId = useId()
  const [drafts] = useState(() => createDraftStore<Fields>(userId, 'need', 1, isFields))
  const only = municipalities.length === 1 ? municipalities[0]?.code : undefined
  const empty: Fields = { ...EMPTY, ...(only !== undefined && { municipality: only }) }
  const [fields, setFields] = useState<Fields>(() => drafts.read() ?? empty)
  const [attempt, setAttempt] = useState(0)
  const [round, setRound] = useState(0)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [failure, setFailure] = useState<unknown>()
  const [isPending, setPending] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const occupations = useQuery(occupationsQuery)
  const queryClient = useQueryClient()
  const idOf = (fault: Fault) => `${formId}-${fault}`
  const write = (change: Partial<Fields>) => {
    const next = { ...fields, ...change }
    setFields(next)
    drafts.write(next)
    setKey(crypto.randomUUID())
  }
  const errorOf = (fault: Fault) => (faults.includes(fault) ? word(`needs.fault.${fault}`) : undefined)

  async function save(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    const found = faultsOf(fields)
    setFaults(found)
    setFailure(undefined)
    setAttempt((count) => count + 1)
    if (found.length > 0) return
    setPending(true)
    try {
      const need = await postNeed(toBody(fields), key)
      drafts.clear()
      setFields(empty)
      setRound((count) => count + 1)
      setKey(crypto.randomUUID())
      const refresh = () => queryClient.invalidateQueries({ queryKey: ['needs'] })
      showToast({
        message: text('needs.saved'),
        action: {
          label: text('action.undo'),
          onAction: () =>
            void patchNeedNow(need.id, { isVoided: true })
              .then(refresh)
              .then(() => showToast({ message: text('needs.undone') }))
              .catch((error: unknown) => showToast({ message: problemText(error) })),
        },
      })
      await refresh()
    } catch (error) {
      setFailure(error)
      setAttempt((count) => count + 1)
    } finally {
      setPending(false)
    }
  }

  return (
    <form className="needs-form" noValidate onSubmit={(event) => void save(event)} key={round}>
      <div className="needs-wide">
        <ErrorSummary
          errors={faults.map((fault) => ({
            fieldId: idOf(fault),
            message: word(`needs.fault.${fault}`),
          }))}
          message={failure === undefined ? undefined : problemText(failure)}
          attempt={attempt}
        />
      </div>
      <Suspense fallback={<Pending minHeight={80} />}>
        {occupations.data ? (
          <ComboBox
            id={idOf('occupation')}
            label={word('needs.field.occupation')}
            hint={word('needs.field.occupationHint')}
            error={errorOf('occupation')}
            options={occupations.data.map(({ code, name }) => ({
              value: code,
              keywords: [code],
              label: `${name}, ${code}`,
            }))}
            value={fields.occupation}
            onChange={(occupation) => write({ occupation })}
          />
        ) : (
          <Pending minHeight={80} />
        )}
      </Suspense>
      <TextField
        id={idOf('positions')}
        label={word('needs.field.positions')}
        error={errorOf('positions')}
        inputMode="numeric"
        autoComplete="off"
        value={fields.positions}
        onChange={(event) => write({ positions: event.target.value })}
      />
      <Select
        id={idOf('sector')}
        label={word('needs.field.sector')}
        error={errorOf('sector')}
        options={SECTORS.map((value) => ({
          value,
          label: word(`vocabulary.employerSector.${value}`),
        }))}
        value={fields.sector}
        onChange={(sector) => write({ sector })}
      />
      <Select
        id={idOf('municipality')}
        label={word('needs.field.municipality')}
        error={errorOf('municipality')}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        value={fields.municipality}
        onChange={(municipality) => write({ municipality })}
      />
      <div className="needs-wide">
        <Button type="submit" variant="primary" isPending={isPending}>
          {word('needs.save')}
        </Button>
      </div>
    </form>
  )
}

function faultsOf(fields: Fields): Fault[] {
  const faults: Fault[] = []
  if (fields.occupation === undefined) faults.push('occupation')
  if (!/^[1-9]\d{0,3}$/.test(fields.positions.trim())) faults.push('positions')
  if (fields.sector === undefined) faults.push('sector')
  if (fields.municipality === undefined) faults.push('municipality')
  return faults
}

function toBody({ occupation, positions, sector, municipality }: Fields) {
  return {
    occupationSsyk: occupation,
    positions: Number(positions),
    employerSector: sector,
    municipalityCode: municipality,
  }
}

function isFields(content: unknown): content is Fields {
  return (
    typeof content === 'object' &&
    content !== null &&
    'positions' in content &&
    typeof content.positions === 'string'
  )
}
