import type { openData as swedish } from '../sv/open-data.ts'

export const openData = {
  'openData.lead':
    'The figures on the site are there to be used. Here they are as files, each on its own and with every column described, without an account.',
  'openData.about': 'Good to know',
  'openData.licence': 'Licence',
  'openData.licenceText':
    '<a>CC0 1.0</a>: use the data freely, without asking. Please name the source. The program behind the site has the licence MIT.',
  'openData.gaps': 'Empty cells',
  'openData.gapsText':
    'An empty cell is a gap and never zero. The column of its status says why it is empty. A column of the bound says whether the number is at least or at most as large.',
  'openData.hidden': 'What is not given out',
  'openData.hiddenText':
    'There is nothing about individual households here, and figures about too few households are empty: <a>how they are protected</a>. Where the figures are open to those with an account alone, so are the files.',
  'openData.meaning': 'What the figures mean',
  'openData.meaningText': 'Each measure is explained under <a>How we count</a>.',
  'openData.formats': 'Formats',
  'openData.formatsText':
    'CSV is for programs: UTF-8, commas between the fields, a decimal point and municipality codes as text. JSON has the same rows, JSON-stat the same numbers as a cube. Columns is a Table Schema that describes each column of the CSV file.',

  'openData.datasets': 'Datasets',
  'openData.period': 'Period',
  'openData.updated': 'Updated',
  'openData.files': 'Files',
  'openData.inApi': 'In the API',
  'openData.sinceStart': 'from 2020 to today',
  'openData.fixedYears': 'settled years from 2020',
  'openData.agreementYears': 'years of the agreements',
  'openData.whenRecorded': 'when something is recorded',
  'openData.whenFixed': 'when a year is settled, as a rule once a year',
  'openData.columns': 'Columns',
  'openData.file': '{format}: {title}',

  'openData.households': 'Households moved in, by municipality and year',
  'openData.householdsText':
    'Households through the partnership, by municipality and year, preliminary ones apart. “At least” means that more may be among those known only as one figure.',
  'openData.householdsCounty': 'Households moved in, the county by year',
  'openData.householdsCountyText':
    'The same measure for the whole county. Households that are known only as one figure are in no single year.',
  'openData.undistributed': 'Households moved in that are not allocated',
  'openData.undistributedText':
    'Combined results such as the 444: how many are allocated to a municipality and year, and how many remain. Not to be added to the figures by municipality.',
  'openData.persons': 'Persons in the households that moved in',
  'openData.personsText':
    'Adults and children, for the whole county. Only settled years are given out, and other years stand as not published (not_published).',
  'openData.activities': 'Activities and participants',
  'openData.activitiesText':
    'Activities done, planned and called off and those who took part in them, by phase and year.',
  'openData.needs': 'Recruitment needs by municipality',
  'openData.needsText':
    'Positions open at the end of the year, and what share of those reported is filled, by municipality and year.',
  'openData.needsOccupation': 'Recruitment needs by occupational field',
  'openData.needsOccupationText':
    'The same measures for the whole county, by occupational field and year.',
  'openData.contributions': 'Contributions by partner',
  'openData.contributionsText':
    'What each partner contributes under the agreements, in money or in kind. An empty amount is unknown, not zero.',
  'openData.balance': 'Money of the partnership by year',
  'openData.balanceText':
    'Left from the year before, contributions, costs and what is left, in whole kronor.',

  'openData.program': 'How to fetch by program',
  'openData.programText':
    'Each file has an address that does not change, and can be fetched straight from other sites (CORS):',
  'openData.unchanged':
    'Send the <code>ETag</code> of the answer back in <code>If-None-Match</code>: where nothing has changed, the server answers 304 without content.',
  'openData.limit': 'One address can fetch 120 files a minute. What has not changed does not count.',
  'openData.api':
    '<a>The API</a> answers further questions, the same as the charts. Its description is also <b>a file (OpenAPI)</b>.',

  'openData.catalogue': 'Catalogue',
  'openData.catalogueText':
    'The datasets are described after DCAT-AP-SE 3, so that a data portal can fetch them: <a>Turtle</a>, <b>RDF/XML</b> and <c>JSON-LD</c>.',
  'openData.more': 'Other things to download',
  'openData.reports': '<a>The annual report</a>, as a file for Excel and for programs.',
  'openData.figures': 'Each chart as CSV, PNG and SVG, on the page where it stands.',
} as const satisfies Record<keyof typeof swedish, string>
