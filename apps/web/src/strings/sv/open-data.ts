export const openData = {
  'openData.lead':
    'Talen på webbplatsen är till för att användas. Här finns de som filer, var för sig och med varje kolumn beskriven, utan konto.',
  'openData.about': 'Bra att veta',
  'openData.licence': 'Licens',
  'openData.licenceText':
    '<a>CC0 1.0</a>: använd uppgifterna fritt, utan att fråga. Ange gärna källan. Programmet bakom webbplatsen har licensen MIT.',
  'openData.gaps': 'Tomma celler',
  'openData.gapsText':
    'En tom cell är en lucka och aldrig noll. Kolumnen för status bredvid säger varför den är tom. En kolumn för gräns säger om talet är minst eller högst så stort.',
  'openData.hidden': 'Det som inte lämnas ut',
  'openData.hiddenText':
    'Uppgifter om enskilda hushåll finns inte här, och tal som rör för få hushåll är tomma: <a>så skyddas de</a>. Är siffrorna bara öppna för den som har konto är filerna det också.',
  'openData.meaning': 'Vad talen betyder',
  'openData.meaningText': 'Varje mått är förklarat under <a>Så räknar vi</a>.',
  'openData.formats': 'Format',
  'openData.formatsText':
    'CSV är för program: UTF-8, komma mellan fälten, decimalpunkt och kommunkoder som text. JSON har samma rader, JSON-stat samma tal som en kub. Kolumner är en Table Schema som beskriver varje kolumn i CSV-filen.',

  'openData.datasets': 'Datamängder',
  'openData.period': 'Tidsperiod',
  'openData.updated': 'Uppdateras',
  'openData.files': 'Filer',
  'openData.inApi': 'I API:et',
  'openData.sinceStart': 'från 2020 till i dag',
  'openData.fixedYears': 'fastställda år från 2020',
  'openData.agreementYears': 'avtalsår',
  'openData.whenRecorded': 'när något registreras',
  'openData.whenFixed': 'när ett år fastställs, som regel en gång om året',
  'openData.columns': 'Kolumner',
  'openData.file': '{format}: {title}',

  'openData.households': 'Inflyttade hushåll per kommun och år',
  'openData.householdsText':
    'Hushåll via samarbetet, per kommun och år, med preliminära för sig. ”Minst” betyder att fler kan finnas bland dem som bara är kända samlat.',
  'openData.householdsCounty': 'Inflyttade hushåll i länet per år',
  'openData.householdsCountyText':
    'Samma mått för hela länet. Hushåll som bara är kända samlat ingår inte i något år.',
  'openData.undistributed': 'Inflyttade hushåll som inte är fördelade',
  'openData.undistributedText':
    'Samlade resultat som de 444: hur många som är fördelade på kommun och år, och hur många som återstår. Ska inte läggas till talen per kommun.',
  'openData.persons': 'Personer i de inflyttade hushållen',
  'openData.personsText':
    'Vuxna och barn, för hela länet. Bara fastställda år lämnas ut, och andra år står som ej publicerade (not_published).',
  'openData.activities': 'Aktiviteter och deltagare',
  'openData.activitiesText':
    'Genomförda, planerade och inställda aktiviteter och deltagarna i dem, per fas och år.',
  'openData.needs': 'Kompetensbehov per kommun',
  'openData.needsText':
    'Öppna platser vid årets slut, och hur stor andel av de anmälda som är tillsatta, per kommun och år.',
  'openData.needsOccupation': 'Kompetensbehov per yrkesområde',
  'openData.needsOccupationText': 'Samma mått för hela länet, per yrkesområde och år.',
  'openData.contributions': 'Bidrag per part',
  'openData.contributionsText':
    'Vad varje part bidrar med enligt samarbetsavtalen, i pengar eller egen insats. Ett tomt belopp är okänt, inte noll.',
  'openData.balance': 'Samarbetets ekonomi per år',
  'openData.balanceText': 'Kvar från året före, bidrag, kostnader och vad som är kvar, i hela kronor.',

  'openData.program': 'Så hämtar du med program',
  'openData.programText':
    'Varje fil har en adress som inte ändras, och kan hämtas direkt från andra webbplatser (CORS):',
  'openData.unchanged':
    'Skicka tillbaka svarets <code>ETag</code> i <code>If-None-Match</code>: är inget ändrat svarar servern 304 utan innehåll.',
  'openData.limit': 'En adress kan hämta 120 filer i minuten. Det som är oförändrat räknas inte.',
  'openData.api':
    '<a>API:et</a> svarar på fler frågor, samma som diagrammen. Beskrivningen finns <b>som en fil (OpenAPI)</b>.',

  'openData.catalogue': 'Katalog',
  'openData.catalogueText':
    'Datamängderna är beskrivna enligt DCAT-AP-SE 3, så att en dataportal kan hämta dem: <a>Turtle</a>, <b>RDF/XML</b> och <c>JSON-LD</c>.',
  'openData.more': 'Annat att ladda ner',
  'openData.reports': '<a>Årsrapporten</a>, som fil för Excel och för program.',
  'openData.figures': 'Varje diagram som CSV, PNG och SVG, på sidan där det står.',
} as const
