import { TAM_PHASES } from '@inflytt/domain/vocabularies'
import type { ClassRow } from '../../components/charts/class-bars.tsx'
import { formatNumber, formatSek } from '../../lib/text/format.ts'
import type { OutcomeAnswer } from '../../lib/queries/outcome-queries.ts'
import { text } from '../../strings/text.ts'

type Figure = OutcomeAnswer['total'] | OutcomeAnswer['cells'][number]

/** K16 as the API answers it, of one year by phase. */
export interface PhaseAnswers {
  activities: OutcomeAnswer
  participants: OutcomeAnswer
  cost: OutcomeAnswer
}

/** A phase, or all of them, as its table tells it. */
export interface PhaseRow {
  name: string
  done: string
  planned: string
  cancelled: string
  participants: string
  cost: string
}

/** A bar a phase in the order of the phases: the activities held, with how many came. */
export function phaseBars({ activities, participants }: PhaseAnswers): ClassRow[] {
  return TAM_PHASES.flatMap((phase) => {
    const held = ofPhase(activities, phase)
    const came = ofPhase(participants, phase)
    if (held === undefined || came === undefined) return []
    const told = {
      activities: countWords(held.value),
      participants: boundWords(came),
      isKnown: String(came.value !== null),
    }
    return [
      {
        key: phase,
        name: text(`vocabulary.tamPhase.${phase}`),
        value: held.value,
        label: text('activities.phaseLabel', told),
        words: text('activities.phaseWords', told),
      },
    ]
  })
}

/** The rows of the table, the sum last. */
export function phaseTable(answers: PhaseAnswers): PhaseRow[] {
  const { activities, participants, cost } = answers
  const rows = TAM_PHASES.flatMap((phase): PhaseRow[] => {
    const [held, came, paid] = [activities, participants, cost].map((answer) => ofPhase(answer, phase))
    if (held === undefined || came === undefined || paid === undefined) return []
    return [rowOf(text(`vocabulary.tamPhase.${phase}`), held, came, paid)]
  })
  return [...rows, rowOf(text('table.total'), activities.total, participants.total, cost.total)]
}

/** What a row of the table is sorted by. */
export function phaseSortValue(
  { activities, participants, cost }: PhaseAnswers,
  { name }: PhaseRow,
  key: keyof PhaseRow,
): string | number | null {
  if (key === 'name') return name
  const phase = TAM_PHASES.find((each) => text(`vocabulary.tamPhase.${each}`) === name) ?? ''
  const held = ofPhase(activities, phase)
  const numbers = {
    done: held?.value,
    planned: held?.planned,
    cancelled: held?.cancelled,
    participants: ofPhase(participants, phase)?.value,
    cost: ofPhase(cost, phase)?.value,
  }
  return numbers[key] ?? null
}

/** The phase with most activities as a sentence, where one has more than any other; what the figure is of elsewhere. */
export function phaseFinding({ activities }: PhaseAnswers, year: number): string {
  const [first, second] = TAM_PHASES.map((phase) => ({
    phase,
    value: ofPhase(activities, phase)?.value ?? 0,
  })).toSorted((a, b) => b.value - a.value)
  const total = activities.total.value
  if (first === undefined || total === null || first.value <= (second?.value ?? 0))
    return text('activities.phases', { year: String(year) })
  return text('activities.mostInPhase', {
    year: String(year),
    phase: text(`vocabulary.tamPhase.${first.phase}`),
    value: first.value,
    total,
  })
}

export function ofPhase(answer: OutcomeAnswer, phase: string) {
  return answer.cells.find((cell) => cell.phase === phase)
}

function rowOf(name: string, held: Figure, came: Figure, paid: Figure): PhaseRow {
  return {
    name,
    done: countWords(held.value),
    planned: countWords(held.planned ?? null),
    cancelled: countWords(held.cancelled ?? null),
    participants: boundWords(came),
    cost: paid.value === null ? text('sign.missing') : formatSek(paid.value),
  }
}

function countWords(value: number | null): string {
  return value === null ? text('sign.missing') : formatNumber(value)
}

function boundWords({ value, bound }: Figure): string {
  const count = countWords(value)
  return value !== null && bound === 'at_least' ? text('bound.atLeast', { value: count }) : count
}
