/** The pages of what rests on fixed years, and of the comparison. */
export const furtherReading = {
  'classes.class.origin': 'Flyttade från',
  'classes.class.localTie': 'Tidigare anknytning',
  'classes.class.mainReason': 'Främsta skäl',
  'classes.class.occupationField': 'Yrkesområde',
  'classes.class.employerSector': 'Arbetsgivarens sektor',
  'classes.class.housing': 'Första boende',
  'classes.class.channel': 'Första kontaktväg',
  'classes.class.householdType': 'Hushållstyp',
  'classes.class.closeReason': 'Skäl att inte flytta hit',
  'classes.class.leaveReason': 'Skäl att lämna länet',
  'classes.subtitle.households': 'Antal hushåll som flyttade till länet under året, fastställt år.',
  'classes.subtitle.leadsClosed':
    'Antal intressenter som avslutades utan flytt under året, när de än hörde av sig. Fastställt år.',
  'classes.subtitle.householdsLeft':
    'Antal inflyttade hushåll som har lämnat länet, räknade det år de svarade. Fastställt år.',
  'classes.count':
    '{unit, select, leads {{count, plural, one {# intressent} other {# intressenter}}} other {{count, plural, one {# hushåll} other {# hushåll}}}}',
  'classes.unitColumn': '{unit, select, leads {Intressenter} other {Hushåll}}',
  'classes.table':
    '{what}, antal {unit, select, leads {intressenter} other {hushåll}} per fastställt år, det senaste först',
  'classes.knownByYear': 'de {total} som är kända per år',
  'classes.finding.origin':
    'Vanligast {year} var att flytta hit från {key, select, rest_of_sweden {övriga Sverige} nordic {övriga Norden} eu {övriga EU/EES och Schweiz} other {övriga världen}}: {value, number} av {total}',
  'classes.finding.localTie':
    'Vanligast {year} var att {key, select, none {inte ha någon tidigare anknytning till länet} returnee_grew_up {ha vuxit upp i länet} returnee_lived {ha bott här tidigare} family_tie {ha partner eller familj härifrån} second_home {ha haft fritidshus eller säsong här} other {ha studerat här}}: {value, number} av {total}',
  'classes.finding.mainReason':
    '{name} var det vanligaste skälet att flytta hit {year}: {value, number} av {total}',
  'classes.finding.householdType':
    'Vanligaste hushållstypen {year} var {key, select, family {familjer med barn} single {en ensam vuxen} other {flera vuxna utan barn}}: {value, number} av {total}',
  'classes.finding.occupationField':
    '{name} var det vanligaste yrkesområdet bland dem som flyttade hit {year}: {value, number} av {total}',
  'classes.finding.employerSector':
    'Vanligaste sektorn bland dem som flyttade hit {year}: {name}, {value, number} av {total}',
  'classes.finding.housing':
    '{name} var det vanligaste första boendet {year}: {value, number} av {total}',
  'classes.finding.channel':
    '{name} var den vanligaste första kontaktvägen {year}: {value, number} av {total}',
  'classes.finding.closeReason':
    '{key, select, no_response {Flest avslutades {year} efter utebliven återkoppling} no_housing {Brist på bostad var det vanligaste skälet att inte flytta hit {year}} other {{name} var det vanligaste skälet att inte flytta hit {year}}}: {value, number} av {total}',
  'classes.finding.leaveReason':
    '{name} var det vanligaste skälet att lämna länet {year}: {value, number} av {total}',
  'classes.blockSource':
    'Publicerat {date}. Kommunerna visas för tre år i taget, när alla tre är fastställda, så att ingen kan pekas ut.',

  'newcomers.lead':
    'Varifrån hushållen kom, varför de flyttade hit och vad de arbetar med. Siffrorna gäller fastställda år.',
  'newcomers.allLater':
    'Varifrån hushållen kom, varför de flyttade hit, vad de arbetar med och hur de bor visas här år för år, när processledaren har fastställt ett år. Siffrorna bygger på enskilda hushåll och räknas därför inte löpande. Hur många som har flyttat hit står på Läget nu.',
  'newcomers.later':
    'Den här siffran visas när ett år är fastställt. Den bygger på enskilda hushåll och räknas därför inte löpande.',
  'newcomers.plain.origin': 'Varifrån hushållen flyttade {year}',
  'newcomers.plain.localTie': 'Tidigare anknytning till länet {year}',
  'newcomers.plain.mainReason': 'Främsta skälet att flytta hit {year}',
  'newcomers.plain.householdType': 'Hushållstyp {year}',
  'newcomers.plain.occupationField': 'Yrkesområde {year}',
  'newcomers.plain.employerSector': 'Arbetsgivarens sektor {year}',
  'newcomers.plain.housing': 'Första boendet {year}',
  'newcomers.plain.channel': 'Första kontaktvägen {year}',
  'newcomers.question': 'Fördelning',
  'newcomers.question.origin': 'Varifrån de flyttade',
  'newcomers.question.localTie': 'Tidigare anknytning',
  'newcomers.question.mainReason': 'Främsta skälet',
  'newcomers.question.householdType': 'Hushållstyp',
  'newcomers.question.occupationField': 'Yrkesområde',
  'newcomers.question.employerSector': 'Arbetsgivarens sektor',
  'newcomers.question.housing': 'Första boendet',
  'newcomers.question.channel': 'Första kontaktvägen',
  'newcomers.questionRefused':
    'Adressen frågar efter fördelningen ”{asked}”, som inte finns. Här visas varifrån hushållen flyttade.',
  'newcomers.persons': 'Personer och andelar',
  'newcomers.personsCaption': 'Personer i hushållen och andelar av hushållen, per fastställt år',
  'newcomers.personsHeader': 'Personer',
  'newcomers.beforeNovemberHeader': 'Personer inflyttade till och med oktober',
  'newcomers.familyHeader': 'Med barn',
  'newcomers.returneeHeader': 'Återflyttare',
  'newcomers.foreignHeader': 'Från utlandet',
  'newcomers.remoteHeader': 'Arbetar på distans',
  'newcomers.sharesNote':
    'Andelarna räknas på de hushåll där svaret är känt. Personer som bor här den 1 november räknas i årets kommunalekonomiska utjämning.',
  'newcomers.blockPlain': 'Kommunerna',
  'newcomers.blockTitle': 'Kommunerna {years}',
  'newcomers.blockLead':
    'Högst tre grupper och tre år tillsammans: så mycket går att visa utan att någon familj kan kännas igen.',
  'newcomers.blockCaption': '{what}, hushåll per kommun {years}',
  'newcomers.blockLater':
    'Kommunerna visas för tre år i taget, när alla tre är fastställda. Inga sådana år finns än.',

  'staying.lead':
    'Hur många av dem som flyttade hit som är kvar ett, två och tre år senare, och vad de säger om flytten.',
  'staying.allLater':
    'Hur många som är kvar efter ett, två och tre år visas här när processledaren har fastställt ett år och de som flyttade in har bott här tillräckligt länge. De av de 444 som inte är registrerade ett och ett är aldrig med: ingen vet vilka de är.',
  'staying.later':
    'Den här siffran visas när ett år är fastställt och de som flyttade in har bott här tillräckligt länge.',
  'staying.cohort': 'Inflyttade {year}',
  'staying.cohortHeader': 'Inflyttningsår',
  'staying.plain': 'Andel kvar efter {years, plural, =1 {ett år} =2 {två år} =3 {tre år} other {# år}}',
  'staying.finding':
    'Av hushållen som flyttade hit {year} är {share} kvar efter {years, plural, =1 {ett år} =2 {två år} =3 {tre år} other {# år}}',
  'staying.findingBetween':
    'Av hushållen som flyttade hit {year} och har svarat är {share} kvar efter {years, plural, =1 {ett år} =2 {två år} =3 {tre år} other {# år}}; av alla registrerade är det mellan {lower} och {upper}',
  'staying.between': '{share} ({lower}–{upper})',
  'staying.words':
    '{share} av dem som svarat, mellan {lower} och {upper} av alla registrerade; {answered} har svarat',
  'staying.subtitle':
    'Hela länet; räknat i hushåll som är registrerade ett och ett. De av de 444 som bara är kända samlat är inte med. Stapeln är andelen bland dem som har svarat. Linjen visar vad andelen av alla registrerade kan vara: som lägst om inget av dem som inte svarat är kvar, som högst om alla är det.',
  'staying.shareHeader': 'Kvar, av dem som svarat',
  'staying.lowerHeader': 'Lägst av alla',
  'staying.upperHeader': 'Högst av alla',
  'staying.answeredHeader': 'Har svarat',
  'staying.baseHeader': 'Hushåll',
  'staying.said': 'Vad de säger',
  'staying.saidLead':
    'Svaren kommer från uppföljningen och gäller länet som helhet. Hur många hushåll som hjälpen var avgörande för anges som ett spann: minst de som själva säger det, högst alla registrerade utom dem som säger att den var stor, viss eller ingen.',
  'staying.saidCaption': 'Nöjdhet, hjälpens betydelse och medflyttandes arbete, per fastställt år',
  'staying.satisfactionHeader': 'Nöjdhet, 1–5',
  'staying.impactHeader': 'Hushåll för vilka hjälpen var avgörande',
  'staying.partnerHeader': 'Medflyttande i arbete',
  'staying.leftHeader': 'Lämnade länet (hushåll, året de svarade)',

  'skills.lead':
    'Vilken kompetens som söks i länet, bredvid yrkena hos dem som har flyttat hit via samarbetet.',
  'skills.later': 'Den här siffran visas när ett år är fastställt.',
  'skills.openHeader': 'Öppna platser',
  'skills.filledHeader': 'Tillsatt av årets platser',
  'skills.openTable.occupationField': 'Öppna kompetensbehov per yrkesområde',
  'skills.openTable.employerSector': 'Öppna kompetensbehov per sektor',
  'skills.openSubtitle':
    'Platser som arbetsgivare har anmält och som inte är tillsatta, i hela länet just nu.',
  'skills.noNeeds': 'Inga kompetensbehov är anmälda i år. Det betyder inte att inga finns.',
  'skills.positions': '{count, plural, one {en plats} other {# platser}}',
  'skills.hardToFill':
    'Svåra att tillsätta: {hard, number} av {known, plural, one {en} other {#}} där det är angivet{unknown, plural, =0 {} one {; för en är det inte känt} other {; för # är det inte känt}}.',
  'skills.finding.employerSector':
    '{key, select, municipal {Kommunerna söker} regional {Regionen söker} state {Staten söker} private {Privata företag söker} non_profit {Ideella arbetsgivare söker} own_business {Egna företag söker} other {Arbetsgivare av okänd sektor söker}} flest: {count, number} av {total, plural, one {en plats} other {# platser}}',
  'skills.finding.occupationField':
    'Flest söks inom {name}: {count, number} av {total, plural, one {en plats} other {# platser}}',
  'skills.findingTotal': '{count, plural, one {En plats} other {# platser}} söks',
  'skills.plain.newcomers': 'Yrkesområden hos dem som flyttade hit {year}',
  'skills.besideNote':
    'Jämför områdena, inte antalen: behoven är platser just nu, de inflyttade är hushåll under ett år.',
  'skills.filled': 'Tillsatta av inflyttade',
  'skills.filledCaption':
    'Platser som inflyttade har tillsatt och medflyttandes arbete, per fastställt år',
  'skills.byNewcomersHeader': 'Platser tillsatta av inflyttade',
  'skills.partnerHeader': 'Medflyttande i arbete',

  'obstacles.lead':
    'Varför de som funderade på att flytta hit inte gjorde det, och varför hushåll som flyttat hit har lämnat länet.',
  'obstacles.allLater':
    'Varför intressenter inte flyttade hit, och varför hushåll har lämnat länet, visas här år för år när processledaren har fastställt ett år. Siffrorna bygger på enskilda hushåll och räknas därför inte löpande.',
  'obstacles.later': 'Den här siffran visas när ett år är fastställt.',
  'obstacles.plain.closeReason': 'Varför intressenter inte flyttade hit {year}',
  'obstacles.plain.leaveReason': 'Varför hushåll lämnade länet {year}',
  'obstacles.funnel': 'Från intresse till flytt',
  'obstacles.funnelLead':
    'Varje rad är ett år, men året är inte detsamma i alla kolumner. De tre första gäller dem som hörde av sig under året, vad som än hände sedan; de får ett år på sig, så de senaste åren går inte att räkna än. Den sista gäller dem som avslutades under året, när de än hörde av sig. Därför går kolumnerna inte att lägga ihop.',
  'obstacles.funnelCaption':
    'Intressenter per fastställt år, det senaste först: tre kolumner efter första kontaktens år, en efter avslutets',
  'obstacles.conversionHeader': 'Flyttade hit, av alla intressenter som hörde av sig under året',
  'obstacles.conversionClosedHeader':
    'Flyttade hit, av avslutade intressenter som hörde av sig under året',
  'obstacles.leadTimeHeader':
    'Månader till flytten för dem som hörde av sig under året (underlag: inflyttade)',
  'obstacles.closedHeader': 'Intressenter som avslutades utan flytt under året',

  'comparison.lead':
    'Kommunerna är olika stora. Här visas hushåll per 1\u00a0000 invånare, så att en liten kommun kan läsas bredvid en stor.',
  'comparison.title': 'Inflyttade hushåll per 1\u00a0000 invånare och år, {years}',
  'comparison.finding':
    'Från {least} till {most} inflyttade hushåll per 1\u00a0000 invånare i kommunerna {year}',
  'comparison.titleNone': 'Inget är redovisat per kommun och år, {years}',
  'comparison.none':
    'Kommunerna kan jämföras när de har registrerat hushåll. Det som bara är känt samlat för flera år hör inte till någon kommun.',
  'comparison.subtitle':
    'Inflyttade hushåll via samarbetet per 1\u00a0000 invånare och år, {years}. Alla kommuner har samma skala och står i bokstavsordning. Preliminära hushåll är inte med.{isPartial, select, true { {last} är inte slut, så årets staplar kan bli högre.} other {}}',
  'comparison.noPopulation':
    'Folkmängden är känd till och med 31 december {known}, så för {years} går inget tal att räkna än.',
  'comparison.source': '{source}; folkmängden från SCB',
  'comparison.table': 'Hushåll per 1\u00a0000 invånare, kommunerna {years}',
  'comparison.rate': '{value} per 1\u00a0000 invånare',
  'comparison.smallSign': '†',
  'comparison.smallMark': '{value}†',
  'comparison.smallWords': '{text}, färre än tio hushåll',
  'comparison.smallLegend': 'vilar på färre än tio hushåll, kan svänga mycket mellan åren',
  'comparison.point': '{name} {year}: {rate}',
  'comparison.pointPartial': '{name} {year} hittills: {rate}',
  'comparison.smallBase':
    'Flera tal vilar på färre än tio hushåll. I en liten kommun gör ett enda hushåll stor skillnad: jämför hellre flera år än ett.',
  'comparison.rateColumn': 'Hushåll per 1\u00a0000 invånare och år',
  'comparison.yearsColumn': 'År',
  'comparison.baseColumn': 'Underlag',
  'comparison.smallBaseWords': 'färre än tio hushåll',
  'comparison.together': 'Flera år tillsammans',
  'comparison.togetherLead':
    'Ett enskilt år i en liten kommun vilar på få hushåll. Lägg ihop flera år, så vilar talen på fler.',
  'comparison.togetherFinding':
    'Från {least} till {most} hushåll per 1\u00a0000 invånare och år i kommunerna, {years} tillsammans',
  'comparison.togetherTitle': 'Hushåll per 1\u00a0000 invånare och år, {years} tillsammans',
  'comparison.togetherSubtitle':
    'Alla hushåll under {years}, delade med summan av folkmängden före vart och ett av åren. Kommunerna står i bokstavsordning. Preliminära hushåll är inte med.{isPartial, select, true { {last} är inte slut: året räknas helt i folkmängden, hushållen till och med {month}.} other {}}',
  'csv.percentColumn': '{header} (procent)',
  'csv.kronorColumn': '{header} (kronor)',
  'csv.monthsColumn': '{header} (månader)',
  'csv.lowerColumn': '{header}: lägst',
  'csv.upperColumn': '{header}: högst',
  'csv.baseColumn': '{header}: underlag',
  'csv.boundColumn': 'Gräns',
  'csv.bound.exact': 'exakt',
  'csv.bound.at_least': 'minst',
  'csv.bound.at_most': 'högst',
  'comparison.how': 'Så kan siffrorna läsas',
  'comparison.howText':
    'Antalet hushåll delas med folkmängden den 31 december året före. Det som bara är känt för flera år tillsammans, de 444 hushållen, står inte i något enskilt år{isSome, select, true {; därför är flera tal ”minst”} other {}}.',
  'comparison.noLeague':
    'Kommunerna rangordnas inte. Hur många som flyttar hit beror också på arbetsmarknad, bostäder och läge{isSome, select, true {, och kommunerna har börjat registrera olika tidigt} other {}}.',
  'outcome.noteAtLeast':
    'Minst {count, plural, one {ett hushåll} other {# hushåll}} {years}. Fler kan ingå i {total} som bara är kända samlat{place, select, none {} other { för {place}}} {totalYears}. Talen ska inte läggas ihop.',
  'outcome.noteNoneKnown':
    'Inget hushåll är registrerat i {area} {years}, men hushåll kan ingå i {total} som bara är kända samlat{place, select, none {} other { för {place}}} {totalYears}.',
  'outcome.yearsRefused':
    'Adressen frågar efter ”{asked}”, men det går inte att visa. Skriv ett år eller ett spann från {first} till {last}, till exempel {example}. Här visas {shown}.',
} as const
