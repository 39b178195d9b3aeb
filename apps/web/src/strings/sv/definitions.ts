/** What each measure means, in the words of /metod and of the panel at every figure. */
export const definitions = {
  'method.K1': 'Inflyttade hushåll via samarbetet',
  'method.K1.text':
    'Måttet räknar hushåll som hade kontakt med en kommun, regionen eller en annan part före flytten, och som sedan flyttade till länet. Det är inte all inflyttning: de flesta som flyttar hit gör det utan kontakt med samarbetet, och de syns inte här.',
  'method.K2': 'Personer',
  'method.K2.text':
    'Vuxna och barn i de inflyttade hushållen, där båda är kända. Aldrig hushåll gånger ett medelvärde. Finns det hushåll där antalet är okänt skrivs ”minst”.',
  'method.K3': 'Första kontakten efter flytten',
  'method.K3.text': 'Hushåll som hörde av sig först när de hade flyttat. De ingår aldrig i huvudtalet.',
  'method.K4': 'Måluppfyllelse',
  'method.K4.text':
    'Inflyttade hushåll via samarbetet delat med målet för året, för länet med länets eget mål. Utan mål, eller när målet är noll, skrivs ”mål saknas”. Takten delar i stället med så stor del av målet som årets hela månader hittills motsvarar. När hushållen är ett minst är måluppfyllelsen det också, och då skrivs ingen takt.',
  'method.K5': 'Från intresse till inflyttad',
  'method.K5.text':
    'Hur stor andel av dem som hörde av sig ett år som har flyttat hit, av alla och av dem som är avslutade. Hur många som är öppna står bredvid. Yngre än tolv månader är för tidigt att säga något om. Avslutade utan flytt räknas för sig, det år de avslutades.',
  'method.K6': 'Ledtid',
  'method.K6.text': 'Månader från första kontakten till flytten, i median, när det är minst tio.',
  'method.K7': 'Kvarboende',
  'method.K7.text':
    'Av dem som har bott här i 12, 24 eller 36 månader: hur många som bor kvar av dem som har svarat, med svarsandel och det lägsta och högsta det kan vara. För en kommun är flytt inom länet att lämna kommunen, för länet att stanna. De av de 444 som inte är registrerade ett och ett är aldrig med. Hushåll som har lämnat länet räknas också för sig, det år de svarade.',
  'method.K8': 'Hjälpens betydelse',
  'method.K8.text':
    'Ett spann för länet: minst de hushåll som själva säger att hjälpen var avgörande, högst alla registrerade utom dem som säger att den var stor, viss eller ingen.',
  'method.K9': 'Kostnad per hushåll',
  'method.K9.text':
    'Kostnaderna under perioden delade med de inflyttade hushållen under samma period, i hela kronor. Är hushållen ”minst” är kostnaden ”högst”. Under fem hushåll är underlaget litet (per 1\u00a0000 invånare är gränsen tio). Utan hushåll, eller när en kostnad är okänd, skrivs inget tal. Det är inte ett pris på en inflyttning.',
  'method.K10': 'Kronor per invånare',
  'method.K10.text':
    'Bidraget delat med folkmängden vid ett angivet datum, som regel 31 december året före avtalsåret.',
  'method.K11': 'Avstämning',
  'method.K11.text':
    'Kvar vid årets slut = kvar från året före + bidrag − kostnader. Överskjutande medel kommer in ett enda år. Är ett bidrag okänt är summan okänd, och de kända bidragen står bredvid.',
  'method.K12': 'Bredvid officiell statistik',
  'method.K12.text':
    'Inflyttade hushåll via samarbetet bredvid SCB:s flyttningar för samma kommun och år, i var sin enhet: ett hushåll är inte en flyttning. Det ena delas aldrig med det andra, och SCB:s tal med slumpmässig osäkerhet läggs aldrig ihop.',
  'method.K13': 'Andelar',
  'method.K13.text':
    'Återflyttare, från utlandet, barnfamiljer och arbete på distans, av dem där det är känt. Är mer än en femtedel okänt står ”osäkert”.',
  'method.K14': 'Kompetensbehov',
  'method.K14.text':
    'Lediga platser som parterna har anmält och som är öppna en viss dag, och hur stor andel av de anmälda som är tillsatta. Offentlig sektor och näringsliv visas var för sig.',
  'method.K15': 'Nöjdhet',
  'method.K15.text':
    'Medelvärde på skalan 1–5 och andelen fyror och femmor, när minst tio har svarat, med svarsandel.',
  'method.K16': 'Aktiviteter',
  'method.K16.text':
    'Genomförda och planerade aktiviteter per fas, deltagare och kostnad per deltagare. Inställda aktiviteter står kvar och räknas som inställda. Okänt antal deltagare är okänt, inte noll.',
  'method.K17': 'Inför 1 november',
  'method.K17.text':
    'Personer som flyttade in till och med oktober, och därefter. Inga kronor: statsbidraget per invånare skiljer för mycket mellan kommunerna.',
  'method.K18': 'Datakvalitet',
  'method.K18.text':
    'Hur många perioder som är rapporterade, hur stor andel som är bekräftad av dem som räknas eller är preliminära, och för dem som räknas hur ofta varje uppgift är känd och hur lång tid det tar att registrera.',
  'method.K19': 'Mottagna enligt gemensam process',
  'method.K19.text':
    'Andelen hushåll i länet som inom tre månader har fått en kontaktperson och minst ett steg till i mottagandet. Erbjudet räknas inte, bara gjort.',
  'method.K20': 'Hushåll per 1\u00a0000 invånare',
  'method.K20.text':
    'Inflyttade hushåll via samarbetet per 1\u00a0000 invånare den 31 december året före. Under tio hushåll är underlaget litet, och talet säger då lite om kommunen (för kostnad per hushåll är gränsen fem).',
} as const
