export const method = {
  'method.lead':
    'Här står hur varje tal på webbplatsen räknas, vad det säger och vad det inte säger. Varje avsnitt har en adress som inte ändras.',
  'method.contents': 'Innehåll',
  'method.part': '{id}, version {version}',
  'method.notInUse': '{title} ({id}, används inte än)',
  'method.permalink': 'Permanent länk',
  'method.permalinkLabel': 'Permanent länk till ”{title}”',
  'method.copyCitation': 'Kopiera källhänvisning',
  'method.copyCitationLabel': 'Kopiera källhänvisning till ”{title}”',
  'method.citation':
    '{id} {title}, version {version}. inflytt, Jämtland Härjedalen. Hämtad {date} från {url}',
  'method.citationPart':
    '{title} ({id}, version {version}). inflytt, Jämtland Härjedalen. Hämtad {date} från {url}',
  'method.citationCopied': 'Källhänvisningen är kopierad',
  'method.citationNotCopied': 'Webbläsaren lät oss inte kopiera. Källhänvisningen är: {citation}',

  'method.k1Household':
    'Enheten är hushållet. En ensam person är ett hushåll, och en familj är ett. Personer räknas bara som antal i sitt hushåll.',
  'method.k1Once':
    'Ett hushåll räknas <b>en enda gång</b>: i den kommun i länet dit det först flyttade, det år det flyttade in. Den som flyttar vidare inom länet räknas inte igen, och den som flyttar från annan kommun i länet räknas inte som ny.',
  'method.k1Never':
    'Talet <b>minskar inte</b> när någon flyttar härifrån. Hur många som stannar är ett eget mått, kvarboende.',
  'method.k1Later':
    'Den som flyttar in till ett hushåll inom tolv månader läggs till det och räknas inte för sig.',
  'method.k1Formula': 'Så räknas talet för en kommun, eller länet, och en period:',
  'method.k1FormulaA': 'bekräftade hushåll som flyttade till kommunen under perioden',
  'method.k1FormulaB':
    'plus det som inte är fördelat av samlade resultat, men bara av dem som ligger helt inom kommunen och perioden.',
  'method.k1NoSplit': 'Ingenting delas ut efter någon nyckel, varken på kommuner eller på år.',

  'method.who': 'Vilka som räknas',
  'method.whoText':
    'Det avgörs av när hushållet först hade kontakt med samarbetet. Kontakt är minst ett personligt möte, samtal eller meddelande om att flytta hit, före månaden för flytten.',
  'method.whoTable': 'Vilka hushåll som räknas',
  'method.whoBasis': 'När fick vi kontakt?',
  'method.whoCounts': 'Räknas',
  'method.whoMeaning': 'Betyder',
  'method.yes': 'ja',
  'method.no': 'nej',
  'method.basis.contact_before_move': 'Minst en personlig kontakt om att flytta hit, före flytten.',
  'method.basis.activity_before_move':
    'Deltog till exempel i en mässa eller ett prova-på-besök före flytten.',
  'method.basis.recruited_via_party':
    'Samarbetet medverkade, till exempel med besök, stöd till medflyttande eller annons. En anställning hos en part räcker inte.',
  'method.basis.contact_after_move': 'Räknas aldrig i huvudtalet.',
  'method.basis.unknown': 'Räknas inte så länge det är okänt, och hushållet kan inte bekräftas.',
  'method.whoFirst': 'Stämmer flera gäller rekrytering före aktivitet och aktivitet före kontakt.',
  'method.whoAlso':
    'Studerande, säsongsarbetare och fritidshusägare räknas när de är folkbokförda här eller tänker stanna i minst ett år.',
  'method.whoNot':
    'Hushåll från en annan kommun i länet räknas inte, och inte heller personer som anvisas hit enligt bosättningslagen.',

  'method.confirmed': 'Preliminärt och bekräftat',
  'method.confirmedText':
    'Ett hushåll är bekräftat när kommunen vet varifrån det kom, när den första kontakten var och att flytten är gjord: hushållet eller arbetsgivaren har sagt det, eller folkbokföringen visar det. Tills dess är det preliminärt. Det visas bredvid talet, som i 62 (+7), men ingår inte i det.',
  'method.confirmedVoid':
    'Ett hushåll som registrerats fel makuleras med en orsak. Det räknas då inte, men finns kvar och kan återställas.',

  'method.together': 'Samlat resultat',
  'method.togetherText':
    'Ett samlat resultat är ett antal hushåll som bara är känt som en klumpsumma för flera år och kommuner. Vi vet alltså hur många de var, men inte vart eller vilket år var och en flyttade.',
  'method.togetherEnvelope':
    'Se det som ett kuvert. När en kommun i efterhand registrerar ett hushåll som hör dit, tas det ut ur kuvertet och får sin kommun och sitt år. Kuvertet blir tunnare, men summan ändras inte, för hushållet var redan räknat.',
  'method.togetherRest':
    'Resten kallas ”inte fördelat på kommun och år”. Den ritas som ett enda band över sina år, aldrig som staplar, och räknas en enda gång: i summan för hela perioden.',
  'method.togetherLimit':
    'Det går inte att ta ut fler hushåll än kuvertet rymmer. Kommer det fram att summan var fel ersätts hela resultatet av ett nytt, med sin källa.',
  'method.togetherUndecided':
    'För hushåll nära slutet av perioden är det ibland oklart om de redan är räknade. De visas då som fördelade, och bredvid talet står hur många som inte är avgjorda.',
  'method.now': 'Samlade resultat just nu',
  'method.nowItem':
    '{title}: {households, number} hushåll {years}. {allocated, plural, =0 {Inget är fördelat} one {Ett är fördelat} other {# är fördelade}} på kommun och år, {remaining, number} inte.',
  'method.nowSource':
    '{hasSource, select, true {Källa: {source}.} other {Källan är inte inlagd.}}{isDefinitionKnown, select, true {} other { Hur de räknades är okänt.}}',
  'method.nowNone': 'Just nu finns inget samlat resultat.',
  'method.nowFailed': 'Det gick inte att hämta de samlade resultaten.',

  'method.example': 'Ett litet exempel',
  'method.exampleText':
    'Talen är påhittade. Tio hushåll är kända samlat för 2020–2024. Följ hur talen ändras, rad för rad:',
  'method.exampleTable': 'Exempel: tio hushåll kända samlat för 2020–2024',
  'method.exampleEvent': 'Vad som händer',
  'method.exampleCounty': 'Länet 2020–2024',
  'method.exampleRemaining': 'varav inte fördelat',
  'method.examplePlace': 'Bräcke 2022',
  'method.exampleAll': 'Länet 2020–2026',
  'method.example1': 'Från början',
  'method.example2': 'Bräcke registrerar tre hushåll som flyttade in 2022',
  'method.example3': 'Ett av dem är en dubblett och makuleras',
  'method.example4': 'Åre registrerar ett hushåll som flyttade in 2025',
  'method.exampleEnd':
    'Länets tio för 2020–2024 rubbas aldrig. Bara det som hände efter perioden, hushållet i Åre, gör summan större.',

  'method.atLeast': 'Minst',
  'method.atLeastText':
    '”Minst” står framför ett tal när fler hushåll kan ingå i ett samlat resultat som också gäller andra kommuner eller år. I diagrammen är sådana staplar randiga och öppna upptill.',
  'method.atLeastNote':
    'Så kan det se ut: ”Minst 3 hushåll 2022. Fler kan ingå i de 444 som bara är kända samlat för länet 2020–2024. Talen ska inte läggas ihop.”',
  'method.atLeastCompare':
    'Ett tal med ”minst” jämförs inte med andra år eller kommuner. Fler, färre, trend och takt skrivs bara när båda talen är exakta.',

  'method.zero': 'Noll är inte detsamma som ingen uppgift',
  'method.zeroText':
    'Från och med {tertial} säger varje kommun till när ett tertial (fyra månader) är klart, också när den inte har något att redovisa. Först när årets alla tertial är klara kan ett tal vara noll. Innan dess står två punkter, och finns det hushåll men inte alla klarmarkeringar är talet preliminärt.',
  'method.zeroStart': 'det tertial då rapporteringen började',
  'method.zeroBefore': 'För åren dessförinnan är ett tomt värde okänt, aldrig noll.',

  'method.signs': 'Tecken och status',
  'method.signsText': 'Samma tecken används på skärm, i utskrift och i filer.',
  'method.signsTable': 'Teckenförklaring',
  'status.confirmed': 'bekräftad',
  'status.preliminary': 'preliminär',
  'status.compiled': 'sammanställd',
  'status.not_reported': 'ej rapporterad',
  'status.unknown': 'okänd',
  'status.suppressed': 'visas inte',
  'status.not_applicable': 'ej tillämpligt',
  'method.sign': 'Tecken',
  'method.meaning': 'Betyder',
  'method.signMinst': 'minst',
  'method.signMinstText': 'en känd del; fler kan ingå i ett samlat resultat',
  'method.signBlank': 'tomt',
  'method.signZeroText': 'noll: alla har rapporterat, och inget hushåll flyttade in',
  'method.signMissingText': 'uppgift saknas eller ej rapporterad',
  'method.signHiddenText': 'visas inte, för att värdet rör för få hushåll',
  'method.signPreliminaryText': 'preliminärt tal: allt är inte rapporterat',
  'method.signMoreText': 'så många preliminära hushåll till, som inte räknas förrän de är bekräftade',
  'method.signBlankText': 'ej tillämpligt',
  'method.statusTable': 'Status för ett tal',
  'method.status': 'Status',
  'method.statusText.confirmed': 'alla som ska rapportera har gjort det',
  'method.statusText.preliminary': 'någon har inte rapporterat klart',
  'method.statusText.compiled': 'en del av talet är bara känd samlat',
  'method.statusText.unallocated': 'hör till ett samlat resultat, utan kommun och år',
  'method.statusText.not_reported': 'inget är registrerat och allt är inte rapporterat',
  'method.statusText.unknown': 'från tiden före rapporteringen, inget är känt',
  'method.statusText.suppressed': 'visas inte, för att skydda enskilda hushåll',
  'method.statusText.not_applicable': 'frågan gäller inte här',
  'method.statusWeakest': 'En summa har samma status som sin svagaste del.',

  'method.hidden': 'Vad som aldrig visas',
  'method.hiddenText':
    'Ingen kan läsa om ett enskilt hushåll här. Också den som är inloggad ser samma diagram, tabeller och rapporter som alla andra.',
  'method.hiddenNow':
    'Det som visas löpande är antal hushåll per kommun och kalenderår, och för länet också per projekt.',
  'method.hiddenSmallShown':
    'Även antal från 1 till {most} visas. De säger bara att något hushåll har haft kontakt, inte vilket eller hur det ser ut.',
  'method.hiddenSmallHidden':
    'Antal från 1 till {most} hushåll i en kommun visas inte, och inte heller de tal som de annars går att räkna fram ur: andra kommuners och andra års antal, per 1\u00a0000 invånare, bidrag per hushåll och andel av mål. Det är beslutat särskilt. Länets tal visas alltid. Vad som är preliminärt, och vad som är fördelat ur en del av ett samlat resultat, visas bara för hela länet.',
  'method.hiddenTier':
    'Personer, barn, månader, ursprung, skäl och yrken visas inte löpande. De publiceras först för år som är fastställda, i fasta tabeller, och aldrig när de rör färre än {threshold} hushåll.',
  'method.hiddenProtect':
    'Att dölja de små talen räcker inte: en summa eller en tabell bredvid kan ge dem tillbaka. Därför döljs också några större tal, så få som möjligt, tills ingen kan räkna sig till ett dolt tal. Det prövas för den som bara ser det publicerade och för varje kommun, som känner sina egna hushåll. För platser som inflyttade har tillsatt prövas det för den som vet hur många platser som är tillsatta i varje kompetensbehov. Alla dolda tal har samma tecken, ×, så att det inte syns vilket som är litet.',
  'method.hiddenTables':
    'För länet visas en uppgift i taget och ett fastställt år i taget. För kommunerna visas högst tre grupper och tre år tillsammans: 2020–2022, 2023–2025 och så vidare, när alla tre åren är fastställda. En kommun med färre än {threshold} hushåll under de åren visar ingen uppgift om dem.',
  'method.hiddenFigures':
    'Ett ensamt tal, som hur många som bor kvar, visas inte heller när det tillsammans med ett annat tal skulle berätta om färre än {threshold} hushåll, till exempel om dem som flyttade mellan två mätningar. Ett litet antal döljs aldrig ensamt: då skulle tecknet i sig säga att det är litet.',
  'method.hiddenVersions':
    'Rättas ett fastställt år ändras en sådan tabell först när minst {threshold} hushåll i den är nya, borta eller ändrade. Annars skulle skillnaden berätta om ett enda hushåll.',

  'method.unknown': 'Vad vi inte vet',
  'method.unknownHow': 'Hur hushållen i ”{title}” räknades. Källan säger det inte.',
  'method.unknownEnd':
    'Exakt när perioden för ”{title}” slutar: tidigast {earliest} och senast {latest}.',
  'method.unknownSplit':
    'Hur samlade resultat fördelar sig på kommuner och år, utöver det som har registrerats.',
  'method.unknownPersons': 'Hur många personer det är. Antalet räknas aldrig fram ur ett medelvärde.',
  'method.unknownEffect':
    'Hur många som hade flyttat hit ändå. Måttet säger att det fanns en kontakt, inte att kontakten avgjorde.',

  'method.further': 'Fler mått',
  'method.inUse': '{title} ({id})',
  'method.fixedOnly': 'Mått som visas när ett år är fastställt',
  'method.fixedOnlyText':
    'De här talen vilar på enskilda hushålls uppgifter. I små kommuner kan de röja en familj, så de räknas fram men visas först för år som är fastställda, och aldrig när de rör för få hushåll.',

  'method.changes': 'När talen ändras',
  'method.changesText':
    'Talen uppdateras löpande: rättar en kommun något ändras de genast, och datumet bredvid visar när det senast hände. När ett år fastställs låses talen i rapporten, och senare rättelser visas som en skillnad. Behöver du citera ett tal i ett beslut innan dess, ange dagens datum.',

  'method.fault': 'Rapportera fel',
  'method.faultText':
    'Ser ett tal fel ut? Vänd dig till näringslivskontoret i kommunen som talet gäller, eller till regionen när det gäller hela länet. Skriv vilket tal det är och vad som är fel, men inga uppgifter om enskilda hushåll.',
  'method.faultFigure': 'Du kom från {url}',
  'method.faultMail': 'Skriv ett mejl',
  'method.faultMailNote':
    'Mejlet öppnas i ditt eget program med adressen till sidan ifylld. Mottagaren fyller du i själv.',
  'method.faultSubject': 'Fel i ett tal på inflytt',
  'method.faultBody': 'Talet finns på: {url}\n\nDet här är fel:\n',
} as const
