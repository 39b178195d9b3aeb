export const about = {
  'accessibility.title': 'Tillgänglighetsredogörelse',
  'accessibility.lead':
    'Alla ska kunna använda inflytt. Här står hur väl webbplatsen uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du berättar om fler.',
  'accessibility.who':
    'Samarbetet mellan Region Jämtland Härjedalen och länets åtta kommuner står bakom webbplatsen inflytt.',

  'accessibility.level': 'Hur tillgänglig webbplatsen är',
  'accessibility.levelText':
    'Webbplatsen är <b>delvis förenlig</b> med lagen (2018:1937) om tillgänglighet till digital offentlig service. Lagen kräver nivå AA i WCAG 2.1, genom standarden EN 301\u00a0549. Vi bygger efter WCAG 2.2 på samma nivå. Att vi inte skriver ”helt förenlig” beror på bristerna nedan och på det vi inte har prövat.',

  'accessibility.flaws': 'Brister som vi känner till',
  'accessibility.flaw1':
    '<b>Diagram som bild.</b> Diagram som laddas ner som PNG eller SVG har ingen beskrivning i text. Samma uppgifter finns i tabellen under varje diagram och i CSV-filen.',
  'accessibility.flaw2':
    '<b>Diagram med skärmläsare.</b> Värdena i ett diagram nås med piltangenterna och läses upp ett och ett. Vi vet inte hur väl det fungerar i alla skärmläsare. Välj ”Visa som tabell” om det krånglar.',
  'accessibility.flaw3':
    '<b>Beskrivningen av API:et.</b> Sidan för den som programmerar mot tjänsten bygger på en färdig komponent, är delvis på engelska och är inte prövad som de andra sidorna.',
  'accessibility.flaw4':
    '<b>Lättläst och teckenspråk.</b> Innehållet finns på svenska och engelska, men inte på lättläst svenska, teckenspråk eller nationella minoritetsspråk.',

  'accessibility.tests': 'Hur vi har prövat',
  'accessibility.testsText':
    'Bedömningen är vår egen, gjord den 30 november 2026. Ingen utomstående har granskat webbplatsen.',
  'accessibility.test1':
    'Varje sida granskas automatiskt med verktyget axe i webbläsaren Chromium innan en ny version släpps.',
  'accessibility.test2':
    'Vi har använt sidorna med enbart tangentbord, i fönster från 320 bildpunkters bredd, med 200 procents text, i ljust och mörkt läge, med högkontrast och i utskrift.',
  'accessibility.test3':
    'Vi har lyssnat igenom sidorna med skärmläsaren Orca i Chromium på Linux: det den läser upp har lästs som text, av oss och inte av någon som använder skärmläsare till vardags.',
  'accessibility.untested': 'Det här har vi inte prövat',
  'accessibility.untested1':
    'Andra skärmläsare än Orca, som NVDA, JAWS, VoiceOver och TalkBack, och talstyrning, förstoringsprogram och punktskriftsskärm.',
  'accessibility.untested2': 'Andra webbläsare än Chromium, och riktiga telefoner och plattor.',
  'accessibility.untested3': 'Användning av personer med funktionsnedsättning.',

  'accessibility.report': 'Berätta om en brist',
  'accessibility.reportText':
    'Är det något du inte kan använda, eller behöver du innehållet i en annan form? Vänd dig till din kommun eller till Region Jämtland Härjedalen. Berätta vilken sida det gäller, vad du försökte göra och vilka hjälpmedel du använder.',
  'accessibility.reportMail': 'Skriv ett mejl om en brist',
  'accessibility.reportMailNote':
    'Mejlet öppnas i ditt eget program, med frågorna ifyllda. Mottagaren fyller du i själv.',
  'contact.receiver': 'Det går till {to} och öppnas i ditt eget program.',
  'accessibility.reportSubject': 'Brist i tillgänglighet på inflytt',
  'accessibility.reportBody':
    'Webbplats: {origin}\n\nSida:\n\nDet här gick inte:\n\nWebbläsare och hjälpmedel:\n',

  'accessibility.supervision': 'Tillsyn',
  'accessibility.supervisionText':
    'Får du inget svar, eller tycker du att svaret är fel, kan du <a>anmäla bristen till tillsynsmyndigheten, Digg</a>.',
  'accessibility.updated': 'Redogörelsen uppdaterades senast den 30 november 2026.',

  'privacy.lead':
    'Uppgifterna om hushållen är personuppgifter, om än indirekta. Den som läser här ser aldrig ett enskilt hushåll.',
  'privacy.personal': 'Ja, det är personuppgifter',
  'privacy.personalText':
    'Inga namn lagras. Men i en liten kommun kan kommun, månad och familjens storlek tillsammans peka ut en familj. Uppgifterna <b>är alltså personuppgifter</b>, indirekt, och de kan vara allmänna handlingar. Att byta månad mot år tar inte bort det: uppgiften blir svårare att knyta till någon, men inte anonym.',

  'privacy.stored': 'Vad som lagras om ett hushåll',
  'privacy.stored1': 'vilken kommun det flyttade till, och vilken månad; aldrig dagen',
  'privacy.stored2': 'antal vuxna och barn, och om kommunen vill deras ålder i grova grupper',
  'privacy.stored3': 'varifrån det kom: län eller landgrupp, inte ort',
  'privacy.stored4':
    'anknytning hit, skäl för flytten, yrkesområde och boendeform, i fasta svarsalternativ',
  'privacy.stored5': 'när den första kontakten var och hur kommunen vet att flytten är gjord',
  'privacy.stored6':
    'kommunens eget ärendenummer och en kort anteckning, som bara den egna kommunen ser',

  'privacy.storedLead':
    'Om den som funderar på att flytta hit eller flyttar senare lagras samma slags uppgifter, också de utan namn.',

  'privacy.never': 'Vad som aldrig lagras',
  'privacy.neverText':
    'Hushållets namn, e-\u2060post, telefonnummer, adress, personnummer, medborgarskap och uppgifter om hälsa. Ett personnummer eller samordningsnummer nekas i all fri text, hur det än skrivs. Den som skriver något som liknar en adress eller ett telefonnummer får en varning.',

  'privacy.seen': 'Vem som ser vad',
  'privacy.seen1': '<b>Alla</b> ser antal hushåll per kommun och år, och vem som har rapporterat.',
  'privacy.seen2':
    '<b>Kommunens egna handläggare</b> ser kommunens egna hushåll, under rubriken ”Uppgifter om enskilda hushåll – får inte spridas”. De ser inga andra kommuners.',
  'privacy.seen3':
    '<b>Processledaren</b> ser hushållen i alla kommuner, men inte anteckningar och ärendenummer.',
  'privacy.seen4': '<b>Parter och förtroendevalda</b> ser detsamma som alla.',
  'privacy.seen5':
    '<b>Administratören</b> sköter konton, logg och gallring, och ser inga hushåll. I loggen står vem som ändrat vilket fält i vilken post, men inga värden.',
  'privacy.seenMore': 'Hur vi undviker att tal pekar ut någon står i <a>Så räknar vi</a>.',

  'privacy.release': 'Utlämnande och gallring',
  'privacy.releaseText':
    'Begär någon ut uppgifterna prövar kommunen om de kan lämnas ut (sekretessprövning). Inget gallras eller avidentifieras utan ett beslut som går att hänvisa till, och de tal som redan är publicerade ändras inte av det.',
  'privacy.log':
    'Varje ändring sparas med vem, när och vilket fält, i en logg som förseglas så att det syns om den ändras i efterhand. Servern för logg över anrop som nekas eller misslyckas, utan adresser och utan innehåll. Vanliga besök loggas inte av tjänsten.',

  'privacy.reader': 'Du som läser',
  'privacy.readerText':
    'Du får inga kakor, ingen spårar dig, och sidan hämtar ingenting från andra än den egna servern. Därför finns ingen ruta att godkänna.',
  'privacy.readerSignedIn':
    'Du som loggar in får en kaka som håller dig inloggad och tas bort när du loggar ut. Ditt namn och din e-\u2060postadress lagras så länge du har ett konto, och när kontot är stängt tills regeln för stängda konton tar bort dem. Att du loggar in och ut skrivs i loggen. Utkast och det som väntar på nät sparas i din egen webbläsare tills du har sparat eller loggat ut.',

  'privacy.retention':
    'Det finns regler för hur länge uppgifter sparas. Varje regel är av tills kommunernas beslut om gallring är infört, och då gäller den tid som står i beslutet. Det här är vad de gör när de är på:',
  'privacy.keepLeads':
    '<b>Den som funderar på att flytta hit</b> avslutas när ingen har haft kontakt på så många månader som beslutet säger. Produktens förslag är 12. Uppgifterna finns då kvar, och tas bort helt när intresset har varit avslutat en tid.',
  'privacy.keepTexts':
    '<b>Anteckningar och ärendenummer</b> tas bort ur hushåll och intressen, också ur historiken.',
  'privacy.keepHouseholds':
    '<b>Hushåll</b>: inflyttningsmånaden blir inflyttningsår, och allt som visar månaden tas bort. Senare tas hushållets post bort, och kvar blir bara antalet per kommun, år och projekt.',
  'privacy.keepNeeds':
    '<b>Avslutade kompetensbehov</b> mister arbetsgivarens namn och anteckningen. Antalen finns kvar.',
  'privacy.keepAccounts':
    '<b>Stängda konton</b> tas bort med namn och e-\u2060postadress. I loggen står då ett id som inte längre pekar på någon.',
  'privacy.keepLog':
    '<b>Loggen</b> kortas från början när den är gammal. Det som är kvar går fortfarande att kontrollera. Vad fälten innehöll före och efter en ändring, och utgångna inloggningar, tas bort för sig.',
  'privacy.keepFigures':
    'Inget av det ändrar ett tal som är öppet eller publicerat. Det som har tagits bort går inte att få tillbaka ur databasen; säkerhetskopior gallras enligt varje kommuns egen rutin.',
  'privacy.register':
    'Här står <a>varje tabell och kolumn som lagras</a>: vems uppgifterna är, vad de är till för, vem som läser dem och när de gallras.',
  'privacy.rightsInfo':
    'I <a>informationen till hushåll</a>, som går att skriva ut, står också vem som ansvarar för uppgifterna i din kommun och hur du når den.',
  'privacy.rights': 'Om ditt hushåll finns med',
  'privacy.rightsText':
    'Vänd dig till den kommun du flyttade till om du vill veta vad som är registrerat, få något rättat eller invända. Kommunen kan ta fram ett utdrag med allt som finns om hushållet, också historiken; varje utdrag skrivs i loggen. Eftersom inga namn lagras behöver kommunen veta vilken månad ni flyttade och hur många ni var för att hitta rätt. Du kan också klaga hos <a>Integritetsskyddsmyndigheten, IMY</a>.',
} as const
