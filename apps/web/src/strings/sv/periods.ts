export const periods = {
  'periods.lead':
    'Säg till när alla hushåll för ett tertial är registrerade, också när det inte finns något att rapportera. Tills dess är kommunens tal preliminära, och det som saknas visas som okänt, inte som noll.',
  'periods.leadReader':
    'Varje kommun säger till när ett tertial är klart. Här ser du hur långt de har kommit.',
  'periods.open':
    '{count, plural, =0 {Alla avslutade tertial är klara.} one {# avslutat tertial väntar på svar.} other {# avslutade tertial väntar på svar.}}',
  'periods.none': 'Ditt konto är inte knutet till någon kommun',
  'periods.noneNext': 'Be den som sköter kontona att knyta ditt konto till kommunen.',
  'periods.title': 'Tertial {number} {year}',
  'periods.months': '{from}–{to}',
  'periods.confirmed': '{count, plural, one {# bekräftat hushåll} other {# bekräftade hushåll}}',
  'periods.preliminary': '{count, plural, one {# preliminärt} other {# preliminära}}',
  'periods.showHouseholds': 'Visa hushållen',
  'periods.showPreliminary': 'Bekräfta de preliminära',
  'periods.question': 'Stämmer {count, plural, one {# hushåll} other {# hushåll}} för {period}?',
  'periods.questionNothing': 'Inga hushåll att rapportera för {period}?',
  'periods.questionPreliminary':
    'För {period} finns bara {count, plural, one {# preliminärt hushåll} other {# preliminära hushåll}}, som inte räknas än. Är perioden klar ändå?',
  'periods.alsoPreliminary':
    '{count, plural, one {# hushåll är preliminärt och räknas först när det är bekräftat.} other {# hushåll är preliminära och räknas först när de är bekräftade.}}',
  'periods.yes': 'Ja, klart',
  'periods.locks':
    'Klart låser kommun, månad, antal vuxna och barn, varifrån de flyttade, när kontakten togs, om hushållet räknas in och status för periodens hushåll. Andra uppgifter går att ändra, och hushåll som registreras senare sparas som efteranmälda.',
  'periods.late':
    '{count, plural, one {Ett hushåll är efteranmält, registrerat efter klarmarkeringen:} other {# hushåll är efteranmälda, registrerade efter klarmarkeringen:}}',
  'periods.warnOngoing':
    'Tertialet är inte slut. Säger du klart nu sparas hushåll som flyttar in senare som efteranmälda.',
  'periods.closed': 'Klart sedan {date}.',
  'periods.closedNothing': 'Klart sedan {date}, inget att rapportera.',
  'periods.reopened': 'Öppnad igen: {reason}',
  'periods.reopen': 'Öppna igen …',
  'periods.reopenTitle': 'Öppna {period} igen',
  'periods.reopenText':
    'Periodens hushåll går då att ändra, och siffrorna visas som preliminära tills du säger klart på nytt.',
  'periods.reopenFixed':
    'Årsrapporten för {year} är fastställd och ändras inte av detta. Rättelsen syns i en ny version när processledaren har fastställt året på nytt.',
  'periods.reopenReason': 'Varför öppnas perioden?',
  'periods.reopenHint':
    'Skälet sparas och visas för kommunen och processledaren. Inga namn eller uppgifter om enskilda hushåll.',
  'periods.reopenDo': 'Öppna perioden',
  'periods.reasonMissing': 'Skriv varför perioden öppnas.',
  'periods.reasonLong': 'Skälet är för långt. Det får ha högst 300 tecken.',
  'periods.undoReason': 'Ångrat direkt efter klarmarkering.',
  'periods.toast.closed': '{municipality}, {period}: klart.',
  'periods.toast.closedNothing': '{municipality}, {period}: klart, inget att rapportera.',
  'periods.toast.open': '{municipality}, {period} är öppen igen.',
  'periods.otherHouseholds':
    'Antalet hushåll har ändrats sedan sidan öppnades. Nu ser du det som gäller. Inget är klarmarkerat än.',
  'periods.stale': 'Någon annan har redan svarat för perioden. Nu ser du det som gäller.',
  'periods.undoStale': 'Det gick inte att ångra: perioden har ändrats sedan dess.',
  'periods.failed': 'Det gick inte att spara. {reason}',
  'periods.all': 'Så långt har kommunerna kommit',
} as const
