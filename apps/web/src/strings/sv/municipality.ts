export const municipality = {
  'municipality.question': 'Hur många hushåll har flyttat till {name} via samarbetet hittills i år?',
  'municipality.unnamed': 'kommunen',
  'municipality.kicker': 'Kommun i Jämtland Härjedalen · uppdaterad {date}',
  'municipality.kickerDemo':
    'Kommun i Jämtland Härjedalen · DEMO, påhittade uppgifter · uppdaterad {date}',

  'municipality.soFar':
    'Hittills i år har <em>{bound, select, at_least {minst\u00a0} other {}}{count, plural, one {ett\u00a0hushåll} other {#\u00a0hushåll}}</em> flyttat till {name} via samarbetet{preliminary, plural, =0 {} one { (ett till är preliminärt)} other { (# till är preliminära)}}.',
  'municipality.none': '<em>Inget\u00a0hushåll</em> har flyttat till {name} via samarbetet {year}.',
  'municipality.noneSoFar':
    'Hittills i år har <em>inget\u00a0hushåll</em> registrerats som inflyttat till {name} via samarbetet{preliminary, plural, =0 {} one { (ett är preliminärt)} other { (# är preliminära)}}.',
  'municipality.onlyPreliminary':
    'Inget hushåll i {name} är bekräftat {year} än, men <em>{preliminary, plural, one {ett är preliminärt} other {# är preliminära}}</em>.',
  'municipality.nothing': '{name} har inte rapporterat något för {year} än.',

  'municipality.hidden':
    'Hur många hushåll som har flyttat till {name} {year} visas inte, för att skydda enskilda hushåll.',
  'municipality.sinceHidden':
    'Hur många det är sedan {since} visas inte, för att skydda enskilda hushåll.',

  'municipality.sinceAtLeast':
    'Sedan {since} är det minst {count, plural, one {ett hushåll} other {# hushåll}}, och fler kan ingå i {total} som bara är kända samlat{place, select, none {} other { för {place}}} {totalYears}.',
  'municipality.sinceExact':
    'Sedan {since} är det {count, plural, =0 {inget hushåll} one {ett hushåll} other {# hushåll}}.',
  'municipality.sinceUnknown':
    'Hur många det är sedan {since} är okänt: {total} är bara kända samlat{place, select, none {} other { för {place}}} {totalYears}.',
  'municipality.sinceNothing': 'Inget är registrerat sedan {since}.',

  'municipality.reportedAll': '{name} har rapporterat allt till och med {tertial}.',
  'municipality.reportedNot': '{name} har inte rapporterat {tertials} än.',
  'municipality.reportedFew':
    '{name} har {count} tertial kvar att rapportera, det senaste är {tertial}.',

  'municipality.sinceDetail': 'fler kan ingå i {total}',
  'municipality.sinceDetailNone': 'några av {total} kan ha flyttat hit',
  'municipality.contribution': 'Kommunens bidrag',
  'municipality.contributionUnknown': 'Beloppet är okänt.',
  'municipality.contributionFailed': 'Det gick inte att hämta vad kommunen bidrar med.',
  'municipality.inCounty': 'hela länet: {value}',
  'municipality.perInhabitant': '{amount} kr per invånare (folkmängd 31 december {year})',
  'municipality.perHousehold':
    'bidrag per hushåll{isSoFar, select, true { hittills i år} other {}} (inte ett pris): {amount}',

  'municipality.perHouseholdHidden': 'bidrag per hushåll visas inte',

  'municipality.years':
    '{bound, select, at_least {Minst } other {}}{count, plural, =0 {Inget hushåll} one {{bound, select, at_least {ett} other {Ett}} hushåll} other {# hushåll}} {period, select, so_far {har hittills flyttat} other {flyttade}} till {name} via samarbetet {years}{period, select, provisional { (preliminärt)} other {}}',
  'municipality.yearsUnknown': 'Inget är registrerat för {name} {years}',
  'municipality.yearsHidden':
    'Hur många som flyttade till {name} {years} visas inte, för att skydda enskilda hushåll',
  'municipality.yearsSubtitle':
    'Inflyttade hushåll via samarbetet per år, {name}: hushåll som hade kontakt med kommun, region eller part före flytten – inte all inflyttning.',
  'municipality.yearsChart': 'Inflyttade hushåll via samarbetet per år, {name}',

  'years.filter': 'Välj år',
  'years.filterFrom': 'Från och med',
  'years.filterTo': 'Till och med',
  'years.filterClear': 'Visa {years}',

  'municipality.unknownTitle': 'Det här vet vi inte',
  'municipality.unknownShare':
    'Hur många av {total} som flyttade till {name}. {allocated, plural, =0 {Inget av dem är registrerat här} one {Ett av dem är registrerat här} other {# av dem är registrerade här}}, och {remaining, plural, =0 {alla är fördelade på kommuner} one {# är inte fördelat på någon kommun} other {# är inte fördelade på någon kommun}}.',
  'municipality.unknownShareHidden':
    'Hur många av {total} som flyttade till {name}. Vad som är registrerat här visas inte.',
  'municipality.unknownYears':
    'Hur många som flyttade till {name} {years}. Inget är registrerat, och det är inte detsamma som noll.',
  'municipality.unknownReports':
    'Hur många som flyttade till {name} under {tertials}, som inte är {count, plural, one {rapporterat} other {rapporterade}} än.',
  'municipality.unknownManyReports':
    'Hur många som flyttade till {name} under de {count} tertial som inte är rapporterade än, senast {tertial}.',
  'municipality.unknownMoney': 'Vad {name} har betalat. Inget belopp är inlagt.',
  'municipality.unknownNeeds':
    'Vilka kompetensbehov som är öppna i {name}. Inga är anmälda, och det är inte detsamma som att inga finns.',

  'municipality.reportingTitleAll': '{name} har rapporterat allt till och med {tertial}',
  'municipality.reportingTitleMissing':
    '{name} har {count, plural, one {ett tertial} other {# tertial}} kvar att rapportera',
  'municipality.reportingTitleNotDue': '{name} har inget att rapportera än',
  'municipality.reportingTable': 'Rapportering per tertial, {name}',
  'municipality.tertialColumn': 'Tertial',
  'municipality.monthsColumn': 'Månader',
  'municipality.stateColumn': 'Rapportering',

  'municipality.compareNote':
    'Kommunerna är olika stora. Jämför därför inte antalen rakt av: {largest} har {largestPopulation} invånare och {smallest} {smallestPopulation}.',

  'municipality.notFoundTitle': 'Kommunen finns inte här',
  'municipality.notFoundText':
    'Adressen slutar på ”{code}”, men ingen kommun i samarbetet har den koden. Kommunkoden har fyra siffror, till exempel 2305 för Bräcke. Här är alla:',

  'municipality.listTotal':
    '{value, plural, one {Ett hushåll} other {# hushåll}} sedan {since}, varav {remaining, plural, one {ett inte är fördelat} other {# inte är fördelade}} på kommun',
  'municipality.listUnplaced':
    '{value, plural, one {Ett hushåll} other {# hushåll}} sedan {since}, inget fördelat på kommun än',
  'municipality.listPlaced':
    '{bound, select, at_least {Minst } other {}}{value, plural, =0 {Inget hushåll} one {{bound, select, at_least {ett} other {Ett}} hushåll} other {# hushåll}} sedan {since}',
  'municipality.listNothing': 'Inget är registrerat sedan {since}',
  'municipality.listSubtitle':
    'Inflyttade hushåll via samarbetet per kommun. Tal med ”minst” är kända delar: fler kan ingå i {total}, som räknas en enda gång, i summan.',
  'municipality.listSubtitlePlain': 'Inflyttade hushåll via samarbetet per kommun.',
  'municipality.list': 'Inflyttade hushåll via samarbetet per kommun',
  'municipality.currentColumn': '{year} hittills',
  'municipality.sinceColumn': 'Sedan {year}',
  'municipality.reportedColumn': 'Rapporterat {tertial}',
  'municipality.remainingRow': 'Inte fördelat på kommun',
  'municipality.csv': 'Ladda ner tabellen som CSV',
} as const
