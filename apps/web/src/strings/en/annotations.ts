import type { annotations as swedish } from '../sv/annotations.ts'

export const annotations = {
  'annotations.lead':
    'A note says when something happened that explains a figure. It stands with a letter in the chart at its year, in words below it, in the table and in what is downloaded. Everyone can read it.',
  'annotations.forbidden': 'The coordinator writes the notes',
  'annotations.forbiddenNext':
    'They are below the charts that they concern, such as on the page Where we stand.',
  'annotations.title': 'Notes in the order it happened',
  'annotations.add': 'Add a note',
  'annotations.none':
    'No notes have been written. Choose “Add a note” and write what happened, such as that a project began or ended.',
  'annotations.noneFiltered': 'No note concerns what you have chosen. Choose “All”, or add a note.',
  'annotations.all': 'All',
  'annotations.year': 'Year',
  'annotations.concernsMeasure': 'Concerns the measure',
  'annotations.concernsPlace': 'Concerns the municipality',
  'annotations.date': 'When it happened',
  'annotations.dateHint': 'A month or a day, as 2024-03 or 2024-03-15.',
  'annotations.text': 'What happened',
  'annotations.textHint':
    'Short, so that it can be read below a chart. Preferably with a source. No names.',
  'annotations.contactHint':
    'The text seems to hold an address or a phone number. It becomes public: take it away.',
  'annotations.measures': 'Measures',
  'annotations.measuresAsked': 'Which measures does it concern? None chosen means all.',
  'annotations.allMeasures': 'all measures',
  'annotations.places': 'Municipalities',
  'annotations.placesAsked':
    'Which municipalities does it concern? None chosen means the whole county, and then it is in the county’s charts as well.',
  'annotations.everywhere': 'the whole county',
  'annotations.measure.households': 'Households moved in',
  'annotations.measure.perThousandInhabitants': 'Households per 1,000 inhabitants',
  'annotations.measure.retention12': 'Retention after 1 year',
  'annotations.measure.retention24': 'Retention after 2 years',
  'annotations.measure.retention36': 'Retention after 3 years',
  'annotations.fault.date': 'Write a month or a day that has been, as YYYY-MM or YYYY-MM-DD.',
  'annotations.fault.text':
    'Write what happened in at most 200 characters and one line, without personal identity numbers.',
  'annotations.fault.measures': 'Choose among the measures, each once.',
  'annotations.fault.places': 'Choose among the county’s municipalities, each once.',
} satisfies Record<keyof typeof swedish, string>
