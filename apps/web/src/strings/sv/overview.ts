export const overview = {
  'overview.question':
    'Hur många hushåll har flyttat till Jämtland Härjedalen via samarbetet hittills i år?',
  'overview.kicker': 'Jämtland Härjedalen · uppdaterad {date}',
  'overview.kickerDemo': 'Jämtland Härjedalen · DEMO, påhittade uppgifter · uppdaterad {date}',

  'overview.soFar':
    'Hittills i år har <em>{bound, select, at_least {minst\u00a0} other {}}{count, plural, one {ett\u00a0hushåll} other {#\u00a0hushåll}}</em> flyttat till länet via samarbetet{preliminary, plural, =0 {} one { (ett till är preliminärt)} other { (# till är preliminära)}}.',
  'overview.soFarNone':
    'Hittills i år har <em>inget\u00a0hushåll</em> registrerats som inflyttat via samarbetet{preliminary, plural, =0 {} one { (ett är preliminärt)} other { (# är preliminära)}}.',
  'overview.none': '<em>Inget\u00a0hushåll</em> har flyttat till länet via samarbetet {year}.',
  'overview.onlyPreliminary':
    'Inget hushåll är bekräftat {year} än, men <em>{preliminary, plural, one {ett är preliminärt} other {# är preliminära}}</em>.',
  'overview.onlyTogether':
    '<em>{households, plural, one {Ett\u00a0hushåll} other {#\u00a0hushåll}}</em> flyttade till länet via samarbetet {years}, kända bara som en samlad siffra.',
  'overview.lastYear':
    '<em>{bound, select, at_least {Minst\u00a0} other {}}{count, plural, one {{bound, select, at_least {ett} other {Ett}}\u00a0hushåll} other {#\u00a0hushåll}}</em> flyttade till länet via samarbetet {year}{status, select, confirmed {} other { (preliminärt)}}.',
  'overview.nothing': 'Inget är rapporterat för {year} än.',
  'overview.reported': '{reported} av {total} kommuner har rapporterat {tertial}.',
  'overview.reportedAll':
    'Alla {total, plural, =8 {åtta} other {#}} kommuner har rapporterat {tertial}.',
  'overview.reportedNone': 'Ingen kommun har rapporterat {tertial} än.',

  'overview.reporting': 'Har rapporterat {tertial}',
  'overview.reportingNotDue': 'Rapportering',
  'overview.sum': '{together} + {after}',
  'overview.municipalities': '{total, plural, one {kommun} other {kommuner}}',
  'overview.ofTotal': '{reported} av {total}',
  'overview.nothingAfter': 'inget är rapporterat därefter',
  'overview.afterParts': 'de {after} är {parts}',
  'overview.afterWithin': '{count, number} från {years} utöver {total}',
  'overview.afterYear': '{count, number} från {year}',
  'overview.placed':
    '{allocated, plural, =0 {inget av {total} är fördelat på kommun och år än} one {ett av {total} är fördelat på kommun och år, {remaining} inte} other {# av {total} är fördelade på kommun och år, {remaining, plural, =0 {inget återstår} other {# inte}}}}',
  'overview.missingMunicipalities': '{names} återstår',
  'overview.missingCount': '{count} kommuner återstår',
  'overview.missingNone': 'ingen återstår',
  'overview.which': 'Vilka?',

  'overview.yearsBoth':
    '{lastBound, select, at_least {Minst } other {}}{last, plural, =0 {Inget hushåll} one {{lastBound, select, at_least {ett} other {Ett}} hushåll} other {# hushåll}} flyttade hit via samarbetet {lastYear}{lastStatus, select, provisional { (preliminärt)} other {}}, {thisBound, select, at_least {minst } other {}}{current, plural, =0 {inget} one {ett} other {#}} hittills {thisYear}',
  'overview.yearsLast':
    '{lastBound, select, at_least {Minst } other {}}{last, plural, =0 {Inget hushåll} one {{lastBound, select, at_least {ett} other {Ett}} hushåll} other {# hushåll}} flyttade hit via samarbetet {lastYear}{lastStatus, select, provisional { (preliminärt)} other {}}. Inget är rapporterat för {thisYear} än',
  'overview.yearsThis':
    '{thisBound, select, at_least {Minst } other {}}{current, plural, =0 {Inget hushåll} one {{thisBound, select, at_least {ett} other {Ett}} hushåll} other {# hushåll}} har flyttat hit via samarbetet hittills {thisYear}',
  'overview.yearsTogether':
    '{households, plural, one {Ett hushåll} other {# hushåll}} {years} är kända samlat. Inget är rapporterat per år än',
  'overview.yearsNothing': 'Inget är rapporterat än',
  'overview.yearsSubtitle':
    'Inflyttade hushåll via samarbetet per år, hela länet: hushåll som hade kontakt med kommun, region eller part före flytten – inte all inflyttning.',
  'overview.yearsAtLeast':
    'Talen för {years} är minst så stora. De räknar delvis samma hushåll som {total} och ska inte läggas till dem.',
  'overview.more':
    '{lastYear} flyttade {count, plural, one {ett hushåll fler} other {# fler hushåll}} hit än {year}.',
  'overview.fewer':
    '{lastYear} flyttade {count, plural, one {ett hushåll färre} other {# färre hushåll}} hit än {year}.',
  'overview.same': '{lastYear} flyttade lika många hushåll hit som {year}.',
  'overview.notComparable': 'Jämförelse med {year} går inte att göra: en del av {total} hör dit.',
  'overview.notComparableLast':
    'Jämförelse mellan {lastYear} och {year} går inte att göra: en del av {total} hör till {lastYear}.',
  'overview.notComparableYet':
    'Jämförelse mellan {lastYear} och {year} går inte att göra än: alla kommuner har inte rapporterat.',
  'overview.yearsChart': 'Inflyttade hushåll via samarbetet per år, hela länet',
  'overview.yearsEmpty': 'Inget hushåll är registrerat, varken per år eller samlat.',
  'overview.yearsEmptyNext': 'Se vad som räknas',

  'overview.allGained': 'Alla {total, plural, =8 {åtta} other {#}} kommuner fick nya hushåll {year}',
  'overview.someGained': '{count} av {total} kommuner fick nya hushåll {year}',
  'overview.noneGained': 'Ingen kommun fick nya hushåll {year}',
  'overview.someHidden':
    'För {count} av {total} kommuner visas inte {year}, för att skydda enskilda hushåll',
  'overview.gainedSoFar':
    '{count} av {total} kommuner har redovisat nya hushåll {isCurrent, select, true {hittills } other {}}{year}',
  'overview.noneSoFar':
    'Ingen kommun har redovisat nya hushåll {isCurrent, select, true {hittills } other {}}{year}',
  'overview.multiplesUnknown': 'Inget är redovisat per kommun och år än',
  'overview.multiplesSubtitle':
    'Inflyttade hushåll via samarbetet per kommun och år {years}. Samma skala i alla rutor.',
  'overview.multiplesAtLeast': 'Randiga staplar är minst så höga: fler kan ingå i {total}.',
  'overview.multiplesEmpty':
    'När kommunerna har registrerat hushåll syns de här, kommun för kommun på samma skala.',
  'overview.multiplesEmptyTogether':
    'När kommunerna har registrerat hushåll syns de här, kommun för kommun på samma skala. Hur {total} fördelar sig på kommunerna är okänt.',
  'overview.multiplesChart': 'Inflyttade hushåll via samarbetet per kommun och år',
  'overview.multiplePoint': '{name} {year}: {households}',
  'overview.multiplesTable': 'Inflyttade hushåll via samarbetet per kommun och år',
  'overview.multiplesTableNote': 'Det som bara är känt samlat ingår inte i tabellens år.',

  'overview.mapMost': '{names} fick flest hushåll {year}: {count}{isTie, select, true { var} other {}}',
  'overview.mapNothing': 'Ingen kommun har redovisat nya hushåll {year}',
  'overview.mapNothingYet': 'Inget är rapporterat för {year} än',
  'overview.mapZero': 'Ingen kommun fick nya hushåll {year}',
  'overview.mapSum':
    '{bound, select, at_least {Minst } other {}}{count, plural, one {{bound, select, at_least {ett} other {Ett}} hushåll} other {# hushåll}} {period, select, so_far {hittills } other {}}{year}{period, select, provisional { (preliminärt)} other {}}, {municipalities, plural, one {i en kommun} other {i # kommuner}}',
  'overview.mapSubtitle':
    'Inflyttade hushåll via samarbetet per kommun {year}{isCurrent, select, true {, hittills i år} other {}}. Storsjön är utan färg. Samma färgskala alla år.',
  'overview.mapUnit': 'Färgen är hushåll per 1\u00a0000 invånare, talet antal hushåll.',
  'overview.mapTotals':
    'Per 1\u00a0000 invånare räknas även hushåll som bara är kända samlat för kommunen det året.',
  'overview.mapNoPopulation':
    'Folkmängden den 31 december {before} är inte känd än, så ingen kommun har färg.',
  'overview.mapSmall':
    '{count, plural, one {I en kommun} other {I # kommuner}} vilar färgen på färre än tio hushåll: ett enda kan ändra den.',
  'overview.mapRate': 'Per 1\u00a0000 invånare',
  'overview.mapAreaRate': '{area}, {rate} per 1\u00a0000 invånare',
  'overview.mapYear': 'År som visas',
  'overview.mapYearRefused':
    'Adressen frågar efter ”{asked}”, men kartan visar ett år i taget från {first} till {last}. Här visas {year}.',
  'overview.mapChart': 'Karta över kommunerna, hushåll {year}',
  'overview.mapList': 'Inflyttade hushåll via samarbetet {year}',
  'overview.mapArea': '{name}: {households} {year}',

  'overview.reportingSubtitle':
    'Varje kommun säger till när ett tertial är klart, också när den inte har något att redovisa. Tills alla har gjort det är talen preliminära, och det som saknas visas som okänt, inte som noll.',
  'overview.reportingSource': 'Källa: kommunernas klarmarkeringar.',
} as const
