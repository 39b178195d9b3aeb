import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Household } from '@inflytt/domain'
import { Button } from '../../components/ui/button.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { formatMonth } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { askAnew } from '../../lib/queries/ask-anew.ts'
import { placeName } from '../../lib/queries/reference-queries.ts'
import { text, type TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { decidePair, undecidePair } from './queries.ts'
import type { DuplicatePair, DuplicatePatch } from './queries.ts'

interface PairCardProps {
  pair: DuplicatePair
  county: readonly Municipality[]
  /** Called before the list is read anew. */
  onDecide: () => void
}

interface Row {
  field: string
  values: [string, string]
  isSame: boolean
}

/** Two records side by side, with what differs said, and the decision under them. */
export function PairCard({ pair, county, onDecide }: PairCardProps) {
  const word = useText()
  const { decide, undo, isPending } = useDecision(pair, onDecide)
  const [one, other] = pair.households
  return (
    <section className="pair" aria-label={word('duplicates.pair', { one: one.ref, other: other.ref })}>
      <DataTable
        caption={word(`duplicates.reach.${pair.reach}`, { one: one.ref, other: other.ref })}
        columns={toColumns(pair, word)}
        rows={rowsOf(pair, county)}
        rowKey={({ field }) => field}
      />
      <p className="quiet">
        {pair.grounds.length === 0
          ? word('duplicates.noLongerAlike')
          : pair.grounds.map((ground) => word(`duplicates.ground.${ground}`)).join(' ')}
      </p>
      {pair.decision === 'undecided' ? (
        <div className="button-row no-print">
          <Button disabled={isPending} onClick={() => void decide({ decision: 'different_households' })}>
            {word('duplicates.different')}
          </Button>
          {[one, other].map(({ ref }) => (
            <Button
              key={ref}
              disabled={isPending}
              onClick={() => void decide({ decision: 'same_household', keptRef: ref })}
            >
              {word('duplicates.sameKeep', { ref })}
            </Button>
          ))}
        </div>
      ) : (
        <div className="button-row">
          <strong>
            {pair.decision === 'different_households'
              ? word('duplicates.isDifferent')
              : word('duplicates.isSame', { ref: pair.keptRef ?? '' })}
          </strong>
          <Button className="no-print" disabled={isPending} onClick={() => void undo()}>
            {word('duplicates.takeBack')}
          </Button>
        </div>
      )}
    </section>
  )
}

function useDecision(pair: DuplicatePair, onDecide: () => void) {
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)
  const refresh = () => askAnew(queryClient)
  const tell = (error: unknown) => {
    const isLocked = error instanceof ApiProblem && error.code === 'period-closed'
    showToast({ message: isLocked ? text('duplicates.locked') : problemText(error) })
  }
  async function undo() {
    setPending(true)
    onDecide()
    try {
      const { _warnings: lost } = await undecidePair(pair.id)
      showToast({ message: undoneWords(lost) })
    } catch (error) {
      tell(error)
    }
    await refresh()
    setPending(false)
  }
  async function decide(patch: DuplicatePatch) {
    setPending(true)
    onDecide()
    try {
      await decidePair(pair, patch)
      showToast({
        message: text('duplicates.saved'),
        action: { label: text('action.undo'), onAction: () => void undo() },
      })
    } catch (error) {
      tell(error)
    }
    await refresh()
    setPending(false)
  }
  return { decide, undo, isPending }
}

/** That the decision is taken back, and each thing that did not return with it once. */
function undoneWords(lost: readonly { code: string }[]): string {
  if (lost.length === 0) return text('duplicates.undone')
  const codes = new Set(lost.map(({ code }) => code))
  const ids: TextId[] = [
    ...(codes.has('match-not-restored') ? (['duplicates.undoneWithoutMatch'] as const) : []),
    ...(codes.has('lead-not-restored') ? (['duplicates.undoneWithoutLead'] as const) : []),
  ]
  return ids.map((id) => text(id)).join(' ')
}

function rowsOf({ households }: DuplicatePair, county: readonly Municipality[]): Row[] {
  const count = (value: number | null) => (value === null ? text('duplicates.unknown') : String(value))
  const read: [string, (household: Household) => string][] = [
    ['municipalityCode', ({ municipalityCode }) => placeName(municipalityCode, county)],
    ['moveInMonth', ({ moveInMonth }) => formatMonth(moveInMonth)],
    ['adults', ({ adults }) => count(adults)],
    ['children', ({ children }) => count(children)],
    ['originType', ({ originType }) => text(`vocabulary.originType.${originType}`)],
    ['occupationField', ({ occupationField }) => text(`vocabulary.occupationField.${occupationField}`)],
    ['housingType', ({ housingType }) => text(`vocabulary.housingType.${housingType}`)],
    ['countStatus', ({ countStatus }) => text(`vocabulary.countStatus.${countStatus}`)],
  ]
  return read.map(([field, valueOf]) => {
    const values: [string, string] = [valueOf(households[0]), valueOf(households[1])]
    return { field, values, isSame: values[0] === values[1] }
  })
}

function toColumns(pair: DuplicatePair, word: ReturnType<typeof useText>): Column<Row>[] {
  const side = (index: 0 | 1): Column<Row> => ({
    key: String(index),
    header: pair.households[index].ref,
    cell: ({ values, isSame }) => (isSame ? values[index] : <strong>{values[index]}</strong>),
  })
  return [
    {
      key: 'field',
      header: word('duplicates.column.field'),
      isRowHeader: true,
      cell: ({ field, isSame }) => (
        <>
          {word(`household.field.${field}` as 'household.field.adults')}
          <div className="pair-sameness quiet">
            {word(isSame ? 'duplicates.equal' : 'duplicates.differs')}
          </div>
        </>
      ),
    },
    side(0),
    side(1),
  ]
}
