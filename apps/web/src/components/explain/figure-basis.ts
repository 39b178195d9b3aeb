import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import type { OutcomeQuestion } from '../../lib/queries/outcome-queries.ts'

/** What a figure is made of, as far as the page that shows it knows. */
export interface FigureBasis {
  /** Where it stands on the page, lasting: a copied link points at it. */
  id: string
  /** The definition's id on /metod, such as 'K1'. */
  definition: string
  /** What the API answered; left out for what is no answer of `/outcomes`. */
  outcome?: OutcomeAnswer | undefined
  /** What the figure answers, where what the page has been answered is more: asked when the figure is pressed. */
  question?: OutcomeQuestion | undefined
  /** What is told beside the number, such as the target and the pace: asked with it. */
  beside?: readonly OutcomeQuestion[] | undefined
  /** The number is one that the answer goes by, not the answer itself: the contribution in kronor per inhabitant. */
  isPart?: boolean
  /** The records of the municipalities and the region if left out. */
  source?: string | undefined
}
