/** Words that go with a count of households wherever it is shown. */
export const outcome = {
  'outcome.county': 'länet',
  'outcome.wholeCounty': 'Hela länet',
  'outcome.source': 'kommunernas och regionens egna uppgifter',
  'outcome.sourceDemo': 'påhittade uppgifter (DEMO)',
  'outcome.printDefinition':
    'Definition: {id}{version, select, none {} other {, version {version}}}. {url}',

  'outcome.theTotal': 'de {households}',
  'outcome.theTotals': 'de samlade resultaten',
  'outcome.band': '{households, number} hushåll {years}, bara kända samlat',
  'outcome.bandOfPlace': '{households, number} hushåll {years}, bara kända samlat för {place}',
  'outcome.bandPlaced':
    '{allocated, plural, =0 {Inget är fördelat på kommun och år än} one {# är fördelat på kommun och år nedan} other {# är fördelade på kommun och år nedan}}{parts, plural, =0 {} other {, # ligger i delresultat}}{rest, plural, =0 {} other {, # inte}}',
  'outcome.bandPart':
    '{allocated, plural, =0 {Inget av dem är registrerat i {place}} one {# av dem är registrerat i {place}, i staplarna nedan} other {# av dem är registrerade i {place}, i staplarna nedan}}',

  'outcome.noteUndecided':
    'För {count, number} av de fördelade är det inte avgjort om de ingår i {total}.',
  'outcome.noteReserved':
    '{count, plural, one {# registrerat hushåll} other {# registrerade hushåll}} inom {total} väntar på bekräftelse.',
  'outcome.noteSource':
    'Källa för {total}: {source}.{isDefinitionKnown, select, true {} other { Hur de räknades är okänt.}}{isEndKnown, select, true {} other { Källan säger inte när perioden slutar, bara att det är mellan {earliest} och {latest}.}}',
  'outcome.countUnknown':
    '{households, plural, one {Ett\u00a0hushåll {years} är känt bara i en samlad siffra. Om det hade kontakt före flytten är okänt.} other {#\u00a0hushåll {years} är kända bara som en samlad siffra. Om de hade kontakt före flytten är okänt.}}',

  'outcome.thisYear': 'Inflyttade hushåll {year}',
  'outcome.since': 'Sedan {year}',
  'outcome.needs': 'Öppna kompetensbehov',
  'outcome.needsUnit': '{count, plural, one {ledig plats} other {lediga platser}} just nu',
  'outcome.morePreliminary':
    '{count, plural, one {ett till är preliminärt, inte bekräftat än} other {# till är preliminära, inte bekräftade än}}',
  'outcome.yearTarget': 'Målet för {year} är {target, number}.',
  'outcome.yearTargetShare':
    'Det är {bound, select, at_least {minst } other {}}{share} av målet för {year}, som är {target, number}.',
  'outcome.yearTargetReached': 'Målet för {year}, {target, number}, är nått.',
  'outcome.targetMissing': 'mål saknas',
  'outcome.targetIs': 'målet är {target}',
  'outcome.targetShare': '{bound, select, at_least {minst } other {}}{share} av målet {target}',
  'outcome.pace':
    'takten är {pace} av vad målet kräver hittills i år{missing, plural, =0 {} other { ({reported} av {total} kommuner har rapporterat)}}',
  'outcome.needsMissing': 'Uppgift saknas: inga kompetensbehov är rapporterade än.',
  'outcome.yearPoint': '{year}: {households}',
  'outcome.yearPointPartial': '{year} hittills: {households}',
  'outcome.firstReport': 'Den första rapporteringen gäller {tertial}, som pågår.',

  'outcome.tertial': 'tertial {number} {year}',
  'outcome.tertialShort': 'Tertial {number} {year}',

  'outcome.statusConfirmed': 'bekräftat',
  'outcome.statusPreliminary': 'preliminärt: alla har inte rapporterat',
  'outcome.statusPreliminaryOne': 'preliminärt: allt är inte rapporterat',
  'outcome.statusCompiled': 'sammanställt: en del är bara känt samlat',
  'outcome.statusNotReported': 'ej rapporterat',
  'outcome.statusUnknown': 'uppgift saknas',
  'outcome.statusSuppressed': 'visas inte: för få hushåll',
  'outcome.statusNotApplicable': 'ej tillämpligt',

  'outcome.yearColumn': 'År',
  'outcome.householdsColumn': 'Inflyttade hushåll',
  'outcome.preliminaryColumn': 'Preliminära',
  'outcome.statusColumn': 'Status',
  'outcome.municipalityColumn': 'Kommun',
  'outcome.remainingRow': '{years}, inte fördelat',
  'outcome.sumRow': 'Summa',
  'outcome.partialYear': 'till och med {month} {year}',

  'outcome.reportingTable': 'Rapporterat per kommun och tertial',
  'outcome.reported': 'klart',
  'outcome.reportedNothing': 'klart, inga hushåll',
  'outcome.awaited': 'återstår',
  'outcome.running': 'pågår',
} as const
