import type { extract as swedish } from '../sv/extract.ts'

export const extract = {
  'extract.heading': 'Data about individual households. Assess secrecy before release.',
  'extract.lead':
    'Everything stored about the household {ref}, for the person who asks to know it. That the extract is produced is written in the log.',
  'extract.back': 'Back to the household',
  'extract.link': 'Extract from the register',
  'extract.make': 'Produce the extract',
  'extract.print': 'Print',
  'extract.csv': 'Download as CSV',
  'extract.forbidden': 'Extracts are produced by the municipality’s business development officers',
  'extract.forbiddenNext': 'Sign in as a business development officer in the household’s municipality.',
  'extract.part.household': 'The household',
  'extract.part.followUps': 'Follow-ups',
  'extract.part.lead': 'The prospect that the household was',
  'extract.part.matches': 'Matches with recruitment needs',
  'extract.part.lateness': 'Reported late for a period',
  'extract.part.answerCodes': 'Code to answer with',
  'extract.part.duplicateDecisions': 'Decisions on possible duplicates',
  'extract.part.events': 'History',
  'extract.nothing': 'Nothing is stored.',
  'extract.number': '{part} {number}',
  'extract.field': 'Item',
  'extract.value': 'Value',
} satisfies Record<keyof typeof swedish, string>
