export const statistics = {
  'statistics.title': 'Bredvid officiell statistik',
  'statistics.lead':
    'Vad samarbetet räknar bredvid vad SCB räknar. Hushållen är de som hade kontakt före flytten; flyttningarna är alla. Flyttningar är inte hushåll: en familj på fyra är fyra flyttningar, och den som flyttar två gånger på ett år räknas två gånger. Därför visas talen bredvid varandra och delas aldrig med varandra.',
  'statistics.measure': 'Ur SCB:s statistik',
  'statistics.inMigrants': 'Inflyttningar',
  'statistics.outMigrants': 'Utflyttningar',
  'statistics.netMigration': 'Flyttningsöverskott',
  'statistics.unknownMeasure': 'Adressen frågar efter ”{asked}”, som inte finns. Här visas {shown}.',
  'statistics.copyLacks':
    'In- och utflyttningar för sig finns inte i den medföljande kopian. De visas när uppgifterna har hämtats från SCB.',

  'statistics.findingNet':
    'Flyttningsöverskottet {year} var från {low} ({lowName}) till {high} ({highName}); {isReported, select, true {via samarbetet kom {isComplete, select, true {} other {hittills }}{reached, plural, =0 {inget hushåll} one {hushåll till en kommun} other {hushåll till # kommuner}}} other {inget är rapporterat om samarbetets hushåll}}',
  'statistics.findingIn':
    'Flest inflyttningar {year} hade {name}, {moves}; via samarbetet: {households}',
  'statistics.findingOut':
    'Flest utflyttningar {year} hade {name}, {moves}; via samarbetet dit: {households}',
  'statistics.findingNone': 'Uppgifter från SCB saknas för de här åren',

  'statistics.subtitle':
    'Stapel: hushåll via samarbetet. Punkt: {measure, select, inMigrants {inflyttningar} outMigrants {utflyttningar} other {flyttningsöverskott (in minus ut)}} enligt SCB, i antal flyttningar. Två skalor, var och en lika för alla kommuner. Streckad linje: brott i serien mellan 2024 och 2025.',
  'statistics.chart': 'Hushåll via samarbetet och flyttningar enligt SCB, per kommun och år',
  'statistics.point': '{name} {year}: {households} via samarbetet. SCB: {moves}.',
  'statistics.moves':
    '{measure, select, inMigrants {{count, plural, one {# inflyttning} other {# inflyttningar}}} outMigrants {{count, plural, one {# utflyttning} other {# utflyttningar}}} other {flyttningsöverskott {shown}}}',
  'statistics.movesPerturbed': '{text}, med slumpmässig osäkerhet',
  'statistics.movesMissing': 'uppgift saknas',
  'statistics.householdsUnit': 'hushåll',
  'statistics.movesUnit': 'flyttningar',
  'statistics.legendExact': 'flyttningar enligt SCB',
  'statistics.legendPerturbed': 'med slumpmässig osäkerhet (från 2025)',
  'statistics.legendBreak': 'brott i serien: före och efter jämförs inte',

  'statistics.table': 'Hushåll och flyttningar per kommun och år',
  'statistics.yearColumn': 'År',
  'statistics.householdsColumn': 'Hushåll via samarbetet',
  'statistics.noteColumn': 'Att veta',
  'statistics.noteBreak': 'Brott i serien; slumpmässig osäkerhet',
  'statistics.notePerturbed': 'Slumpmässig osäkerhet',
  'statistics.tableNote':
    'Hushåll i antal hushåll, det andra i antal flyttningar. Brott i serien mellan 2024 och 2025: ändringen däremellan säger inget säkert. Ingen summa för länet visas: flyttningar mellan länets kommuner skulle räknas två gånger, och från 2025 skulle osäkerheten läggas ihop.',

  'statistics.places': 'Kommunerna i officiell statistik',
  'statistics.placesTable': 'Folkmängd, medianinkomst och skattesats, senaste år',
  'statistics.population': 'Folkmängd 31 december {year}',
  'statistics.medianIncome': 'Medianinkomst {year}, tusen kr',
  'statistics.taxRate': 'Skattesats {year}, procent',
  'statistics.placesNote':
    'Medianinkomst: sammanräknad förvärvsinkomst, 16 år och äldre, löpande priser. Skattesats: kommun och region tillsammans. Folkmängden från 2025 har slumpmässig osäkerhet.',

  'statistics.readTitle': 'Så läser du talen',
  'statistics.readUnits':
    'Enheterna är olika. Samarbetet räknar hushåll, SCB räknar flyttningar, och inget av talen är en andel av det andra.',
  'statistics.readNoise':
    'Från och med 2025 lägger SCB en liten slumpmässig osäkerhet på varje tal (Cell Key-metoden) för att skydda enskilda. Delar behöver därför inte stämma med summan, och talen läggs inte ihop här.',
  'statistics.readBreak':
    'Mellan 2024 och 2025 är det ett brott i serien. Jämför år före brottet med varandra och år efter det med varandra.',
  'statistics.readGap': 'Två punkter betyder att uppgiften saknas. Inget är uppskattat.',

  'statistics.originTitle': 'Varifrån talen kommer',
  'statistics.originSource': 'Källa: programmets egna hämtningar.',
  'statistics.publisherColumn': 'Utgivare',
  'statistics.tableColumn': 'Tabell',
  'statistics.fetchedColumn': 'Hämtad',
  'statistics.triedColumn': 'Senaste försök',
  'statistics.tableHolds':
    '{table, select, TAB1212 {TAB1212 (flyttningar till och med 2024)} TAB6640 {TAB6640 (flyttningar från 2025)} TAB638 {TAB638 (folkmängd till och med 2024)} TAB5557 {TAB5557 (folkmängd från 2025)} TAB3554 {TAB3554 (medianinkomst)} N00900 {N00900 (skattesatser)} other {{table}}}',
  'statistics.untold': '{measure, select, taxRate {skattesatser från {source}} other {{source}}}',
  'statistics.fetchedFrom': '{source}, hämtat {date}',
  'statistics.copyFrom':
    '{date, select, unknown {{source}, medföljande kopia} other {{source}, medföljande kopia (hämtad {date})}}',
  'statistics.tableFetched': '{table}: hämtad {date}.',
  'statistics.tableFailed':
    '{table}: senaste försöket {tried} misslyckades. {isKept, select, true {Det som hämtades {date} visas.} other {Den medföljande kopian visas.}}',
  'statistics.tableNever': '{table}: inte hämtad än. Den medföljande kopian visas.',
}
