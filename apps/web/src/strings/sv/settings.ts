export const settings = {
  'settings.lead':
    'Det som gäller hela tjänsten: vem som får läsa, hur små tal skyddas, från när det registreras och rapporteras, och vad hushåll får veta. En ändring gäller genast och skrivs i loggen.',
  'settings.forbidden': 'Inställningarna ändras av administratören och processledaren',
  'settings.forbiddenNext': 'Logga in som administratör eller processledare.',
  'settings.save': 'Spara inställningarna',
  'settings.saved': 'Sparat. Det som står här gäller nu.',
  'settings.notSaved': 'Inget sparades. Här står det som gäller nu.',
  'settings.conflict': 'Någon annan har ändrat inställningarna sedan du öppnade dem',

  'settings.readers': 'Vem som får läsa',
  'settings.readersAbout':
    'Siffror, figurer och rapporter kan läsas av alla, eller bara av den som har ett konto. Så räknar vi, Integritet, informationen till hushåll och hushållens egna svar är öppna hur du än väljer.',
  'settings.readersCost':
    'Om du stänger siffrorna får den som saknar konto veta att de är stängda, och leds till inloggningen. Länkar som redan är delade slutar visa siffror för den som saknar konto. Det som någon har laddat ner finns kvar hos den.',
  'settings.publicDashboard': 'Siffrorna är öppna för',
  'settings.publicDashboard.true': 'Alla, utan att logga in',
  'settings.publicDashboard.false': 'Bara den som har ett konto',

  'settings.protection': 'Skydd av små tal',
  'settings.protectionAbout':
    'Tabeller om ursprung, skäl, yrke och annat visar aldrig en grupp som är mindre än gränsen. Antalet hushåll per kommun och år visas däremot också när det är litet: det säger bara att något hushåll fick hjälp. Du kan dölja också det. Skyddet ändras bara med stöd av ett beslut.',
  'settings.protectionCost':
    'Döljer du små antal döljs även det som de annars kunde räknas fram ur, till exempel kostnad per hushåll och måluppfyllelse för kommunen, och det första svaret efter en registrering kan dröja några sekunder. En högre gräns döljer mer av de tabeller som fastställs härefter. Det som redan är fastställt behåller sitt skydd, och den som har sett ett tal vet det.',
  'settings.strictDisclosure': 'Små antal hushåll per kommun och år',
  'settings.strictDisclosure.false': 'Visas',
  'settings.strictDisclosure.true': 'Döljs när de är under gränsen',
  'settings.disclosureThreshold': 'Gräns: minsta antal hushåll bakom en uppgift',
  'settings.disclosureThresholdHint': 'Från {min} till {max}. Förvalet är 5.',
  'settings.disclosureDecision': 'Beslut som skyddet vilar på',
  'settings.disclosureDecisionHint':
    'Till exempel ”RS 2026/12, 20 oktober 2026”. Behövs när något av de två ovan ändras.',

  'settings.reporting': 'När kommunerna rapporterar',
  'settings.reportingAbout':
    'Från och med det här tertialet väntas varje kommun säga till när ett tertial är klart, också när den inte har något att redovisa.',
  'settings.reportingCost':
    'Flyttas starten bakåt blir tal för äldre år preliminära eller ej rapporterade tills kommunerna har sagt klart för dem. Flyttas starten framåt visas det som saknas från tiden före starten som okänt. Det som redan är sagt finns kvar.',
  'settings.reportingFrom': 'Rapporter väntas från',

  'settings.backfill': 'Hur långt tillbaka det går att registrera',
  'settings.backfillAbout':
    'Den första månad som ett hushåll kan ha flyttat in. Tidigare månader nekas när någon registrerar.',
  'settings.backfillCost':
    'Månaden kan bara flyttas bakåt, och det går inte att ångra: flyttades den framåt skulle hushåll från tiden före inte längre gå att rätta.',
  'settings.earliestMonth': 'Tidigaste inflyttningsmånad',
  'settings.earliestMonthHint': 'Skriv ÅÅÅÅ-MM.',

  'settings.fault.disclosureDecision':
    'Skriv vilket beslut ändringen av skyddet vilar på, med högst {max} tecken.',
  'settings.fault.reportingFrom':
    'Välj ett tertial som inte ligger före den tidigaste inflyttningsmånaden.',
  'settings.fault.earliestMonth': 'Skriv en månad från {first} till {last}, som ÅÅÅÅ-MM.',

  'settings.confirm': 'Ändra inställningarna?',
  'settings.confirmDo': 'Ändra',
  'settings.fromTo': '”{from}” blir ”{to}”.',
  'settings.stays': 'Som förut: ”{to}”.',
  'settings.means.closed':
    'Den som saknar konto ser inga siffror längre, från och med nu. Det gäller också länkar som redan är delade.',
  'settings.means.opened': 'Alla kan läsa siffror och rapporter utan att logga in, från och med nu.',
  'settings.means.strict':
    'Små antal per kommun och år försvinner ur det som är öppet, och med dem det som de kunde räknas fram ur.',
  'settings.means.lenient':
    'Små antal per kommun och år visas öppet, från och med nu. Den som har sett dem vet dem också om du döljer dem igen.',
  'settings.means.higher': 'Fler uppgifter döljs. Det gäller tabeller som fastställs härefter.',
  'settings.means.lower':
    'Fler uppgifter visas, om mindre grupper. Det gäller tabeller som fastställs härefter, och det som har visats går inte att ta tillbaka.',
  'settings.means.decision': 'Beslutet står som stöd för skyddet, och kan läsas av alla.',
  'settings.means.reportedBefore':
    'Tal för fler år visas som preliminära eller ej rapporterade tills kommunerna har sagt klart.',
  'settings.means.reportedAfter':
    'För åren före visas det som saknas som okänt, och det som finns som bekräftat.',
  'settings.means.earliestMonth': 'Det går inte att ångra: månaden kan bara flyttas bakåt.',
} as const
