import type { reports as swedish } from '../sv/reports.ts'

export const reports = {
  'reports.lead':
    'The annual report brings together the figures from {first} to the year you choose. The figures show how things stand right now and may change.',
  'reports.years': 'Years',
  'reports.year': 'Annual report {year}',
  'reports.yearSoFar': 'Annual report {year}, so far',
  'reports.tabSoFar': '{year} so far',
  'reports.scope': 'Covers',
  'reports.county': 'The whole county',
  'reports.municipality': '{name}, beside the county',
  'reports.refusedYear': 'There is no report for ar={value}. {year} is shown here instead.',
  'reports.refusedMunicipality':
    'There is no municipality with kommun={value}. The whole county is shown here instead.',
  'reports.refusedName': '{name} is not a choice that exists here.',
  'reports.download': 'Download for Excel',
  'reports.downloadNote':
    'The file is called {fileName} and opens directly in Swedish versions of Excel and LibreOffice. Its words are in Swedish.',
  'reports.other': 'Other formats',
  'reports.machine': 'CSV for programs',
  'reports.machineNote': 'Commas between the fields, decimal points and English headings.',
  'reports.json': 'JSON',
  'reports.jsonNote': 'The same rows, with bounds and explanations as fields of their own.',
  'reports.contents': 'What is in the report',
  'reports.contentsLead': 'Three tables so far, in one and the same file. More will be added over time.',
  'reports.t1': 'Summary: the year’s households, households since {first} and who has reported',
  'reports.t2':
    'Households moved in by municipality and year, what has not been allocated and who has reported',
  'reports.t15': 'Method, definitions and changes',
  'reports.preview': 'Households moved in by municipality and year',
  'reports.previewKicker': 'Preview of table T2',
  'reports.previewCaption': 'Households moved in through the partnership, {place} {years}',
  'reports.previewPlaces': 'by municipality',
  'reports.place': 'Municipality',
  'reports.reported': 'Reported {year}',
  'reports.tertial': 'T{number}',
  'reports.noTertial': 'nothing yet',
  'reports.totals': 'Totals',
  'reports.unallocated': 'Not allocated to a municipality and year, {years}',
  'reports.total': '{place}, total {years}',
  'reports.notes': 'Worth knowing about the figures',
} satisfies Record<keyof typeof swedish, string>
