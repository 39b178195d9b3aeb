import type { about as swedish } from '../sv/about.ts'

export const about = {
  'accessibility.title': 'Accessibility statement',
  'accessibility.lead':
    'Everyone should be able to use inflytt. This page says how well the site meets the Swedish act on accessibility of digital public services, which flaws we know of and how you tell us about others.',
  'accessibility.who':
    'The partnership between Region Jämtland Härjedalen and the eight municipalities of the county is responsible for the site inflytt.',

  'accessibility.level': 'How accessible the site is',
  'accessibility.levelText':
    'The site is <b>partially compliant</b> with the Act (2018:1937) on Accessibility of Digital Public Services. The act requires level AA of WCAG 2.1, through the standard EN 301\u00a0549. We build to WCAG 2.2 at the same level. That we do not write “fully compliant” is because of the flaws below and of what we have not tested.',

  'accessibility.flaws': 'Flaws that we know of',
  'accessibility.flaw1':
    '<b>Charts as images.</b> Charts downloaded as PNG or SVG have no description in text. The same data is in the table below each chart and in the CSV file.',
  'accessibility.flaw2':
    '<b>Charts with a screen reader.</b> The values in a chart are reached with the arrow keys and read out one by one. We do not know how well this works in all screen readers. Choose “Show as a table” if it is troublesome.',
  'accessibility.flaw3':
    '<b>The description of the API.</b> The page for those who program against the service is built on a ready-made component, is partly in English and has not been tested like the other pages.',
  'accessibility.flaw4':
    '<b>Easy read and sign language.</b> The content is not available in easy Swedish, in sign language or in languages other than Swedish and English. Reports to download, municipality names and the names of occupations are in Swedish only.',

  'accessibility.tests': 'How we have tested',
  'accessibility.testsText':
    'The assessment is our own, made on 30 November 2026. Nobody outside has reviewed the site.',
  'accessibility.test1':
    'Each page is checked automatically with the tool axe in the browser Chromium before a new version is released.',
  'accessibility.test2':
    'We have used the pages with the keyboard alone, in windows from 320 pixels wide, with text at 200 per cent, in light and dark mode, with high contrast and in print.',
  'accessibility.test3':
    'We have listened through the pages with the screen reader Orca in Chromium on Linux: what it speaks has been read as text, by us and not by anybody who uses a screen reader every day.',
  'accessibility.untested': 'What we have not tested',
  'accessibility.untested1':
    'Screen readers other than Orca, such as NVDA, JAWS, VoiceOver and TalkBack, and voice control, magnifiers and braille displays.',
  'accessibility.untested2': 'Browsers other than Chromium, and real phones and tablets.',
  'accessibility.untested3': 'Use by people with disabilities.',

  'accessibility.report': 'Tell us about a flaw',
  'accessibility.reportText':
    'Is there something you cannot use, or do you need the content in another form? Contact your municipality or Region Jämtland Härjedalen. Say which page it is about, what you tried to do and which assistive technology you use.',
  'accessibility.reportMail': 'Write an e-mail about a flaw',
  'accessibility.reportMailNote':
    'The e-mail opens in your own program, with the questions filled in. You fill in the recipient yourself.',
  'contact.receiver': 'It goes to {to} and opens in your own program.',
  'accessibility.reportSubject': 'Accessibility flaw on inflytt',
  'accessibility.reportBody':
    'Site: {origin}\n\nPage:\n\nWhat did not work:\n\nBrowser and assistive technology:\n',

  'accessibility.supervision': 'Supervision',
  'accessibility.supervisionText':
    'If you get no answer, or think that the answer is wrong, you can <a>report the flaw to the supervisory authority, Digg</a>.',
  'accessibility.updated': 'The statement was last updated on 30 November 2026.',

  'privacy.lead':
    'The data about households is personal data, if indirectly so. Readers here never see an individual household.',
  'privacy.personal': 'Yes, it is personal data',
  'privacy.personalText':
    'No names are stored. But in a small municipality, the municipality, the month and the size of the family can together point to one family. The data <b>is therefore personal data</b>, indirectly, and it may be official documents. Changing the month to a year does not alter that: the data becomes harder to tie to anyone, but not anonymous.',

  'privacy.stored': 'What is stored about a household',
  'privacy.stored1': 'which municipality it moved to, and in which month; never the day',
  'privacy.stored2':
    'the number of adults and children and, if the municipality so wishes, their age in broad groups',
  'privacy.stored3': 'where it came from: county or group of countries, not town',
  'privacy.stored4':
    'ties to the area, reasons for the move, occupational field and form of housing, in fixed options',
  'privacy.stored5':
    'when the first contact was and how the municipality knows that the move has been made',
  'privacy.stored6':
    'the municipality’s own case number and a short note, seen only by that municipality',

  'privacy.storedLead':
    'About those who are thinking of moving here or who move later, the same kind of data is stored, also without names.',

  'privacy.never': 'What is never stored',
  'privacy.neverText':
    'The household’s names, e-mail, phone number, address, personal identity number, citizenship and data about health. A personal identity number or coordination number is refused in all free text, however it is written. Anyone who writes something that looks like an address or a phone number is warned.',

  'privacy.seen': 'Who sees what',
  'privacy.seen1':
    '<b>Everyone</b> sees the number of households by municipality and year, and who has reported.',
  'privacy.seen2':
    '<b>The municipality’s own officers</b> see the municipality’s own households, under the heading “Data about individual households – must not be passed on”. They see those of no other municipality.',
  'privacy.seen3':
    '<b>The coordinator</b> sees the households of all municipalities, but not notes and case numbers.',
  'privacy.seen4': '<b>Partners and elected representatives</b> see the same as everyone.',
  'privacy.seen5':
    '<b>The administrator</b> manages accounts, log and data disposal, and sees no households. The log says who changed which field in which record, but no values.',
  'privacy.seenMore': 'How we avoid figures that point to anyone is explained in <a>How we count</a>.',

  'privacy.release': 'Release and disposal',
  'privacy.releaseText':
    'If someone requests the data, the municipality examines whether it can be released (secrecy assessment). Nothing is disposed of or de-identified without a decision that can be referred to, and the figures already published are not changed by it.',
  'privacy.log':
    'Every change is saved with who, when and which field, in a log that is sealed so that it shows if it is altered afterwards. The server logs requests that are refused or fail, without addresses and without content. Ordinary visits are not logged by the service.',

  'privacy.reader': 'You who read',
  'privacy.readerText':
    'You get no cookies, nobody tracks you, and the page fetches nothing from anyone but its own server. That is why there is no box to accept.',
  'privacy.readerSignedIn':
    'If you sign in you get a cookie that keeps you signed in and is removed when you sign out. Your name and your e-mail address are stored for as long as you have an account and, once it is closed, until the rule for closed accounts removes them. Signing in and out is written in the log. Drafts, and what is waiting for a connection, are kept in your own browser until you have saved or signed out.',

  'privacy.retention':
    'There are rules for how long data is kept. Every rule is off until the municipalities’ decision on disposal has been entered, and the time in the decision then applies. This is what they do when they are on:',
  'privacy.keepLeads':
    '<b>Those who are thinking of moving here</b> are closed when nobody has been in touch for as many months as the decision says. The product suggests 12. The data is then still there, and is removed altogether once the prospect has been closed for some time.',
  'privacy.keepTexts':
    '<b>Notes and case numbers</b> are removed from households and prospects, and from the history.',
  'privacy.keepHouseholds':
    '<b>Households</b>: the month of moving in becomes the year, and everything that tells the month is removed. Later the household’s record is removed, and only the number per municipality, year and programme remains.',
  'privacy.keepNeeds':
    '<b>Closed recruitment needs</b> lose the employer’s name and the note. The numbers remain.',
  'privacy.keepAccounts':
    '<b>Closed accounts</b> are removed with name and e-mail address. The log then holds an id that no longer points to anyone.',
  'privacy.keepLog':
    '<b>The log</b> is shortened from its beginning when it is old. What remains can still be verified. What fields held before and after a change, and expired sign-ins, are removed separately.',
  'privacy.keepFigures':
    'None of it changes a figure that is open or published. What has been removed cannot be had back from the database; backups are disposed of as each municipality has arranged.',
  'privacy.register':
    'Here is <a>every table and column that is stored</a> (in Swedish): whose data it is, what it is for, who reads it and when it is disposed of.',
  'privacy.rightsInfo':
    'The <a>information for households</a>, which can be printed, also says who is responsible for the data in your municipality and how to reach them.',
  'privacy.rights': 'If your household is included',
  'privacy.rightsText':
    'Contact the municipality you moved to if you want to know what is recorded, have something corrected or object. The municipality can produce an extract with everything held about the household, including the history; every extract is written in the log. As no names are stored, the municipality needs to know which month you moved and how many you were in order to find the right one. You can also complain to <a>the Swedish Authority for Privacy Protection, IMY</a>.',
} satisfies Record<keyof typeof swedish, string>
