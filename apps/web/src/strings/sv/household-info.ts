export const householdInfo = {
  'info.lead':
    'Information till dig som har flyttat hit, eller tänker flytta, och har haft kontakt med en kommun, regionen eller en part i samarbetet.',
  'info.print': 'Skriv ut',
  'info.responsible': 'Vem som ansvarar för uppgifterna',
  'info.responsibleText':
    'Kommunen som har registrerat er ansvarar för uppgifterna om er. Regionen ansvarar för det den själv gör med dem, som samordning och statistik.',
  'info.municipality': 'Er kommun',
  'info.choose':
    'Välj kommun för att se hur ni når den och dess dataskyddsombud, och vilken rättslig grund den har.',
  'info.chooseOnPaper': 'Er kommuns uppgifter står på {address} när kommunen är vald där.',
  'info.contact': 'Kontakt',
  'info.officer': 'Dataskyddsombud',
  'info.ownPage': 'Mer information',
  'info.ownPageOf': 'Så behandlar {place} personuppgifter',
  'info.gap.own':
    'Kommunen har inte fyllt i {what}. Fråga den, med uppgifterna ovan: den är skyldig att svara.',
  'info.gap.county':
    'Kommunen har inte fyllt i {what}. Vänd er till kommunens växel, eller till regionen med uppgifterna nedan.',
  'info.gap.nobody':
    'Kommunen har inte fyllt i {what}. Vänd er till kommunens växel: kommunen är skyldig att svara.',
  'info.gapOfCounty.own':
    'Regionen har inte fyllt i {what}. Fråga den, med uppgifterna ovan: den är skyldig att svara.',
  'info.gapOfCounty.nobody':
    'Regionen har inte fyllt i {what}. Vänd er till regionens växel: regionen är skyldig att svara.',
  'info.change': 'Ändra det som står om {place}',
  'info.why': 'Varför vi sparar uppgifter',
  'info.whyText':
    'Kommunerna och regionen vill veta hur många hushåll som flyttar hit med samarbetets hjälp, och vad som hjälper eller hindrar. Uppgifterna används för statistik, uppföljning och för att ta emot er väl.',
  'info.what': 'Vad vi sparar',
  'info.whatText':
    'Kommun och månad för flytten, antal vuxna och barn, och svar i fasta alternativ om till exempel varifrån ni kommer, skäl, yrkesområde och boende. Kommunen kan också spara ett eget ärendenummer och en kort anteckning. Vi sparar aldrig namn, adress, telefon, e-\u2060post, personnummer, medborgarskap eller uppgifter om hälsa.',
  'info.personal':
    'Uppgifterna är ändå personuppgifter: i en liten kommun kan månad och familjens storlek peka ut en familj.',
  'info.who': 'Vem som ser uppgifterna',
  'info.whoText':
    'Handläggare i er kommun, och samarbetets processledare utom ärendenummer och anteckning. Statistiken som alla ser visar bara antal hushåll per kommun och år. Begär någon ut uppgifterna prövar kommunen om de får lämnas ut.',
  'info.how': 'Hur länge',
  'info.howText':
    'Uppgifterna gallras eller avidentifieras enligt kommunens beslut. Fråga kommunen vad som gäller hos er.',
  'info.follow': 'Vi hör av oss',
  'info.followText':
    'Kommunen kan fråga hur det går efter 3, 12, 24 och 36 månader. Ni kan också svara själva med koden på välkomstkortet. Att svara är frivilligt.',
  'info.rights': 'Era rättigheter',
  'info.rightsText':
    'Ni kan få veta vad som finns om ert hushåll, få fel rättade och begära radering eller begränsning. Vänd er till kommunen som har registrerat er. Eftersom inga namn sparas behöver kommunen veta månad och hur många ni är, eller hushålls-ID. Ni kan klaga hos <a>Integritetsskyddsmyndigheten, IMY</a>.',
  'info.objection.public_task':
    'Ni kan invända mot behandlingen: då måste kommunen visa skäl som väger tyngre än era för att fortsätta.',
  'info.objection.legal_obligation':
    'Uppgifterna krävs enligt lag. Då går det inte att invända mot behandlingen, och de raderas inte så länge lagen kräver dem.',
  'info.objection.consent':
    'Ni kan när som helst ta tillbaka ert samtycke. Det som redan har gjorts blir inte olagligt av det.',
  'info.objection.unknown':
    'Om ni också kan invända mot behandlingen, eller ta tillbaka ett samtycke, beror på den rättsliga grunden. Fråga kommunen.',
} as const
