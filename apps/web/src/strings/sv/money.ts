export const money = {
  'money.title':
    'Under {year} {isOver, select, true {betalade} other {betalar}} parterna {amount}{name, select, none {} other { enligt {name}}}',
  'money.titleProposed':
    'Bidragen {year}{name, select, none {} other { enligt {name}}} är {amount}, {isSome, select, true {varav {approved} är godkända} other {men inget beslut om dem är känt}}',
  'money.titleKnown':
    'Av bidragen {year}{name, select, none {} other { enligt {name}}} är {amount} kända, resten är okänd',
  'money.titleKnownProposed':
    'Av bidragen {year}{name, select, none {} other { enligt {name}}} är {amount} kända{isSome, select, true {, varav {approved} är godkända} other { men inget beslut om dem är känt}}, resten är okänd',
  'money.titleUnknown':
    'Vad parterna {isOver, select, true {betalade} other {betalar}} {year}{name, select, none {} other { enligt {name}}} är okänt',
  'money.ofAgreement': '{label}, det här avtalet',
  'money.ofYear': '{label}, årets alla avtal',
  'money.lead':
    'Vem som betalar vad, vad pengarna har använts till, vad som är kvar och vad det blir per hushåll. Hela kronor. Okänt skrivs som okänt, aldrig som noll.',
  'money.none': 'Inga avtal är inlagda',
  'money.noneNext': 'Processledaren lägger in avtalen under Ekonomi.',
  'money.unknownYear': 'Adressen frågar efter avtalet för ”{asked}”, som inte finns. Här visas {shown}.',
  'money.noneThisYear': 'Inget avtal är inlagt för {year}. Här visas det senaste, för {shown}.',
  'money.year': 'Avtal',
  'money.edit': 'Redigera ekonomin',
  'money.unknown': 'okänt',
  'money.unknownSum': 'okänt',
  'money.knownOfSum': 'kända {known}',
  'money.unknownBalance': 'okänd',
  'money.knownOfBalance': 'kända bidrag {known}',
  'money.missing': '{what} är {isOne, select, true {okänt} other {okända}}',
  'money.missingContributions': '{count, plural, one {ett bidrag} other {# bidrag}}',
  'money.missingCosts': '{isAll, select, true {kostnaderna} other {en del av kostnaderna}}',
  'money.noHouseholds': '–',
  'money.atMost': 'högst {amount}',
  'money.approximate': 'cirka',
  'money.about': 'cirka {amount}',
  'money.kr': '{amount} kr',
  'money.households': '{count, plural, one {{shown} hushåll} other {{shown} hushåll}}',
  'money.decision.not_handled': 'Förslag, beslut okänt',
  'money.decision.approved': 'Godkänt',
  'money.decision.rejected': 'Avslaget',
  'money.decision.unknown': 'Beslut okänt',
  'money.decisions':
    '{open, plural, =0 {{approved} av {all} parter har godkänt.} other {{approved, plural, =0 {Vi känner inte till något godkännande.} other {Minst # av {all} parter har godkänt.}}}}{rejected, plural, =0 {} other { # har avslagit.}}{notHandled, plural, =0 {} one { # är ett förslag utan känt beslut.} other { # är förslag utan känt beslut.}}{unknown, plural, =0 {} one { För # är beslutet okänt.} other { För # är beslutet okänt.}}',
  'money.carried': 'Överskjutande medel från {from} till {to}: {amount}.',
  'money.carriedAbout': 'Överskjutande medel från {from} till {to}: cirka {amount}.',
  'money.carriedFor': 'Pengarna är tänkta för {lines}.',
  'money.carriedLine':
    '{category, select, personnel {personal} activities {aktiviteter} communication {kommunikation} travel {resor} other {övrigt}} ({amount})',
  'money.carriedBacked':
    'Bakom beloppet står {body}{date, select, none {} other {, {date}}}{note, select, none {} other { ({note})}}.',
  'money.carriedBackedUnknown': 'Vem som står bakom beloppet är inte känt.',
  'money.carriedIn': 'Beloppet räknas in i avstämningen för {to}.',
  'money.carriedBeside':
    'Avstämningen för {from} slutar på {balance}. Båda kan stämma: avstämningen räknas fram ur årets bidrag och bokförda kostnader och är inget beslut, medan överskjutande medel är det belopp som {body, select, none {någon} other {{body}}} har ställt sig bakom att använda {to}. Vad skillnaden, {difference}, beror på är inte inlagt.',
  'money.carriedBesideUnknown':
    'Avstämningen för {from} är okänd. Beloppet är inte framräknat ur den, utan det som {body, select, none {någon} other {{body}}} har ställt sig bakom att använda {to}.',
  'money.paid': 'Bidrag i pengar {year}',
  'money.inKindAlone': 'bara egen insats',
  'money.inKind': 'dessutom egen insats {amount}',
  'money.unsettled':
    '{count, plural, one {ett känt bidrag är inte godkänt, så vitt känt} other {# kända bidrag är inte godkända, så vitt känt}}',
  'money.notDecided': '(inget beslut känt)',
  'money.unknownCount': '{count, plural, one {ett bidrag är okänt} other {# bidrag är okända}}',
  'money.spent': 'Kostnader{isSoFar, select, true { hittills i år} other {}}',
  'money.ofBudget': 'av en budget på {amount}',
  'money.left': '{isSoFar, select, true {Kvar hittills i år} other {Kvar vid årets slut}}',
  'money.leftNegative': 'kostnaderna är större än det som har kommit in',
  'money.opening':
    '{isKnown, select, true {{amount} från året före är inräknat} other {{amount} från året före tillkommer}}',
  'money.perHousehold': 'Kostnad per hushåll{isSoFar, select, true { hittills i år} other {}}',
  'money.perHouseholdNone': 'går inte att räkna: kostnad eller hushåll saknas',
  'money.base': '{count, plural, one {på {shown} hushåll} other {på {shown} hushåll}}',
  'money.baseSmall':
    '{count, plural, one {på bara {shown} hushåll: litet underlag, färre än fem} other {på bara {shown} hushåll: litet underlag, färre än fem}}',
  'money.withInKind': 'med egen insats: {amount}',
  'money.small': '{amount}, litet underlag',
  'money.smallNote':
    'Litet underlag betyder här färre än fem hushåll. För hushåll per 1\u00a0000 invånare, på sidan Jämför, är gränsen tio.',
  'money.preliminaryNote':
    'p betyder preliminärt: alla har inte rapporterat, eller så är bidraget inte godkänt.',
  'money.contributions': 'Vem betalar vad',
  'money.contributionsTable': 'Bidrag per part, {name}',
  'money.notAPrice':
    'Bidrag per hushåll är kommunens bidrag delat med de hushåll som har flyttat dit under året. Det är inte ett pris.',
  'money.notAPriceYet':
    '{year} är inte slut: bidraget är hela årets men hushållen de som har kommit hittills, så talet sjunker för varje hushåll som flyttar in.',
  'money.split':
    '{unknown, plural, =0 {{method, select, other {Hur de verkliga bidragen är bestämda är inte känt.} fixed {Kommunernas verkliga bidrag är ett fast belopp.} per_capita {Kommunernas verkliga bidrag är bestämda per invånare.} mixed {Kommunernas verkliga bidrag är en fast del och resten per invånare.} shares {Kommunernas verkliga bidrag är bestämda efter överenskomna andelar.}}} one {Den verkliga fördelningen är inte känd: ett av {all} bidrag är okänt.} other {Den verkliga fördelningen är inte känd: # av {all} bidrag är okända.}}',
  'money.approvedOf':
    '{open, plural, =0 {{count} av {all} godkända} other {{count, plural, =0 {inget godkännande känt} other {minst # av {all} godkända}}, {open, plural, one {# beslut okänt} other {# beslut okända}}}}',
  'money.column.party': 'Part',
  'money.column.cash': 'Bidrag',
  'money.column.perHead': 'Per invånare',
  'money.column.perHousehold': 'Bidrag per hushåll{isSoFar, select, true { hittills i år} other {}}',
  'money.column.decision': 'Beslut',
  'money.column.category': 'Post',
  'money.column.budget': 'Budget',
  'money.column.costs': 'Bokfört',
  'money.budgetTable': 'Budget och kostnader {year}',
  'money.budgetFinding':
    '{booked, select, nothing {Inget} some {Minst {amount}} other {{amount}}} är bokfört {isSoFar, select, true {hittills } other {}}{year}, av en budget på {budget}{over, plural, =0 {} one {; {category} är {excess} över sin post} other {; # poster är över sin budget}}',
  'money.budgetSubtitle': 'Bokförda kostnader {year} per post. Det lodräta strecket är budgeten.',
  'money.bookedOf':
    '{booked, select, nothing {inget bokfört} unknown {okänt} some {minst {amount}} other {{amount}}}{budget, select, none {, budget okänd} other { av {budget}}}{over, select, none {} other { ({over} över)}}',
  'money.bookSource': 'avtalets budget och bokföring',
  'money.column.knownOf': '{header}, det som är känt',
  'money.noBudget': 'Ingen budget är inlagd',
  'money.noBudgetNext': 'Vad pengarna används till är okänt tills processledaren lägger in det.',
  'money.notBooked': 'inget bokfört',
  'money.category.personnel': 'Personal',
  'money.category.activities': 'Aktiviteter',
  'money.category.communication': 'Kommunikation',
  'money.category.travel': 'Resor',
  'money.category.other': 'Övrigt',
  'money.check.amounts-unknown':
    '{count, plural, one {Ett bidrag är okänt, så summan är okänd.} other {# bidrag är okända, så summan är okänd.}}',
  'money.check.budget-differs':
    'Budgeten är {budget} men det som kommer in är {income}: talen går inte ihop.',
  'money.check.rule-differs': 'Ett bidrag skiljer sig från det belopp som dess regel ger.',
  'money.check.shares-differ': 'Parternas andelar är inte 100 procent tillsammans.',
  'money.source': 'Källa: {source}. Finansiering: {funding}.',

  'next.title': 'Inför nästa avtal',
  'next.lead':
    'Vad som är känt, vad som inte är det och vilka val som finns. Sidan rekommenderar ingenting.',
  'next.aims': 'Vad avtalet ska ge',
  'next.noTarget': 'Mål saknas: inget är inlagt för {year}.',
  'next.someFailed': 'En del av detta gick inte att hämta.',
  'next.failed': 'gick inte att hämta',
  'next.targetFailed': 'Målet för {year} gick inte att hämta.',
  'next.target':
    '{count, plural, one {Målet för {year} är {shown} hushåll.} other {Målet för {year} är {shown} hushåll.}}',
  'next.thisAgreement': 'Det här avtalet: {name}.',
  'next.funding': 'Finansiering: {funding}.',
  'next.known': 'Nyckeltal',
  'next.households':
    'Inflyttade hushåll via samarbetet {year}{isSoFar, select, true { hittills} other {}}',
  'next.needs': 'Öppna kompetensbehov',
  'next.positions':
    '{count, number} {count, plural, one {plats} other {platser}} {isSoFar, select, true {just nu} other {vid årets slut}}',
  'next.activities': 'Genomförda aktiviteter {year}{isSoFar, select, true { hittills} other {}}',
  'next.contribution': 'Kommunens bidrag {year}',
  'next.perHousehold':
    'Bidrag per hushåll{isSoFar, select, true { hittills i år} other {}} (inte ett pris)',
  'next.preliminary': 'preliminärt',
  'next.smallBase': 'litet underlag: färre än fem hushåll',
  'next.unknown': 'Vad som inte är känt',
  'next.unknownWelcomed':
    'Hur många som {isSoFar, select, true {har tagits emot enligt den gemensamma processen i år} other {togs emot enligt den gemensamma processen {year}, om året inte är fastställt}}. Fastställda år står på Mottagandet.',
  'next.unknownEffect': 'Hur många som hade flyttat hit ändå.',
  'next.unknownUndecided':
    '{count, plural, one {Om # hushåll ingår i det samlade resultatet.} other {Om # hushåll ingår i det samlade resultatet.}}',
  'next.standing': 'Pengar och beslut',
  'next.left':
    '{isSoFar, select, true {Kvar hittills {year}} other {Kvar vid slutet av {year}}}: {amount}.',
  'next.ownDecision': 'Kommunens beslut: {decision}.',
  'next.choices': 'Valen',
  'next.choice.same': 'Fortsätta på samma sätt, med samma fördelning.',
  'next.choice.split': 'Fortsätta men ändra fördelningen mellan parterna.',
  'next.choice.end': 'Avsluta samarbetet och använda det som är kvar.',
  'next.choice.clustered': 'Gå över till en gemensam funktion som några kommuner delar på.',
  'next.toCalculator': 'Räkna på andra fördelningar',

  'calculator.title': 'Räkna på fördelningen',
  'calculator.lead':
    'Skriv ett belopp, så visas olika sätt att dela det bredvid varandra. Inget av det du skriver sparas. Talen du skriver följer med i länken.',
  'calculator.example': 'Räkneexempel, inget beslut: {total} delat på kommunerna.',
  'calculator.onPaper': 'Räkna på andra fördelningar: {url}',
  'calculator.total': 'Belopp att dela, kr',
  'calculator.totalHint': 'Till exempel 1\u00a0000\u00a0000',
  'calculator.fixed': 'Fast del per kommun, kr',
  'calculator.population': 'Folkmängd',
  'calculator.populationDefault': '31 december före beslutet',
  'calculator.populationAt': '31 december {year}',
  'calculator.shares': 'Andelar i procent',
  'calculator.shareOf': '{name}, %',
  'calculator.shareSum': 'Andelarna är tillsammans {sum} %. De ska vara 100.',
  'calculator.caption': '{method}, folkmängd {date}',
  'calculator.column.amount': 'Kr',
  'calculator.column.perHead': 'Kr/inv.',
  'calculator.column.perHousehold': 'Kr/hushåll {year}{isSoFar, select, true { hittills} other {}}',
  'calculator.none': '–',
  'calculator.fault.total': 'Skriv ett belopp i hela kronor, till exempel 1\u00a0000\u00a0000.',
  'calculator.fault.fixed': 'Skriv den fasta delen i hela kronor, till exempel 25000.',
  'calculator.fault.shares':
    'Andelarna måste vara 100 procent tillsammans, på en hundradel när. Ändra dem så räknas det.',
  'calculator.fault.tooSmall':
    'De fasta delarna är tillsammans mer än hela beloppet. Sänk dem, eller höj beloppet.',
  'calculator.fault.population':
    'Folkmängden är inte känd för alla kommuner den dagen. Välj ett annat år.',
} as const
