import type { controllers as swedish } from '../sv/controllers.ts'

export const controllers = {
  'controllers.title': 'Information for households',
  'controllers.about':
    'Households have a right to know who is responsible for the data about them, how to reach them and their data protection officer, and on which legal basis. What is written here is shown to everyone on the page Information for households, which the welcome card leads to. What has not been filled in is said there to be missing.',
  'controllers.leadOfficer':
    'What your municipality tells of how it processes data about households. A change is shown to everyone at once and is written to the log.',
  'controllers.county': 'The region',
  'controllers.table': 'Who is responsible for the data about households, and what is missing',
  'controllers.scope': 'Municipality or region',
  'controllers.missing': 'Missing',
  'controllers.complete': 'nothing',
  'controllers.change': 'Change',
  'controllers.fillIn': 'Fill in',
  'controllers.of': 'the information of {place}',
  'controllers.dialog': 'Who is responsible: {place}',

  'controllers.everything': 'everything',
  'controllers.short.name': 'controller',
  'controllers.short.contact': 'contact',
  'controllers.short.officer': 'data protection officer',
  'controllers.short.legalBasis': 'legal basis',

  'controllers.gap.name': 'who the controller is',
  'controllers.gap.contact': 'how to reach the controller',
  'controllers.gap.officer': 'how to reach the data protection officer',
  'controllers.gap.legalBasis': 'the legal basis',

  'controllers.basis.public_task': 'Task carried out in the public interest (GDPR, Article 6(1)(e))',
  'controllers.basis.legal_obligation': 'Legal obligation (GDPR, Article 6(1)(c))',
  'controllers.basis.consent': 'Consent (GDPR, Article 6(1)(a))',

  'controllers.name': 'Controller',
  'controllers.nameHint':
    'The committee or board with its full name, for example “Kommunstyrelsen i Exempels kommun”.',
  'controllers.address': 'Postal address',
  'controllers.email': 'E-mail',
  'controllers.emailHint':
    'To a function, not to a person: the address should hold also when somebody leaves.',
  'controllers.emailPersonal':
    'This looks like the address of a person. Rather write one of a function, which holds also when somebody leaves.',
  'controllers.phone': 'Telephone',
  'controllers.phoneHint': 'A switchboard or a function, with the area code.',
  'controllers.contactUrl': 'Web page for contact',
  'controllers.urlHint': 'The whole address. It begins with https://.',
  'controllers.officerEmail': 'The data protection officer’s e-mail',
  'controllers.officerPhone': 'The data protection officer’s telephone',
  'controllers.legalBasis': 'Legal basis',
  'controllers.legalBasisNote': 'What the legal basis rests on',
  'controllers.legalBasisNoteHint':
    'The law or the decision, in one sentence. For example “Reglemente, 5 §”.',
  'controllers.informationUrl': 'Own page about personal data',

  'controllers.fault.long':
    '{field}: write no more than {max} characters, in one line and without a personal identity number.',
  'controllers.fault.email': '{field}: write an e-mail address, such as dataskydd@exempel.se.',
  'controllers.fault.phone': '{field}: write a number that begins with 0 or +, in digits alone.',
  'controllers.fault.phoneLikeNumber':
    '{field}: the number cannot be told from a personal identity number. Write it with +46 first.',
  'controllers.fault.url': '{field}: write the whole address, which begins with https://.',
  'controllers.fault.legalBasis': 'Choose one of the legal bases, or none.',
} satisfies Record<keyof typeof swedish, string>
