export const duplicates = {
  'duplicates.lead':
    'Registreringar som kan vara samma hushåll. Avgör om de är det, så frågar vi inte igen. Ett beslut går att ta tillbaka.',
  'duplicates.forbidden': 'Dubbletter visas inte för dig',
  'duplicates.forbiddenNext':
    'Näringslivsutvecklarna ser dem i sin egen kommun, processledaren ser dem i hela länet.',
  'duplicates.show': 'Visa',
  'duplicates.open': 'Att ta ställning till',
  'duplicates.decided': 'Avgjorda',
  'duplicates.municipality': 'Kommun',
  'duplicates.all': 'Alla',
  'duplicates.count': '{count, plural, =0 {Inga par} one {# par} other {# par}}',
  'duplicates.none': 'Inga möjliga dubbletter',
  'duplicates.noneNext':
    'När två registreringar liknar varandra i månad, antal och ursprung, och har samma ärendenummer eller samma yrke och bostad, visas de här.',
  'duplicates.noneDecided': 'Inget par är avgjort än. Välj ”Att ta ställning till”.',
  'duplicates.pair': '{one} och {other}',
  'duplicates.reach.within': 'Inom samma kommun: {one} och {other}',
  'duplicates.reach.across': 'I två kommuner: {one} och {other}',
  'duplicates.noLongerAlike': 'De liknar inte längre varandra.',
  'duplicates.ground.external_ref': 'Samma ärendenummer.',
  'duplicates.ground.occupation_and_housing': 'Samma yrkesområde och bostad.',
  'duplicates.different': 'Olika hushåll',
  'duplicates.sameKeep': 'Samma hushåll, behåll {ref}',
  'duplicates.isDifferent': 'Avgjort: olika hushåll.',
  'duplicates.isSame': 'Avgjort: samma hushåll. {ref} är kvar, det andra är makulerat.',
  'duplicates.takeBack': 'Ta tillbaka beslutet',
  'duplicates.saved': 'Beslutet är sparat.',
  'duplicates.undone': 'Beslutet är tillbakataget.',
  'duplicates.undoneWithoutMatch':
    'Beslutet är tillbakataget, men behovet som hushållet var matchat med har ingen plats kvar.',
  'duplicates.undoneWithoutLead':
    'Beslutet är tillbakataget, men hushållet är utan sin intressent, som är makulerad, gallrad eller kopplad till ett annat hushåll.',
  'duplicates.locked':
    'Perioden är rapporterad som klar, så hushållet kan inte makuleras. Kommunen behöver öppna perioden först.',
  'duplicates.unknown': 'vet inte',
  'duplicates.column.field': 'Uppgift',
  'duplicates.equal': 'lika i båda',
  'duplicates.differs': 'skiljer sig',

  'record.alike':
    '{count, plural, one {Det här kan vara samma hushåll som ett du redan har. Är det ett annat går det bra att spara ändå.} other {Det här kan vara samma hushåll som några du redan har. Är det ett annat går det bra att spara ändå.}}',
  'record.alikeIs': '{summary}, från {origin}',
  'record.warning.duplicate': 'Sparat, men det liknar ett annat hushåll i kommunen.',
  'record.toDuplicates': 'Jämför dem under Dubbletter',
} as const
