export const controllers = {
  'controllers.title': 'Information till hushåll',
  'controllers.about':
    'Hushåll har rätt att få veta vem som ansvarar för uppgifterna om dem, hur man når den och dess dataskyddsombud, och på vilken rättslig grund. Det som skrivs här visas för alla på sidan Information till hushåll, som välkomstkortet leder till. Det som inte är ifyllt sägs saknas där.',
  'controllers.leadOfficer':
    'Det som er kommun säger om hur den behandlar uppgifter om hushåll. En ändring visas genast för alla och skrivs i loggen.',
  'controllers.county': 'Regionen',
  'controllers.table': 'Vem som ansvarar för uppgifterna om hushåll, och vad som saknas',
  'controllers.scope': 'Kommun eller region',
  'controllers.missing': 'Saknas',
  'controllers.complete': 'inget',
  'controllers.change': 'Ändra',
  'controllers.fillIn': 'Fyll i',
  'controllers.of': 'informationen för {place}',
  'controllers.dialog': 'Vem som ansvarar: {place}',

  'controllers.everything': 'allt',
  'controllers.short.name': 'personuppgiftsansvarig',
  'controllers.short.contact': 'kontakt',
  'controllers.short.officer': 'dataskyddsombud',
  'controllers.short.legalBasis': 'rättslig grund',

  'controllers.gap.name': 'vem som är personuppgiftsansvarig',
  'controllers.gap.contact': 'hur man når den ansvariga',
  'controllers.gap.officer': 'hur man når dataskyddsombudet',
  'controllers.gap.legalBasis': 'den rättsliga grunden',

  'controllers.basis.public_task': 'Uppgift av allmänt intresse (dataskyddsförordningen, artikel 6.1 e)',
  'controllers.basis.legal_obligation': 'Rättslig förpliktelse (dataskyddsförordningen, artikel 6.1 c)',
  'controllers.basis.consent': 'Samtycke (dataskyddsförordningen, artikel 6.1 a)',

  'controllers.name': 'Personuppgiftsansvarig',
  'controllers.nameHint':
    'Nämnden eller styrelsen med hela namnet, till exempel ”Kommunstyrelsen i Exempels kommun”.',
  'controllers.address': 'Postadress',
  'controllers.email': 'E-post',
  'controllers.emailHint':
    'Till en funktion, inte till en person: adressen ska gälla också när någon slutar.',
  'controllers.emailPersonal':
    'Det ser ut som en persons adress. Skriv hellre en funktions, som gäller också när någon slutar.',
  'controllers.phone': 'Telefon',
  'controllers.phoneHint': 'Växel eller funktion, med riktnummer.',
  'controllers.contactUrl': 'Webbsida för kontakt',
  'controllers.urlHint': 'Hela adressen. Den börjar med https://.',
  'controllers.officerEmail': 'Dataskyddsombudets e-post',
  'controllers.officerPhone': 'Dataskyddsombudets telefon',
  'controllers.legalBasis': 'Rättslig grund',
  'controllers.legalBasisNote': 'Vad den rättsliga grunden vilar på',
  'controllers.legalBasisNoteHint':
    'Lagen eller beslutet, i en mening. Till exempel ”Reglemente för kommunstyrelsen, 5 §”.',
  'controllers.informationUrl': 'Egen sida om personuppgifter',

  'controllers.fault.long': '{field}: skriv högst {max} tecken, på en rad och utan personnummer.',
  'controllers.fault.email': '{field}: skriv en e-\u2060postadress, som dataskydd@exempel.se.',
  'controllers.fault.phone': '{field}: skriv ett nummer som börjar med 0 eller +, bara med siffror.',
  'controllers.fault.phoneLikeNumber':
    '{field}: numret går inte att skilja från ett personnummer. Skriv det med +46 i början.',
  'controllers.fault.url': '{field}: skriv hela adressen, som börjar med https://.',
  'controllers.fault.legalBasis': 'Välj en av de rättsliga grunderna, eller ingen.',
} as const
