/** What each measure means: the words of the method's list, which the report takes along. */
export const definitions: Readonly<Record<string, { name: string; text: string }>> = {
  K1: {
    name: 'Inflyttade hushåll via samarbetet',
    text: 'Måttet räknar hushåll som hade kontakt med en kommun, regionen eller en annan part före flytten, och som sedan flyttade till länet. Det är inte all inflyttning: de flesta som flyttar hit gör det utan kontakt med samarbetet, och de syns inte här.',
  },
  K2: {
    name: 'Personer',
    text: 'Vuxna och barn i de inflyttade hushållen, där båda är kända. Aldrig hushåll gånger ett medelvärde. Finns det hushåll där antalet är okänt skrivs ”minst”.',
  },
  K3: {
    name: 'Första kontakten efter flytten',
    text: 'Hushåll som hörde av sig först när de hade flyttat. De ingår aldrig i huvudtalet.',
  },
  K4: {
    name: 'Måluppfyllelse',
    text: 'Inflyttade hushåll via samarbetet delat med målet för året, för länet med länets eget mål. Utan mål, eller när målet är noll, skrivs ”mål saknas”. Takten delar i stället med så stor del av målet som årets hela månader hittills motsvarar. När hushållen är ett minst är måluppfyllelsen det också, och då skrivs ingen takt.',
  },
  K5: {
    name: 'Från intresse till inflyttad',
    text: 'Hur stor andel av dem som hörde av sig ett år som har flyttat hit, av alla och av dem som är avslutade. Hur många som är öppna står bredvid. Yngre än tolv månader är för tidigt att säga något om. Avslutade utan flytt räknas för sig, det år de avslutades.',
  },
  K6: {
    name: 'Ledtid',
    text: 'Månader från första kontakten till flytten, i median, när det är minst tio.',
  },
  K7: {
    name: 'Kvarboende',
    text: 'Av dem som har bott här i 12, 24 eller 36 månader: hur många som bor kvar av dem som har svarat, med svarsandel och det lägsta och högsta det kan vara. För en kommun är flytt inom länet att lämna kommunen, för länet att stanna. De av de 444 som inte är registrerade ett och ett är aldrig med. Hushåll som har lämnat länet räknas också för sig, det år de svarade.',
  },
  K8: {
    name: 'Hjälpens betydelse',
    text: 'Ett spann för länet: minst de hushåll som själva säger att hjälpen var avgörande, högst alla registrerade utom dem som säger att den var stor, viss eller ingen.',
  },
  K9: {
    name: 'Kostnad per hushåll',
    text: 'Kostnaderna under perioden delade med de inflyttade hushållen under samma period, i hela kronor. Är hushållen ”minst” är kostnaden ”högst”. Under fem hushåll är underlaget litet (per 1\u00a0000 invånare är gränsen tio). Utan hushåll, eller när en kostnad är okänd, skrivs inget tal. Det är inte ett pris på en inflyttning.',
  },
  K10: {
    name: 'Kronor per invånare',
    text: 'Bidraget delat med folkmängden vid ett angivet datum, som regel 31 december året före avtalsåret.',
  },
  K11: {
    name: 'Avstämning',
    text: 'Kvar vid årets slut = kvar från året före + bidrag − kostnader. Överskjutande medel kommer in ett enda år. Är ett bidrag okänt är summan okänd, och de kända bidragen står bredvid.',
  },
  K12: {
    name: 'Bredvid officiell statistik',
    text: 'Inflyttade hushåll via samarbetet bredvid SCB:s flyttningar för samma kommun och år, i var sin enhet: ett hushåll är inte en flyttning. Det ena delas aldrig med det andra, och SCB:s tal med slumpmässig osäkerhet läggs aldrig ihop.',
  },
  K13: {
    name: 'Andelar',
    text: 'Återflyttare, från utlandet, barnfamiljer och arbete på distans, av dem där det är känt. Är mer än en femtedel okänt står ”osäkert”.',
  },
  K14: {
    name: 'Kompetensbehov',
    text: 'Lediga platser som parterna har anmält och som är öppna en viss dag, och hur stor andel av de anmälda som är tillsatta. Offentlig sektor och näringsliv visas var för sig.',
  },
  K15: {
    name: 'Nöjdhet',
    text: 'Medelvärde på skalan 1–5 och andelen fyror och femmor, när minst tio har svarat, med svarsandel.',
  },
  K16: {
    name: 'Aktiviteter',
    text: 'Genomförda och planerade aktiviteter per fas, deltagare och kostnad per deltagare. Inställda aktiviteter står kvar och räknas som inställda. Okänt antal deltagare är okänt, inte noll.',
  },
  K17: {
    name: 'Inför 1 november',
    text: 'Personer som flyttade in till och med oktober, och därefter. Inga kronor: statsbidraget per invånare skiljer för mycket mellan kommunerna.',
  },
  K18: {
    name: 'Datakvalitet',
    text: 'Hur många perioder som är rapporterade, hur stor andel som är bekräftad av dem som räknas eller är preliminära, och för dem som räknas hur ofta varje uppgift är känd och hur lång tid det tar att registrera.',
  },
  K19: {
    name: 'Mottagna enligt gemensam process',
    text: 'Andelen hushåll i länet som inom tre månader har fått en kontaktperson och minst ett steg till i mottagandet. Erbjudet räknas inte, bara gjort.',
  },
  K20: {
    name: 'Hushåll per 1\u00a0000 invånare',
    text: 'Inflyttade hushåll via samarbetet per 1\u00a0000 invånare den 31 december året före. Under tio hushåll är underlaget litet, och talet säger då lite om kommunen (för kostnad per hushåll är gränsen fem).',
  },
}
