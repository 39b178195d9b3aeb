import type { householdInfo as swedish } from '../sv/household-info.ts'

export const householdInfo = {
  'info.lead':
    'Information for you who have moved here, or are thinking of moving, and have been in touch with a municipality, the region or another partner.',
  'info.print': 'Print',
  'info.responsible': 'Who is responsible for the data',
  'info.responsibleText':
    'The municipality that has registered you is responsible for the data about you. The region is responsible for what it does with it itself, such as coordination and statistics.',
  'info.municipality': 'Your municipality',
  'info.choose':
    'Choose the municipality to see how to reach it and its data protection officer, and on which legal basis it rests.',
  'info.chooseOnPaper':
    'The details of your municipality are at {address} once the municipality is chosen there.',
  'info.contact': 'Contact',
  'info.officer': 'Data protection officer',
  'info.ownPage': 'More information',
  'info.ownPageOf': 'How {place} processes personal data',
  'info.gap.own':
    'The municipality has not filled in {what}. Ask it, by the details above: it is obliged to answer.',
  'info.gap.county':
    'The municipality has not filled in {what}. Turn to its switchboard, or to the region by the details below.',
  'info.gap.nobody':
    'The municipality has not filled in {what}. Turn to its switchboard: the municipality is obliged to answer.',
  'info.gapOfCounty.own':
    'The region has not filled in {what}. Ask it, by the details above: it is obliged to answer.',
  'info.gapOfCounty.nobody':
    'The region has not filled in {what}. Turn to its switchboard: the region is obliged to answer.',
  'info.change': 'Change what is said of {place}',
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
    'You can find out what is held about your household, have errors corrected and request erasure or restriction. Contact the municipality that has registered you. As no names are kept, the municipality needs to know the month and how many you are, or the household ID. You can complain to <a>the Swedish Authority for Privacy Protection, IMY</a>.',
  'info.objection.public_task':
    'You can object to the processing: the municipality must then show reasons that weigh more than yours to go on.',
  'info.objection.legal_obligation':
    'The data is required by law. Then you cannot object to the processing, and the data is not erased for as long as the law requires it.',
  'info.objection.consent':
    'You can withdraw your consent at any time. What has been done already does not become unlawful by it.',
  'info.objection.unknown':
    'Whether you can also object to the processing, or withdraw a consent, depends on the legal basis. Ask the municipality.',
} satisfies Record<keyof typeof swedish, string>
