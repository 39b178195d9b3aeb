export const householdInfo = {
  'info.lead':
    'Information till dig som har flyttat hit, eller tänker flytta, och har haft kontakt med en kommun, regionen eller en part i samarbetet.',
  'info.print': 'Skriv ut',
  'info.why': 'Varför vi sparar uppgifter',
  'info.whyText':
    'Kommunerna och regionen vill veta hur många hushåll som flyttar hit med samarbetets hjälp, och vad som hjälper eller hindrar. Uppgifterna används för statistik, uppföljning och för att ta emot er väl.',
  'info.what': 'Vad vi sparar',
  'info.whatText':
    'Kommun och månad för flytten, antal vuxna och barn, och svar i fasta alternativ om till exempel varifrån ni kommer, skäl, yrkesområde och boende. Kommunen kan också spara ett eget ärendenummer och en kort anteckning. Vi sparar aldrig namn, adress, telefon, e-post, personnummer, medborgarskap eller uppgifter om hälsa.',
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
    'Ni kan få veta vad som finns om ert hushåll, få fel rättade, invända mot behandlingen och begära radering eller begränsning. Vänd er till kommunen ni flyttade till; den är personuppgiftsansvarig, tillsammans med de andra enligt deras överenskommelse. Eftersom inga namn sparas behöver kommunen veta månad och hur många ni är, eller hushålls-ID. Ni kan klaga hos <a>Integritetsskyddsmyndigheten, IMY</a>.',
  'info.basis': 'Rättslig grund',
  'info.basisText':
    'Kommunen ska ange den rättsliga grunden, kontaktuppgifter och sitt dataskyddsombud här. Detta är inte ifyllt i inflytt.',
  'info.contact': 'Kommun, kontakt och dataskyddsombud:',
} as const
