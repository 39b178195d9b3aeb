export const imports = {
  'imports.lead':
    'Läs in en lista från Excel. Du ser varje rad innan något sparas, och hela importen går att ångra.',
  'imports.leadCounts':
    'Läs in äldre antal per kommun och år. Du ser varje rad innan något sparas, och hela importen går att ångra.',
  'imports.forbidden': 'Import görs inte med ditt konto',
  'imports.forbiddenNext':
    'Näringslivsutvecklarna läser in hushåll för sin egen kommun. Processledaren läser in äldre antal för alla kommuner.',
  'imports.notFound': 'Importen finns inte',
  'imports.notFoundNext': 'Den finns inte, eller hör till en kommun som du inte arbetar för.',
  'imports.toStart': 'Till början av Importera',
  'imports.other': 'Läs in en annan fil',

  'imports.start.title': 'Läs in en lista',
  'imports.start.municipality': 'Kommun',
  'imports.start.several': 'Flera: raderna säger vilken',
  'imports.start.municipalityMissing': 'Välj kommun först.',
  'imports.start.kind': 'Vad är det i listan?',
  'imports.kind.households': 'Hushåll, ett per rad',
  'imports.kind.counts': 'Äldre antal, ett per år',
  'imports.start.file': 'Fil med listan',
  'imports.start.fileChoose': 'Välj fil',
  'imports.start.fileDrop': 'eller släpp den här',
  'imports.start.fileHint': 'Excel (.xlsx) eller CSV, högst 20 MB.',
  'imports.start.paste': 'Eller klistra in celler från Excel',
  'imports.start.pasteHint': 'Ta med rubrikraden.',
  'imports.start.pasteDo': 'Läs in det inklistrade',
  'imports.start.pasteEmpty': 'Klistra in rader först. Ta med rubrikraden.',
  'imports.start.pastedName': 'Inklistrade celler',
  'imports.start.headerRow': 'Vilken rad har rubrikerna?',
  'imports.start.headerRowHint': 'Radens nummer i Excel. Välj sedan filen igen.',
  'imports.start.reading': 'Läser {name} …',
  'imports.start.private':
    'Namn, personnummer och kontaktuppgifter i filen sparas aldrig. Ta gärna bort dem ändå.',
  'imports.templates.title': 'Mallar och egna hushåll',
  'imports.templates.households': 'Mall för hushåll:',
  'imports.templates.counts': 'Mall för äldre antal:',
  'imports.templates.xlsx': 'Hämta som Excel, med förklaringar',
  'imports.templates.csv': 'Hämta som CSV',
  'imports.templates.own': 'Hushållen i {place}:',
  'imports.templates.ownHint':
    'Ändra hushållen i Excel och läs in filen igen: ändringarna visas rad för rad innan de sparas. Låt Hushålls-ID och Version stå (ref och version i CSV), så känns hushållen igen.',

  'imports.fault.empty-file': 'Filen är tom. Välj filen där listan finns.',
  'imports.fault.not-a-table':
    'Filen är ingen tabell. Spara listan som Excel-arbetsbok (.xlsx) eller CSV och välj den filen.',
  'imports.fault.web-page':
    'Filen är en webbsida, vad den än heter: så sparar många system det de kallar Excel. Öppna den i Excel, spara som Excel-arbetsbok (.xlsx) och välj den filen.',
  'imports.fault.other-format':
    'Filen är sparad i ett format som inte läses här, vad den än heter. Öppna den i Excel, spara som Excel-arbetsbok (.xlsx) eller CSV och välj den filen.',
  'imports.fault.pdf':
    'Filen är en PDF, vad den än heter. Be om listan som Excel-arbetsbok (.xlsx) eller CSV.',
  'imports.fault.old-excel':
    'Filen är i ett äldre Excel-format (.xls) eller skyddad med lösenord. Öppna den i Excel, ta bort lösenordet om det finns ett, och spara som Excel-arbetsbok (.xlsx).',
  'imports.fault.binary-workbook':
    'Filen är en binär Excel-arbetsbok (.xlsb). Öppna den i Excel och spara som Excel-arbetsbok (.xlsx).',
  'imports.fault.encrypted-workbook':
    'Arbetsboken är skyddad med lösenord. Öppna den i Excel, spara den utan lösenord och välj den igen.',
  'imports.fault.opendocument':
    'Filen är i OpenDocument-format (.ods). Öppna den och spara som Excel-arbetsbok (.xlsx) eller CSV.',
  'imports.fault.damaged-file':
    'Filen är skadad och går inte att läsa till slutet. Spara den på nytt och välj den igen.',
  'imports.fault.quote-not-closed':
    'Ett citattecken öppnas {row, plural, =0 {i första raden} other {efter rad {row}}} och stängs aldrig, så att resten av filen blir en enda cell. Stäng det eller ta bort det, och välj filen igen.',
  'imports.fault.rows-in-a-cell':
    'Ett citattecken öppnas i raden efter rad {row} och stängs i en senare rad, så att raderna däremellan skulle bli en enda cell. Stäng det eller ta bort det, och välj filen igen.',
  'imports.fault.too-long-row':
    '{row, plural, =0 {Den första raden} other {Raden efter rad {row}}} har fler än 200\u00a0000 tecken. Antingen öppnas ett citattecken där och stängs långt ner eller aldrig, eller så rymmer en cell mer än en lista har. Rätta det och välj filen igen.',
  'imports.fault.too-large-unpacked':
    'Arbetsboken är för stor när den packas upp. Kopiera bara listan till en ny arbetsbok, eller spara den som CSV.',
  'imports.fault.too-many-rows': 'Filen har fler än 200\u00a0000 rader. Dela upp den i flera.',
  'imports.fault.too-many-columns':
    'Filen har fler än 200 kolumner. Behåll bara de kolumner som hör till listan.',
  'imports.fault.too-many-cells':
    'Filen har fler än 5\u00a0000\u00a0000 celler, de tomma inräknade. Ta bort tomma rader och kolumner runt listan, eller kopiera bara listan till en ny fil, och välj den.',
  'imports.fault.unknown-sheet':
    'Bladet finns inte i arbetsboken, eller är dolt. Välj ett annat blad, eller ta fram bladet i Excel (högerklicka på en bladflik, Ta fram), spara och välj filen igen.',
  'imports.fault.hidden-sheets':
    'Bladet med listan är dolt, och dolda blad läses inte. Ta fram det i Excel (högerklicka på en bladflik, Ta fram), spara och välj filen igen.',
  'imports.fault.numbers-document':
    'Filen är ett dokument från Numbers. Exportera det (Arkiv, Exportera till, Excel) och välj den filen.',
  'imports.fault.own-figures':
    'Filen har siffror som inflytt själv har räknat fram, till exempel årsrapporten eller öppna data. Läses de in räknas hushållen två gånger. Välj i stället kommunens egen lista.',
  'imports.fault.zip-archive':
    'Filen är ett zip-arkiv, inte en arbetsbok. Packa upp det och välj listan i det, som Excel-arbetsbok (.xlsx) eller CSV.',
  'imports.fault.levels-in-one-column':
    'En kolumn har flera nivåer under varandra, till exempel kommuner och år, eller år och månader, som i en pivottabell. Ge varje nivå en egen kolumn: i Excel Design, Rapportlayout, Visa i tabellformat och Upprepa alla objektetiketter, utan delsummor. Läs sedan in filen igen.',
  'imports.fault.onSheet': 'Det gäller bladet ”{sheet}”{row, select, none {} other {, rad {row}}}.',
  'imports.fault.inRow': 'Det gäller rad {row}.',
  'imports.fault.no-header':
    'Ingen rad ser ut som rubriker. Skriv rubriker över kolumnerna, eller ange nedan vilken rad de står på.',
  'imports.fault.no-rows': 'Filen har rubriker men inga rader under dem. Välj filen där raderna finns.',
  'imports.fault.counts-not-households':
    'Listan har antal per år, inte ett hushåll per rad. Välj Äldre antal, ett per år, och läs in den igen.',
  'imports.fault.households-not-counts':
    'Listan har ett hushåll per rad, inte antal per år. Välj Hushåll, ett per rad, och läs in den igen.',
  'imports.fault.other-municipality':
    'Listan verkar höra till en annan kommun, eller till flera tillsammans: det står i rubriken ovanför den eller i bladets namn. Välj den kommunen, eller er egen fil. Är listan er ändå: skriv nedan vilken rad rubrikerna står på, och välj filen igen.',
  'imports.fault.period-divided':
    'Året står i en kolumn och månaden eller kvartalet i en annan. Skriv båda i en kolumn, till exempel 2021-03 eller kv 1 2021, och läs in filen igen.',
  'imports.fault.turned':
    'Listan ligger på sidan: rubrikerna står i första kolumnen och varje hushåll har en egen kolumn. Vänd den i Excel (kopiera, Klistra in special, Transponera) och läs in den igen.',
  'imports.fault.municipalities-across':
    'Varje kommun har en egen kolumn. Vänd tabellen i Excel (kopiera, Klistra in special, Transponera), så att varje kommun får en rad och varje år eller månad en kolumn, och läs in den igen.',
  'imports.fault.months-without-year':
    'Varje månad har en egen kolumn, men rubrikerna säger inte vilket år. Skriv året i dem, till exempel jan 2022, och läs in filen igen.',
  'imports.fault.headings-below-years':
    'Under åren står en andra rad med rubriker som inte känns igen, så det går inte att se i vilken kolumn hushållen räknas. Skriv en enda rad med rubriker, med år och vad som räknas i var och en, till exempel 2022 hushåll, och läs in filen igen.',
  'imports.fault.lists-beside':
    'Två listor står bredvid varandra på bladet, och bara den ena skulle läsas. Flytta den ena under den andra, eller till ett eget blad, och läs in filen igen.',
  'imports.fault.persons-not-households':
    'Varje person har en egen rad, och flera rader hör till samma hushåll. Skriv en rad per hushåll, med hur många vuxna och barn det har, och läs in filen igen.',
  'imports.fault.months-below-years':
    'Varje år har en kolumn och varje månad eller del av året en rad, så att ett tal skulle läsas som hela årets. Skriv en rad för varje, med år, som 2021-03 eller kv 1 2021, och välj filen igen.',
  'imports.fault.title-of-other':
    'Listans titel eller bladets namn handlar om något annat än hushåll som flyttat in, till exempel personer, utflyttade, planerade, mål, pengar, andelar, tusental eller ackumulerade tal. Välj en annan lista. Gäller den ändå inflyttade hushåll: ange nedan vilken rad rubrikerna står på.',
  'imports.fault.file-of-other':
    'Filen heter som en lista över andra hushåll än dem som flyttat in hit: utflyttade, intresserade eller en annan kommuns. Välj en annan lista. Gäller den ändå hushåll som flyttat in hit: ange nedan vilken rad rubrikerna står på.',
  'imports.fault.moves-of-persons':
    'Tabellen säger hur många som flyttat in och ut, men inte att det är hushåll: sådan statistik gäller personer. Välj en annan lista, eller skriv i rubriken att det är hushåll, som i Inflyttade hushåll, och välj filen igen.',
  'imports.fault.rows-in-one-column':
    'Varje rad står i en enda cell, med tecken mellan det som skulle vara celler. Dela upp dem (i Excel: Data, Text till kolumner) eller spara listan som CSV, och välj filen igen.',
  'imports.fault.unreadable-text':
    'Texten i filen går inte att läsa{row, plural, =0 {} other { efter rad {row}}}. Spara den från Excel som ”CSV UTF-8” och välj den igen.',
  'imports.fault.too-large': 'Filen är större än 20 MB. Dela upp den, eller spara bara listan.',
  'imports.fault.tooManyOpen':
    'Fem importer väntar redan på att sparas eller avbrytas. Avsluta en av dem först.',
  'imports.fault.other-file':
    'Det är en annan fil, eller så har den ändrats. Läs in den som en ny import i stället.',
  'imports.fault.rate': 'Det blev för många filer på kort tid. Vänta en minut och försök igen.',
  'imports.fault.stale':
    'Importen hade ändrats sedan sidan visades. Det som står här nu gäller. Titta igenom och försök igen.',
  'imports.fault.rowsMoved':
    '{count, plural, one {En rad stämmer} other {# rader stämmer}} inte längre, för något har ändrats i registret. Inget är sparat. Kontrollera raderna igen.',
  'imports.fault.envelope':
    'Raderna ryms inte i det samlade resultatet. Inget är sparat. Hoppa över några rader, eller be processledaren ersätta det samlade resultatet.',
  'imports.fault.period':
    'En rad hör till en period som är klarmarkerad. Inget är sparat. Öppna perioden igen eller hoppa över raden.',
  'imports.fault.full':
    'Servern har slut på utrymme. Inget är sparat. Tala med den som sköter tjänsten, och försök igen när det finns plats.',
  'imports.fault.conflict':
    'Det gick inte så som importen nu är. Inget är sparat. Titta igenom raderna.',
  'imports.fault.rows': 'Det gäller {count, plural, one {rad} other {raderna}} {rows}.',

  'imports.state.checking': 'Kontrolleras',
  'imports.state.previewed': 'Väntar på att sparas',
  'imports.state.committing': 'Sparas',
  'imports.state.committed': 'Sparad',
  'imports.state.undoing': 'Ångras',
  'imports.state.undone': 'Ångrad',
  'imports.state.cancelled': 'Avbruten',
  'imports.state.failed': 'Kunde inte kontrolleras',
  'imports.state.expired': 'För gammal, raderna är borttagna',
  'imports.ended.cancelled': 'Importen är avbruten. Inget är sparat och raderna är borttagna.',
  'imports.ended.failed': 'Raderna kunde inte kontrolleras. Inget är sparat. Läs in filen igen.',
  'imports.ended.expired':
    'Importen väntade i 14 dagar, så raderna är borttagna. Inget är sparat. Läs in filen igen.',

  'imports.batch.unnamed': 'Fil utan namn',
  'imports.batch.of': '{kind}, {place}',
  'imports.batch.county': 'flera kommuner',
  'imports.batch.kind.households': 'Hushåll',
  'imports.batch.kind.counts': 'Äldre antal',
  'imports.batch.read':
    '{rows, plural, one {# rad} other {# rader}} under rubrikerna på rad {headerRow}.',
  'imports.batch.empty':
    '{count, plural, one {En tom rad är överhoppad} other {# tomma rader är överhoppade}}.',
  'imports.batch.sheet': 'Blad: {sheet}.',
  'imports.batch.expires': 'Inget är sparat än. Importen väntar till {date}.',
  'imports.progress.checking': 'Raderna kontrolleras.',
  'imports.progress.committing': 'Raderna sparas.',
  'imports.progress.undoing': 'Importen ångras.',
  'imports.progress.of': '{done} av {total}',
  'imports.progress.done': '{done} hittills',
  'imports.progress.stop': 'Avbryt',
  'imports.progress.kept': 'Stoppat. Det som är sparat är kvar.',
  'imports.progress.stopped': 'Stoppat. Inget är sparat.',

  'imports.columns.title': 'Så läses kolumnerna',
  'imports.columns.used': '{used} av {all} kolumner används.',
  'imports.columns.yearsAcross':
    'Varje period har en egen kolumn ({years}): varje cell läses som en rad, med perioden från rubriken.',
  'imports.columns.gaps':
    '{count, plural, one {En cell är tom eller säger att antalet är okänt. Den är en lucka, inte en nolla, och sparas inte.} other {# celler är tomma eller säger att antalet är okänt. De är luckor, inte nollor, och sparas inte.}}',
  'imports.columns.hidden':
    '{count, plural, one {En rad är dold i kalkylbladet, till exempel av ett filter. Den läses} other {# rader är dolda i kalkylbladet, till exempel av ett filter. De läses}} in som andra rader.',
  'imports.columns.hiddenSheets':
    '{count, plural, one {Ett blad är dolt i arbetsboken. Det läses inte.} other {# blad är dolda i arbetsboken. De läses inte.}} Står där en lista, ta fram bladet i Excel och läs in filen igen.',
  'imports.columns.hiddenColumns':
    '{count, plural, one {Kolumnen {letters} är dold i kalkylbladet. Den läses} other {Kolumnerna {letters} är dolda i kalkylbladet. De läses}} in som andra kolumner. Ska {count, plural, one {den} other {de}} inte med, välj att inte läsa {count, plural, one {den} other {dem}}.',
  'imports.columns.otherSheets':
    'Arbetsboken har fler blad som ser ut som listor: {sheets}. De läses inte. Läs in filen en gång till för vart och ett av dem.',
  'imports.columns.wider':
    '{count, plural, one {En rad har} other {# rader har}} text till höger om rubrikerna, som inte läses. Står det ett semikolon inne i en cell hamnar resten av raden fel: sätt då citattecken om cellen.',
  'imports.columns.otherTable':
    'Från rad {row} står något annat än listan: en tabell med egna rubriker, eller en annan kommun. Det läses inte. Ska en tabell till läsas in, välj filen en gång till och säg vilken rad som har rubrikerna.',
  'imports.columns.never':
    '{count, plural, one {Kolumn {letters} sparas} other {Kolumnerna {letters} sparas}} aldrig: namn, personnummer eller kontaktuppgifter.',
  'imports.columns.missing': 'Saknas i filen: {fields}',
  'imports.columns.sayForAll': 'Säg vad som gäller för alla rader',
  'imports.columns.missingMonth':
    'Ingen kolumn läses som månad, så inget hushåll kan sparas. Välj vilken kolumn det är.',
  'imports.columns.missingCounts':
    'Ingen kolumn läses som {fields}, så inget kan sparas. Välj vilken kolumn det är.',
  'imports.columns.name': '{letter} · {header}',
  'imports.columns.noHeader': '{letter} · utan rubrik',
  'imports.columns.samples': 'Till exempel: {samples}',
  'imports.columns.looks':
    '{looks, select, empty {Tom.} numbers {Tal.} dates {Datum.} codes {Några få ord.} other {Text.}}',
  'imports.columns.personal':
    'Sparas aldrig. Ser ut att vara {looks, select, names {namn} personal_numbers {personnummer} other {kontaktuppgifter}}.',
  'imports.columns.byServer': 'Läses inte: uppgiften sätts av systemet.',
  'imports.columns.remembered': 'Som förra gången.',
  'imports.columns.repeated': 'Rubriken finns flera gånger.',
  'imports.columns.skip': 'Läses inte',
  'imports.columns.twice': '”{field}” är redan vald för kolumn {letter}. Välj den bara för en av dem.',
  'imports.columns.check': 'Kontrollera raderna igen',
  'imports.columns.checked': 'Raderna är kontrollerade igen.',
  'imports.answers.unread':
    '{count, plural, one {Ett svar i filen känns inte igen} other {# svar i filen känns inte igen}}',
  'imports.answers.chosen': 'Svar som ni har sagt vad de betyder',
  'imports.answers.intro':
    'Säg vad svaret betyder, så läses alla rader som har det så. Er fil ändras inte, och nästa fil med samma rubriker läses likadant.',
  'imports.answers.column': '{said}: läses som {field}',
  'imports.answers.said': '”{said}”',
  'imports.answers.rows': '{count, plural, one {I en rad.} other {I # rader.}}',
  'imports.answers.nothing': 'Betyder inget: läs som tomt',
  'imports.answers.read': 'Läs svaren så',
  'imports.defaults.title': 'När raden inte säger något',
  'imports.defaults.unsaid': 'Inte angivet',
  'imports.defaults.byMonth': 'Efter månaden',
  'imports.again.title': 'Fel blad eller rubrikrad?',
  'imports.again.sheet': 'Blad',
  'imports.again.headerRow': 'Rubrikerna står på rad',
  'imports.again.do': 'Läs om filen',
  'imports.again.file': 'Välj samma fil igen',
  'imports.again.fileHint': 'Filen sparas inte hos oss, så den behövs en gång till.',
  'imports.again.needed':
    'En kolumn som inte lästes är vald nu. Välj samma fil igen, så läses den. Till dess visas raderna som förut.',

  'imports.summary.title': 'Det här händer om du sparar',
  'imports.summary.accepted': '{accepted} av {rows, plural, one {# rad} other {# rader}} är med.',
  'imports.summary.envelope':
    'De {households}: {before} är inte fördelade på kommuner i dag. Efter importen {after}.',
  'imports.summary.reserved':
    '{count, plural, one {Ett preliminärt hushåll kan komma att ingå när det bekräftas.} other {# preliminära hushåll kan komma att ingå när de bekräftas.}}',
  'imports.summary.beyond':
    'Det ryms inte i de {households}, så importen går inte att spara. Hoppa över några rader, eller be processledaren ersätta det samlade resultatet.',
  'imports.summary.years': 'Hushåll per år om du sparar',
  'imports.years.year': 'År',
  'imports.years.new': 'Nya',
  'imports.years.covered': 'Ingår redan',
  'imports.years.undecided': 'Oavgjorda',
  'imports.years.preliminary': 'Varav preliminära',
  'imports.status.all': 'Alla rader',
  'imports.status.toLookAt': '{count} att se över',
  'imports.status.new': '{count, plural, one {# nytt} other {# nya}}',
  'imports.status.covered': '{count} ingår i {whole} – totalen ändras inte',
  'imports.status.whole': 'de {households}',
  'imports.status.wholes': 'det samlade resultatet',
  'imports.status.undecided':
    '{count} är {count, plural, one {oavgjort} other {oavgjorda}} – räknas till {whole} tills det är avgjort',
  'imports.status.not_counted': '{count} sparas men räknas inte in',
  'imports.status.duplicate': '{count} kan vara {count, plural, one {en dubblett} other {dubbletter}}',
  'imports.status.changed': '{count, plural, one {# ändrat hushåll} other {# ändrade hushåll}}',
  'imports.status.stale':
    '{count, plural, one {# har} other {# har}} ändrats i registret sedan filen hämtades',
  'imports.status.unchanged': '{count} är som i registret',
  'imports.status.faulty': '{count} har fel',
  'imports.status.accept': 'Ta med alla',
  'imports.status.reject': 'Hoppa över alla',

  'imports.rows.title': 'Raderna',
  'imports.rows.filter': 'Visa',
  'imports.rows.count': '{count, plural, =0 {Inga rader} one {# rad} other {# rader}}',
  'imports.rows.lookFirst':
    'Raderna som behöver ses över visas först: de med fel, möjliga dubbletter, ändrade även i registret och oavgjorda. Välj ”Alla rader” för att också se {rest, plural, one {den andra} other {de # andra}}.',
  'imports.rows.none': 'Inga rader att visa',
  'imports.rows.noneNext': 'Välj ”Alla rader” för att se dem som finns.',
  'imports.rows.pages': 'Sidor med rader',
  'imports.rows.page': 'Sida {page} av {pages}',
  'imports.rows.previous': 'Föregående',
  'imports.rows.next': 'Nästa',
  'imports.row.name': 'Rad {row}',
  'imports.row.status.new': 'Nytt',
  'imports.row.status.covered': 'Ingår i {whole}',
  'imports.row.status.undecided': 'Oavgjort',
  'imports.row.status.not_counted': 'Räknas inte in',
  'imports.row.status.duplicate': 'Kan vara en dubblett',
  'imports.row.status.changed': 'Ändrat',
  'imports.row.status.stale': 'Ändrat även i registret',
  'imports.row.status.unchanged': 'Som i registret',
  'imports.row.status.faulty': 'Fel',
  'imports.row.take': 'Ta med rad {row}',
  'imports.row.count': '{place}, {period}: {households, plural, one {# hushåll} other {# hushåll}}',
  'imports.row.household': '{month}, {adults}, {children}',
  'imports.row.adults': '{count, plural, one {# vuxen} other {# vuxna}}',
  'imports.row.adultsUnknown': 'okänt antal vuxna',
  'imports.row.children': '{count, plural, =0 {inga barn} one {# barn} other {# barn}}',
  'imports.row.childrenUnknown': 'okänt antal barn',
  'imports.row.cells': 'Står i filen: {cells}',
  'imports.row.cell': '{letter}{row}: {said}',
  'imports.row.unreadable': 'visas inte',
  'imports.row.at': '{cell}, {field}',
  'imports.row.atSaid': '{cell}, {field}: ”{said}”',
  'imports.row.changes': 'Ändringar på rad {row}',
  'imports.row.field': 'Uppgift',
  'imports.row.before': 'I registret',
  'imports.row.after': 'I filen',

  'imports.message.required-missing':
    'Uppgiften saknas, och den behövs. Skriv den i cellen och läs in filen igen, eller välj under ”Så läses kolumnerna” var den står.',
  'imports.message.month-unreadable':
    'Det går inte att läsa som en månad. Skriv 2022-03, mars 2022 eller 14/3 2022.',
  'imports.message.month-alone':
    'Raden har bara en månad, som rubriken över andra rader har. Är det ett hushåll: skriv hur många vuxna det är, eller ett frågetecken.',
  'imports.message.month-before-day':
    'Månaden står före dagen. Då kan andra datum i kolumnen ha lästs åt fel håll: skriv alla som 2022-03-14.',
  'imports.message.day-order-unclear':
    'På rad {row} står månaden före dagen, så det kan den göra här också. Skriv alla datum som 2022-03-14.',
  'imports.message.month-in-future':
    'Månaden ligger i framtiden. Hushåll som ska flytta hit sparas som intressenter.',
  'imports.message.month-too-early':
    'Månaden är tidigare än registret sträcker sig. Rätta den, eller hoppa över raden.',
  'imports.message.number-unreadable': 'Det är inget heltal. Skriv till exempel 2.',
  'imports.message.number-out-of-range':
    'Talet är för litet eller för stort för att kunna stämma. Rätta det i filen och läs in den igen.',
  'imports.message.code-unknown': 'Svaret känns inte igen.',
  'imports.message.allowed': 'Det går att skriva: {words}.',
  'imports.message.text-too-long':
    'Texten är för lång. Anteckningen får ha 300 tecken och ärendenumret 40.',
  'imports.message.text-not-allowed':
    'Texten innehåller något som inte får sparas, till exempel osynliga tecken. Skriv om den för hand.',
  'imports.message.personal-number':
    'Cellen ser ut att innehålla ett personnummer. Det sparas aldrig. Ta bort det och läs in filen igen.',
  'imports.message.formula-without-value':
    'Cellen har en formel utan värde. Öppna filen i Excel, spara den och läs in den igen.',
  'imports.message.error-value':
    'Cellen visar ett fel i Excel, till exempel #REFERENS!, eller #### där kolumnen är för smal. Rätta det.',
  'imports.message.struck-out':
    'Cellen är överstruken i Excel. Ta bort raden om den inte gäller, eller strecket om den gäller.',
  'imports.message.value-repeated':
    'Cellen upprepar den ovanför med ett tecken. Skriv på varje rad vad som gäller för den.',
  'imports.message.number-merged':
    'Cellen är sammanfogad med andra, så talet gäller dem tillsammans. Dela cellerna och skriv ett eget tal i var och en.',
  'imports.message.row-divided':
    'Raden har fler celler än det finns rubriker: ett komma inne i en cell, som i 2,0, delar den, och talen hamnar fel. Spara listan som Excel-arbetsbok (.xlsx) eller som CSV med semikolon, och läs in den igen.',
  'imports.message.row-leaving':
    'En kolumn som inte läses säger att hushållet flyttade ut, och varje rad läses som inflyttad. Ta bort raden. Har hushållet flyttat in och sedan ut: ta bort kolumnen, och skriv utflyttningen som uppföljning.',
  'imports.message.row-not-moved':
    'En kolumn som inte läses säger att hushållet inte har flyttat in, eller inte ska räknas, och varje rad läses som inflyttad. Ta bort raden. Säger kolumnen något annat: ta bort den.',
  'imports.message.row-of-several':
    'En kolumn som inte läses säger att raden gäller ett annat antal hushåll än ett, och varje rad läses som ett. Skriv ett hushåll per rad, eller läs in listan som Äldre antal, ett per år.',
  'imports.message.row-of-other':
    'En kolumn som inte läses säger att raden räknar något annat än hushåll som flyttat in, till exempel personer, mål eller pengar. Ta bort raden.',
  'imports.message.row-of-part':
    'En kolumn som inte läses säger att raden gäller en del av kommunen, till exempel en ort eller en ålder, och varje rad läses som hela kommunen. Lägg ihop delarna på en rad och ta bort kolumnen.',
  'imports.message.row-elsewhere':
    'En kolumn som inte läses säger att hushållet bor i eller flyttade till en annan kommun. Välj under ”Så läses kolumnerna” vad kolumnen är: kommun, eller varifrån hushållet kom. Eller ta bort raden, eller kolumnen om den säger något annat.',
  'imports.message.municipality-other':
    'Raden hör till en annan kommun än importen. Läs in den där, eller rätta cellen.',
  'imports.message.municipality-unknown':
    'Det är ingen av de deltagande kommunerna. Rätta cellen, eller hoppa över raden.',
  'imports.message.municipality-unsaid':
    'Raden säger ingen kommun, och den som står närmast ovanför är en annan. Skriv kommunen på varje rad.',
  'imports.message.origin-own':
    'Hushållet kom från kommunen själv: det har flyttat inom den, eller ut ur den, och inte in. Ta bort raden, eller rätta cellen.',
  'imports.message.month-of-other-year':
    'Listans titel eller blad säger ett annat år än månaden. Excel sätter dagens år efter en dag som skrivs utan år: rätta cellen om det är så.',
  'imports.message.programme-shared':
    'Flera projekt eller insatser heter så. Välj under ”När raden inte säger något” vilket som menas.',
  'imports.message.programme-unknown':
    'Projektet eller insatsen känns inte igen. Skriv namnet som det står i registret, eller töm cellen.',
  'imports.message.occupation-unknown': 'Yrket finns inte i SSYK 2012. Skriv koden med fyra siffror.',
  'imports.message.county-unknown': 'Länet känns inte igen. Skriv till exempel Uppsala län.',
  'imports.message.combination': 'Uppgiften går inte ihop med en annan uppgift på raden. Rätta den ena.',
  'imports.message.ref-unknown':
    'Hushållet finns inte i kommunen. Töm cellen för att spara ett nytt hushåll.',
  'imports.message.ref-repeated': 'Samma hushåll finns redan på rad {row}. Ta bort en av raderna.',
  'imports.message.period-closed':
    'Perioden är klarmarkerad, så uppgiften är låst. Öppna perioden igen med en orsak först.',
  'imports.message.coverage-fixed':
    'Månaden avgör om hushållet ingår i det samlade resultatet. Det går inte att ändra här.',
  'imports.message.status-not-borne':
    'Hushållet kan inte ha den statusen, för uppgifter som behövs saknas. Fyll i dem på raden först.',
  'imports.message.household-anonymised':
    'Hushållet är avidentifierat: bara året finns kvar, så inget kan ändras. Hoppa över raden.',
  'imports.message.period-unreadable':
    'Det går inte att läsa som en period. Skriv 2021, kv 1 2024, 2024-01--2024-10 eller jan–okt 2024.',
  'imports.message.period-not-over':
    'Perioden är inte slut, så talet är en prognos eller gäller bara en del av den. Skriv vilka månader det gäller, till exempel jan–okt 2024.',
  'imports.message.part-beyond-parent':
    'Perioden sträcker sig utanför det samlade resultatet, så några hushåll skulle räknas två gånger.',
  'imports.message.part-fits':
    'Ange bara antalet för {period}. Hushållen utanför den tiden registreras ett och ett.',
  'imports.message.aggregates-overlap':
    'Kommunen och perioden finns redan, på en annan rad eller i registret. Ändra eller ersätt det som finns.',
  'imports.message.count-contradicted':
    'Rad {row} ger ett annat antal för samma kommun och period. Lägg ihop dem på en rad om båda är delar av antalet, eller ta bort den som är fel.',
  'imports.message.nothing-to-record':
    'Det finns inget antal att spara. Flyttade ingen hit sägs det genom att rapportera perioden som klar.',
  'imports.message.total-row':
    'Raden är en summa och sparas inte: raderna som den lägger ihop sparas var för sig.',
  'imports.message.total-agrees': 'Raden är en summa och sparas inte. Den stämmer med raderna ovanför.',
  'imports.message.total-differs':
    'Raden är en summa och sparas inte. Den stämmer inte med raderna ovanför: se efter att ingen saknas eller är fel.',
  'imports.message.not-yours':
    'Perioden ligger utanför det samlade resultatet. Registrera hushållen ett och ett, eller be processledaren lägga in antalet.',
  'imports.message.rule':
    'Uppgiften följer inte reglerna i registret. Rätta den, eller hoppa över raden.',
  'imports.message.inside-aggregate': 'Ingår i {whole} – totalen ändras inte.',
  'imports.message.coverage-undecided':
    'Det är inte avgjort om hushållet ingår i {whole}. Till dess räknas det dit.',
  'imports.message.not-counted': 'Sparas, men räknas inte som inflyttat via samarbetet.',
  'imports.message.preliminary': 'Sparas som preliminärt tills detta är känt: {fields}',
  'imports.message.late': 'Perioden är klarmarkerad, så hushållet sparas som efteranmält.',
  'imports.message.possible-duplicate': 'Liknar ett hushåll som redan finns:',
  'imports.message.duplicate-in-file': 'Liknar rad {row} i filen.',
  'imports.message.kept-preliminary':
    'Hushållet sparas men är fortfarande preliminärt, eftersom perioden är klarmarkerad. Öppna perioden igen för att bekräfta det.',
  'imports.message.stale-version':
    'Någon har sparat hushållet sedan filen hämtades. Tar du med raden skrivs filens värden över.',
  'imports.message.contact-details':
    'Texten ser ut att innehålla kontaktuppgifter eller ett namn. Den kan bli offentlig: ta bort namn, adresser och uppgifter om hälsa.',
  'imports.message.note-doubts-move':
    'Anteckningen låter som om hushållet inte flyttade in, eller inte ska räknas. Ta inte med raden om det är så.',
  'imports.message.adults-derived': 'Antalet är uträknat ur hur många personer det är på raden.',
  'imports.message.status-kept': 'Statusen är kvar som i registret.',
  'imports.message.cell-ignored': 'Cellen läses inte.',

  'imports.field.ref': 'Hushålls-ID',
  'imports.field.version': 'Version',
  'imports.field.moveInYear': 'Inflyttningsår',
  'imports.field.moveInMonthOfYear': 'Månad, utan år',
  'imports.field.persons': 'Personer, vuxna och barn tillsammans',
  'imports.field.period': 'År eller period',
  'imports.field.periodFrom': 'Från månad',
  'imports.field.periodTo': 'Till månad',
  'imports.field.householdsOfYear': 'Hushåll, år eller månad i rubriken',
  'imports.field.personsOfYear': 'Personer, år i rubriken',
  'imports.field.households': 'Antal hushåll',
  'imports.field.title': 'Benämning',
  'imports.field.definitionNote': 'Så räknades det',
  'imports.field.sourceTitle': 'Källa',
  'imports.field.sourceDate': 'Källans datum',
  'imports.field.sourceRef': 'Källans diarienummer',

  'imports.save.households': 'Spara {count, plural, one {# hushåll} other {# hushåll}}',
  'imports.save.counts': 'Spara {count, plural, one {# antal} other {# antal}}',
  'imports.save.nothing': 'Inget att spara: ingen rad är med.',
  'imports.save.cancel': 'Avbryt importen',
  'imports.save.cancelTitle': 'Avbryta importen?',
  'imports.save.cancelText': 'Det som är valt för kolumner och rader tas bort. Filen kan läsas in igen.',
  'imports.save.cancelled': 'Importen är avbruten. Inget är sparat.',
  'imports.saved.title': 'Sparat',
  'imports.saved.households':
    '{count, plural, one {# hushåll är sparat.} other {# hushåll är sparade.}}',
  'imports.saved.changed': '{count, plural, one {# hushåll är ändrat.} other {# hushåll är ändrade.}}',
  'imports.saved.aggregates': '{count, plural, one {# antal är sparat.} other {# antal är sparade.}}',
  'imports.saved.leftOut':
    '{count, plural, one {En rad i filen är inte sparad} other {# rader i filen är inte sparade}}{faulty, plural, =0 {.} one {, en av dem för att den har fel. Rätta den i Excel och läs in bara den raden.} other {, # av dem för att de har fel. Rätta dem i Excel och läs in bara de raderna.}}',
  'imports.saved.allFaulty':
    '{count, plural, one {En rad i filen är inte sparad, för att den har fel. Rätta den i Excel och läs in bara den raden.} other {# rader i filen är inte sparade, för att de har fel. Rätta dem i Excel och läs in bara de raderna.}}',
  'imports.saved.when': 'Sparat {date}.',
  'imports.saved.look': 'Se hushållen',
  'imports.undo.do': 'Ångra hela importen',
  'imports.undo.title': 'Ångra hela importen?',
  'imports.undo.text':
    'Det som importen lade till makuleras, och det som den ändrade blir som förut. Vill du ha det tillbaka får du läsa in filen igen.',
  'imports.undo.done': 'Importen är ångrad.',
  'imports.undo.when': 'Ångrat {date}.',
  'imports.undo.blocked':
    '{count, plural, one {Importen går inte att ångra, för något senare bygger på ett av hushållen.} other {Importen går inte att ångra, för något senare bygger på # av hushållen.}} Inget är ändrat. Makulera enstaka hushåll för hand i stället.',
  'imports.undo.use.changed': 'har ändrats sedan dess',
  'imports.undo.use.erased': 'är gallrat',
  'imports.undo.use.followUps': 'har uppföljningar',
  'imports.undo.use.matched': 'är matchat med ett behov',
  'imports.undo.use.pair': 'är med i ett avgjort par',
  'imports.undo.use.holds': 'rymmer hushåll som har registrerats sedan dess',
  'imports.undo.use.other': 'används av något senare',
  'imports.undo.aggregate': 'Ett antal',

  'imports.list.title': 'Tidigare importer',
  'imports.list.none': 'Ingen import är gjord än.',
  'imports.list.file': 'Fil',
  'imports.list.state': 'Läge',
  'imports.list.saved': 'Sparat',
  'imports.list.when': 'Inläst',
} as const
