/** The panel "Så räknar vi" of a figure: what it is made of. */
export const explain = {
  'explain.title': 'Så räknar vi: {title}',
  'explain.wholeDefinition':
    'Hela definitionen: {title} ({id}{version, plural, =0 {} other {, version #}})',

  'explain.belongsTo':
    'Hör till definitionen: {title} ({id}{version, plural, =0 {} other {, version #}})',
  'explain.defined.leadsClosed':
    'Intressenter som avslutades utan att flytta hit, räknade det år de avslutades och inte det år de hörde av sig, med det skäl som angavs.',
  'explain.defined.householdsLeft':
    'Hushåll som har flyttat hit via samarbetet och vars senaste svar är att de har lämnat länet, räknade det år de svarade, med det skäl som de angav. Flytt inom länet är inte att lämna det.',
  'explain.defined.fromOwnCounty':
    'Hushåll som flyttade från en annan kommun i länet. De räknas aldrig som inflyttade till länet.',
  'explain.defined.needsFilledByNewcomers':
    'Anmälda platser som har tillsatts av någon i ett inflyttat hushåll, efter det år de tillsattes.',
  'explain.defined.partnerWorkingShare':
    'Andelen av de andra vuxna i inflyttade hushåll som arbetar tolv månader efter flytten, av dem där det är känt.',
  'explain.noValue': 'skrivs inte',

  'explain.value': 'Talet',
  'explain.total': 'Summa',
  'explain.asked': 'Frågan',
  'explain.question': '{what} i {place}, {years}{by, select, none {} other {, per {by}}}.',
  'explain.besideMoves': '{what} bredvid SCB:s flyttningar',
  'explain.partOf': 'En del av svaret på: {question}',
  'explain.county': 'hela länet',
  'explain.unit': 'Enhet',
  'explain.basis': 'Bygger på',
  'explain.status': 'Status',
  'explain.changed': 'Senast ändrat',
  'explain.dataVersion': 'Dataversion',
  'explain.source': 'Källa',
  'explain.link': 'Länk',
  'explain.copyLink': 'Kopiera länken',
  'explain.fromApi': 'Samma tal ur API:et (JSON)',
  'explain.besideFromApi': '{what} ur API:et (JSON)',
  'explain.partFromApi': 'Svaret ur API:et som talet hör till (JSON)',
  'explain.citation':
    '{isDemo, select, true {DEMO, påhittade uppgifter. } other {}}Region Jämtland Härjedalen och kommunerna: {what}{place, select, none {} other {, {place}}}{years, select, none {} other {, {years}}}{by, select, none {} other {, per {by}}}{value, select, none {} other {: {value}}}{status, select, none {} other { ({status})}}{source, select, none {} other { ({source})}}. inflytt, hämtad {date}{version, select, none {} other {, dataversion {version}}}, {url}',

  'explain.live': 'Levande: talet ändras när en uppgift läggs till, rättas eller bekräftas.',
  'explain.fixed': 'Fastställt: talet är publicerat och rättas bara genom en ny version.',
  'explain.citedFixed': 'fastställt',
  'explain.version':
    '{year}, version {version}: fastställd {date} ({decisionBody}, {decisionDate}, {diaryRef})',
  'explain.fixedFigures': 'Fastställda tal',
  'explain.fixedCount':
    '{count, plural, one {Som det fastställdes har talet en kod} other {Som de fastställdes har # av talen var sin kod}} i årsrapporten för {year}, version {version}. Det som står under en kod ändras aldrig.',
  'explain.fixedFigure': '{place}{category, select, none {} other {, {category}}}, {period}: {value}',
  'explain.showFixed': 'Visa koderna',
  'explain.versionsFailed': 'Det gick inte att hämta vilka versioner som är fastställda.',

  'explain.parts':
    '{apart, plural, one {# hushåll är registrerat för sig} other {# hushåll är registrerade var för sig}}, {together, plural, one {# är bara känt samlat} other {# är bara kända samlat}}.',
  'explain.count':
    '{count, plural, one {# hushåll} other {# hushåll}}, vart och ett registrerat för sig.',
  'explain.preliminary':
    '{count, plural, one {# till är preliminärt} other {# till är preliminära}} och ingår inte.',
  'explain.undecided':
    'För {count, number} av de registrerade är det inte avgjort om de ingår i det samlade resultatet.',
  'explain.atLeast':
    'Minst: fler kan ingå i ett samlat resultat som når in i kommunen eller åren utan att ligga helt inom.',
  'explain.atLeastUnknown': 'Minst: en del är okänt.',
  'explain.atMost': 'Högst: hushållen är minst så många som står här.',
  'explain.hidden': 'Tal som rör för få hushåll visas inte, och ingår inte i det som står här.',
  'explain.notReported': 'Alla har inte rapporterat klart: {names}.',
  'explain.target': '{count, plural, one {Målet är # hushåll.} other {Målet är # hushåll.}}',
  'explain.population': 'Folkmängden den 31 december {year}.',
  'explain.perturbed': 'Folkmängd från {source}, med slumpmässig osäkerhet.',
  'explain.unknownAmount': 'okänt',
  'explain.balance': 'Från året före {opening}, bidrag i pengar {contributions}, kostnader {costs}.',
  'explain.unsettled':
    '{count, plural, one {# känt bidrag är inte godkänt av parten, eller så är beslutet okänt.} other {# kända bidrag är inte godkända av parten, eller så är beslutet okänt.}}',
  'explain.unknownAmounts':
    '{contributions, plural, =0 {} one {Ett bidrag är okänt. } other {# bidrag är okända. }}{costs, plural, =0 {} one {En kostnad är okänd.} other {# kostnader är okända.}}',
  'explain.yearBase': '{year}: {base}',
  'explain.base.households': '{count, plural, one {# hushåll} other {# hushåll}}',
  'explain.base.inhabitants': '{count, plural, one {# invånare} other {# invånare}}',
  'explain.base.leads': '{count, plural, one {# intressent} other {# intressenter}}',
  'explain.base.answers': '{count, plural, one {# svar} other {# svar}}',
  'explain.base.activities': '{count, plural, one {# aktivitet} other {# aktiviteter}}',

  'explain.unit.households': 'hushåll',
  'explain.unit.persons': 'personer',
  'explain.unit.percent': 'procent',
  'explain.unit.months': 'månader',
  'explain.unit.sek': 'kronor',
  'explain.unit.positions': 'platser',
  'explain.unit.score': 'skalan 1–5',
  'explain.unit.activities': 'aktiviteter',
  'explain.unit.participants': 'deltagare',
  'explain.unit.leads': 'intressenter',
  'explain.unit.per_thousand': 'hushåll per 1\u00a0000 invånare',

  'explain.by.municipality': 'kommun',
  'explain.by.year': 'år',
  'explain.by.programme': 'insats',
  'explain.by.origin': 'ursprung',
  'explain.by.localTie': 'anknytning',
  'explain.by.mainReason': 'främsta skäl',
  'explain.by.occupationField': 'yrkesområde',
  'explain.by.employerSector': 'arbetsgivarens sektor',
  'explain.by.housing': 'första boende',
  'explain.by.channel': 'kontaktväg',
  'explain.by.householdType': 'hushållstyp',
  'explain.by.phase': 'fas',
  'explain.by.closeReason': 'avslutsskäl',
  'explain.by.leaveReason': 'skäl att lämna',
  'explain.by.isHardToFill': 'svårt att tillsätta eller inte',

  'explain.measure.fromOwnCounty': 'Hushåll från en annan kommun i länet',
  'explain.measure.runRate': 'Takt mot målet',
  'explain.measure.conversion': 'Intressenter som har flyttat hit, av alla',
  'explain.measure.conversionClosed': 'Intressenter som har flyttat hit, av avslutade',
  'explain.measure.retention12': 'Kvarboende efter 12 månader',
  'explain.measure.retention24': 'Kvarboende efter 24 månader',
  'explain.measure.retention36': 'Kvarboende efter 36 månader',
  'explain.measure.returneeShare': 'Andel återflyttare',
  'explain.measure.foreignShare': 'Andel från utlandet',
  'explain.measure.familyShare': 'Andel med barn',
  'explain.measure.remoteShare': 'Andel som arbetar på distans',
  'explain.measure.needsOpen': 'Öppna platser',
  'explain.measure.needsFilledShare': 'Andel tillsatta platser',
  'explain.measure.needsFilledByNewcomers': 'Platser tillsatta av inflyttade',
  'explain.measure.partnerWorkingShare': 'Medflyttande i arbete',
  'explain.measure.participants': 'Deltagare i aktiviteter',
  'explain.measure.costPerParticipant': 'Kostnad per deltagare',
  'explain.measure.leadsClosed': 'Intressenter avslutade utan flytt',
  'explain.measure.householdsLeft': 'Hushåll som har lämnat länet',
} as const
