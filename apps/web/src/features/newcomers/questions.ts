/** What is told of those who moved in: the figure's address on the page, and the attribute. */
export const NEWCOMER_QUESTIONS = [
  { id: 'ursprung', dimension: 'origin' },
  { id: 'anknytning', dimension: 'localTie' },
  { id: 'skal', dimension: 'mainReason' },
  { id: 'hushallstyp', dimension: 'householdType' },
  { id: 'yrke', dimension: 'occupationField' },
  { id: 'sektor', dimension: 'employerSector' },
  { id: 'boende', dimension: 'housing' },
  { id: 'kontaktvag', dimension: 'channel' },
] as const

export type NewcomerQuestion = (typeof NEWCOMER_QUESTIONS)[number]

/** The question of an address such as `?fraga=yrke`, and whether it asked for one that there is not. */
export function readQuestion(asked: string | undefined): {
  question: NewcomerQuestion
  isRefused: boolean
} {
  const found = NEWCOMER_QUESTIONS.find(({ id }) => id === asked)
  return {
    question: found ?? NEWCOMER_QUESTIONS[0],
    isRefused: asked !== undefined && asked !== '' && found === undefined,
  }
}
