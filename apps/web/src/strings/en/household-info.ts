import type { householdInfo as swedish } from '../sv/household-info.ts'

export const householdInfo = {
  'info.lead':
    'Information for you who have moved here, or are thinking of moving, and have been in touch with a municipality, the region or another partner.',
  'info.print': 'Print',
  'info.why': 'Why we keep data',
  'info.whyText':
    'The municipalities and the region want to know how many households move here with the help of the partnership, and what helps or hinders. The data is used for statistics, for follow-up and to receive you well.',
  'info.what': 'What we keep',
  'info.whatText':
    'The municipality and month of the move, the number of adults and children, and answers in fixed options about, for example, where you come from, reasons, occupational field and housing. The municipality may also keep a case number of its own and a short note. We never keep names, address, phone, e-mail, personal identity number, citizenship or data about health.',
  'info.personal':
    'The data is personal data all the same: in a small municipality, the month and the size of the family can point to one family.',
  'info.who': 'Who sees the data',
  'info.whoText':
    'Officers in your municipality, and the coordinator of the partnership except for case number and note. The statistics that everyone sees show only the number of households by municipality and year. If someone requests the data, the municipality examines whether it may be released.',
  'info.how': 'How long',
  'info.howText':
    'The data is disposed of or de-identified according to the municipality’s decision. Ask the municipality what applies to you.',
  'info.follow': 'We will be in touch',
  'info.followText':
    'The municipality may ask how you are getting on after 3, 12, 24 and 36 months. You can also answer yourselves with the code on the welcome card. Answering is voluntary.',
  'info.rights': 'Your rights',
  'info.rightsText':
    'You can find out what is held about your household, have errors corrected, object to the processing and request erasure or restriction. Contact the municipality you moved to; it is the controller, together with the others according to their arrangement. As no names are kept, the municipality needs to know the month and how many you are, or the household ID. You can complain to <a>the Swedish Authority for Privacy Protection, IMY</a>.',
  'info.basis': 'Legal basis',
  'info.basisText':
    'The municipality is to state the legal basis, contact details and its data protection officer here. This has not been filled in in inflytt.',
  'info.contact': 'Municipality, contact and data protection officer:',
} satisfies Record<keyof typeof swedish, string>
