import { TAM_PHASES } from '@inflytt/domain/vocabularies'
import { csvFigure, csvFigureHeaders, csvNumber } from '../../components/outcomes/csv-cells.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import { ofPhase } from './phase-rows.ts'
import type { PhaseAnswers } from './phase-rows.ts'

/** The phases as a file, the sum last: each number alone in its column. */
export function phaseCsv({ activities, participants, cost }: PhaseAnswers): CsvTable {
  const answers = [activities, participants, cost]
  const phases = TAM_PHASES.map((phase) => ({
    name: text(`vocabulary.tamPhase.${phase}`),
    figures: answers.map((answer) => ofPhase(answer, phase)),
  }))
  const total = { name: text('table.total'), figures: answers.map((answer) => answer.total) }
  return {
    header: [
      text('activities.phase'),
      text('activities.status.done'),
      text('activities.status.planned'),
      text('activities.status.cancelled'),
      ...csvFigureHeaders([
        text('activities.participants'),
        text('csv.kronorColumn', { header: text('activities.costPerParticipant') }),
      ]),
    ],
    rows: [...phases, total].flatMap(({ name, figures: [held, came, paid] }) =>
      held && came && paid
        ? [
            [
              name,
              csvNumber(held.value),
              csvNumber(held.planned ?? null),
              csvNumber(held.cancelled ?? null),
              ...csvFigure(came),
              ...csvFigure(paid),
            ],
          ]
        : [],
    ),
  }
}
