export const record = {
  'form.errorTitle': '{count, plural, one {Ett fält behöver rättas} other {# fält behöver rättas}}',
  'form.charactersLeft': '{count, plural, one {# tecken kvar} other {# tecken kvar}}',
  'form.charactersOver': '{count, plural, one {# tecken för mycket} other {# tecken för mycket}}',
  'combobox.show': 'Visa alternativ',
  'combobox.none': 'Inget alternativ passar',

  'record.ownCaseNumber': 'Ert ärendenummer: {number}',
  'record.placeLine': '{municipality} · {programme}',
  'record.placeMissing': 'Välj kommun och projekt',
  'record.noProgramme': 'inget projekt valt',
  'record.placeChange': 'Ändra',
  'record.placeDone': 'Klart',
  'record.municipality': 'Kommun',
  'record.municipalityHint': 'Valet gäller tills du ändrar det på den här enheten.',
  'record.programme': 'Projekt eller insats',
  'record.programmeHint': 'Föreslås av månaden. Byter du månad föreslås det på nytt.',
  'record.programmeNone': 'Inget projekt omfattar {month}. Välj det som hushållet hör till.',

  'record.situation': 'Läge',
  'record.situation.moved': 'Har flyttat hit',
  'record.situation.later': 'Flyttar senare',
  'record.situation.considering': 'Funderar',

  'record.month': 'Inflyttningsmånad',
  'record.plannedMonth': 'Planerad inflyttningsmånad',
  'record.plannedMonthHint': 'Välj i listan eller skriv, till exempel mars.',
  'record.monthHint': 'Välj i listan eller skriv, till exempel nov, 11/25 eller 2025-11.',
  'record.firstContactMonth': 'Första kontakten med oss',
  'record.adults': 'Vuxna',
  'record.adultsMore': 'Antal vuxna, 6–10',
  'record.children': 'Barn under 18',
  'record.childrenMore': 'Antal barn, 6–12',
  'record.more': 'fler',
  'record.dontKnow': 'vet inte',
  'record.origin': 'Flyttade hit från',
  'record.originLead': 'Bor nu i',
  'record.basis': 'När fick vi kontakt?',
  'record.basisHint':
    'Med kontakt menas minst en personlig kontakt om att flytta hit, före inflyttningsmånaden.',
  'record.basis.contact_before_move': 'Före flytten',
  'record.basis.activity_before_move': 'Deltog i aktivitet före flytten',
  'record.basis.recruited_via_party': 'Rekryterad med vår hjälp',
  'record.basis.contact_after_move': 'Efter flytten',
  'record.basis.unknown': 'Vet inte',
  'record.evidence': 'Hur vet vi att de har flyttat?',

  'record.furtherTitle': 'Mer om hushållet',
  'record.furtherTitleLead': 'Mer om intresset',
  'record.furtherFilled': '{count, plural, one {# svar} other {# svar}}',
  'record.group.reasons': 'Varför de flyttade',
  'record.group.work': 'Arbete',
  'record.group.place': 'Bostad och anknytning',
  'record.group.contact': 'Kontakten med oss',
  'record.group.ages': 'Ålder',
  'record.group.own': 'Kommunens egna uppgifter',
  'record.notSaid': 'Inte angivet',
  'record.mainReason': 'Huvudskäl',
  'record.otherReasons': 'Andra skäl, högst två',
  'record.occupationStatus': 'Sysselsättning vid flytten',
  'record.occupationField': 'Yrkesområde',
  'record.employerSector': 'Arbetsgivarens sektor',
  'record.workMunicipality': 'Arbetar i',
  'record.workMunicipality.outside': 'Utanför länet',
  'record.workMunicipality.remote': 'På distans',
  'record.partnerSeeksWork': 'Söker en medflyttande vuxen arbete?',
  'record.housingType': 'Bostad vid flytten',
  'record.localTie': 'Anknytning till länet',
  'record.firstChannel': 'Hur fick de kontakt med oss?',
  'record.impactHousehold': 'Hur viktig var hjälpen för att de flyttade hit? Hushållets svar',
  'record.impactOfficer': 'Hur viktig var hjälpen för att de flyttade hit? Vår bedömning',
  'record.adultAgeBands': 'De vuxnas ålder',
  'record.childrenPreschool': 'Barn i förskoleålder',
  'record.childrenSchool': 'Barn i grundskoleålder',
  'record.childrenUpper': 'Barn i gymnasieålder',
  'record.externalRef': 'Ert eget ärendenummer',
  'record.externalRefHint': 'Syns bara för er kommun. Inga namn eller personnummer.',
  'record.note': 'Anteckning',
  'record.noteHint': 'Anteckningen kan bli offentlig. Inga namn, adresser eller uppgifter om hälsa.',

  'record.save': 'Spara och nästa',
  'record.saveKeys': 'Ctrl + Enter sparar',
  'record.saveKeysApple': 'Cmd + Enter sparar',
  'record.clear': 'Töm formuläret',
  'record.cleared': 'Formuläret är tömt',
  'record.elsewhere.saved':
    'Det här är redan sparat från en annan flik. Det som står här är kvar, men sparas inte. Skiljer det sig, så rätta det som är sparat:',
  'record.elsewhere.sending':
    'Det här skickas redan från en annan flik. Det som står här är kvar, men sparas inte.',
  'record.elsewhere.next': 'Registrera nästa',
  'record.elsewhere.another': 'Det här är ett annat hushåll',
  'record.restored': 'Det du hade börjat fylla i finns kvar på den här enheten.',

  'record.preview.confirmed': 'Bekräftas direkt när du sparar.',
  'record.preview.preliminary': 'Sparas som preliminärt. För att bekräfta behövs {missing}.',
  'record.preview.originType': 'varifrån de flyttade',
  'record.preview.inclusionBasis': 'när vi fick kontakt',
  'record.preview.evidence': 'hur vi vet att de har flyttat',
  'record.preview.moveInMonth': 'att månaden har kommit',
  'record.preview.own_county':
    'Sparas, men räknas inte som inflyttat till länet: flytten är inom länet.',
  'record.preview.after_move': 'Sparas, men räknas inte i talet: första kontakten kom efter flytten.',
  'record.preview.lead': 'Sparas som intressent. Räknas när hushållet har flyttat.',

  'record.inside.covered':
    'Räknas in i de {households} hushåll som är kända samlat för {period}. Totalen för länet ändras inte.',
  'record.inside.undecided':
    'Räknas tills vidare in i de {households} hushåll som är kända samlat för {period}. Totalen för länet ändras inte förrän processledaren har avgjort frågan.',
  'record.inside.full':
    'De {households} hushåll som är kända samlat för {period} är redan fördelade. Det går inte att spara fler där förrän processledaren har ersatt det samlade resultatet.',

  'record.saved': 'Sparat: {municipality} {year} har nu {figure}',
  'record.savedLead': 'Sparat som intressent i {municipality}',
  'record.figurePreliminary':
    '{value} (+{preliminary, plural, one {# preliminärt} other {# preliminära}})',
  'record.figureOnlyPreliminary':
    '{preliminary, plural, one {# preliminärt hushåll} other {# preliminära hushåll}}',
  'record.savedOwnCounty': 'Sparat, men räknas inte som inflyttat till länet: flytten är inom länet.',
  'record.savedAfterMove': 'Sparat, men räknas inte i talet: första kontakten kom efter flytten.',
  'record.savedUnknownBasis': 'Sparat som preliminärt. Räknas när det är känt när vi fick kontakt.',
  'record.carved':
    'räknas in i de {households} – totalen ändras inte; kvar att fördela på kommun och år: {after} (förut {before})',
  'record.carvedPreliminary': 'räknas in i de {households} när det bekräftas – totalen ändras inte',
  'record.sentence': '{first}; {rest}',
  'record.warning.email':
    'Anteckningen verkar innehålla en e-\u2060postadress och kan bli offentlig. Ta bort adressen om den pekar ut någon.',
  'record.warning.phone':
    'Anteckningen verkar innehålla ett telefonnummer och kan bli offentlig. Ta bort numret om det pekar ut någon.',
  'record.warning.street':
    'Anteckningen verkar innehålla en gatuadress och kan bli offentlig. Ta bort adressen om den pekar ut någon.',
  'record.warning.late':
    'Tertialet är redan klarmarkerat. Hushållet är sparat som efteranmält, och ni behöver inte öppna tertialet igen.',
  'record.lastSaved': 'Senast sparat',
  'record.summaryAdults': '{count, plural, one {# vuxen} other {# vuxna}}',
  'record.summaryChildren': '{count, plural, =0 {inga barn} other {# barn}}',
  'record.summaryUnknownChildren': 'okänt antal barn',
  'record.openSaved': 'Öppna',
  'record.undo': 'Ångra',
  'record.undoLabel': 'Ångra {ref}',
  'record.undone': 'Ångrat: hushållet är makulerat och räknas inte.',
  'record.fromLead': 'Intressenten {ref} flyttas till Inflyttad när du sparar.',
  'record.fromLeadRemove': 'Koppla bort intressenten',
  'record.undoneLead': 'Ångrat: intressenten är makulerad.',
  'record.undoneQueued': 'Ångrat: registreringen skickas inte.',
  'record.undoFailed': 'Det gick inte att ångra. {reason}',
  'record.fillAgain': 'Fyll i igen',
  'record.filledAgain': 'Formuläret är ifyllt igen',

  'record.queue':
    '{count, plural, one {# sparad på den här enheten, skickas när nätet är tillbaka} other {# sparade på den här enheten, skickas när nätet är tillbaka}}',
  'record.queueServer':
    '{count, plural, one {# sparad på den här enheten, skickas när servern svarar} other {# sparade på den här enheten, skickas när servern svarar}}',
  'record.queueSignedOut':
    '{count, plural, one {# sparad på den här enheten, skickas när du har loggat in} other {# sparade på den här enheten, skickas när du har loggat in}}',
  'record.queueTitle': 'Väntar på den här enheten',
  'record.queueSignIn': 'Logga in och skicka',
  'record.queueSendNow': 'Skicka nu',
  'record.queueUncertain':
    'Skickades {at} utan att vi fick svar, så den kan redan vara sparad. Titta i listan över hushåll innan du skickar igen.',
  'record.queueRefused': 'Togs inte emot. {reason}',
  'record.queueOpen': 'Rätta i formuläret',
  'record.queueSendAgain': 'Skicka igen',
  'record.queueRemove': 'Ta bort',
  'record.queueRemoveLabel': 'Ta bort {post}',
  'record.queueRemoved': 'Borttagen från den här enheten',
  'record.notKept':
    'Webbläsaren kan inte spara på den här enheten, så registreringen finns bara kvar i formuläret. Försök igen när nätet är tillbaka.',

  'record.error.municipality': 'Välj kommun',
  'record.error.municipalityNotYours': 'Välj en av dina kommuner',
  'record.error.programme': 'Välj projekt eller insats',
  'record.error.month': 'Välj en månad från {from} till {to}',
  'record.error.movedMonthUnread':
    '”{typed}” är ingen månad som går att välja. Skriv till exempel mars 2022, eller välj Flyttar senare om de inte har flyttat än.',
  'record.error.monthUnread':
    '”{typed}” är ingen månad som går att välja. Skriv den igen, eller välj i listan.',
  'record.error.plannedMonth': 'Välj månaden de planerar att flytta, från {from}',
  'record.error.firstContactMonth': 'Välj månaden för första kontakten, från {from} till {to}',
  'record.error.adults': 'Välj hur många vuxna',
  'record.error.adultsMore': 'Skriv antalet vuxna, från 6 till 10',
  'record.error.children': 'Välj hur många barn, eller vet inte',
  'record.error.childrenMore': 'Skriv antalet barn, från 6 till 12',
  'record.error.originType': 'Välj varifrån de flyttade, eller Okänt',
  'record.error.inclusionBasis': 'Välj när vi fick kontakt, eller Vet inte',
  'record.error.evidence': 'Välj hur vi vet att de har flyttat, eller Inte bekräftat än',
  'record.error.otherReasons': 'Välj högst två andra skäl, och inte huvudskälet igen',
  'record.error.adultAgeBands': 'Välj högst så många åldrar som det finns vuxna',
  'record.error.childrenByAge': 'Rätta antalen: barnen per ålder är fler än barnen i hushållet',
  'record.error.childrenCount': 'Skriv ett antal från 0 till 12',
  'record.error.personalNumber':
    'Texten innehåller ett personnummer. Ta bort det, annars går det inte att spara.',
  'record.error.noteLength': 'Korta anteckningen till högst 300 tecken',
  'record.error.externalRefLength': 'Korta ärendenumret till högst 40 tecken',
  'record.error.lead':
    'Intressenten har redan blivit ett hushåll, eller finns inte kvar. Se under Intressenter, eller välj Koppla bort intressenten för att spara hushållet för sig',
  'record.error.field': 'Kontrollera svaret',
  'record.error.other': 'Servern godtog inte uppgiften {pointer}. Ladda om sidan och försök igen.',
  'record.error.envelope':
    'Fler hushåll än det samlade resultatet rymmer. Kontrollera månaden. Stämmer den, be processledaren ersätta det samlade resultatet med ett nytt, med källa. Det du har fyllt i finns kvar här.',
  'record.error.coverageFixed':
    'Månaden ligger i ett samlat resultat, och hushållet kan inte räknas utöver det. Ladda om sidan och spara igen.',

  'record.notAllowed.title': 'Ditt konto registrerar inte hushåll',
  'record.notAllowed.coordinator':
    'Hushåll registreras av kommunernas näringslivsutvecklare. Som processledare ser du dem under Hushåll.',
  'record.notAllowed.partner':
    'Hushåll registreras av kommunernas näringslivsutvecklare. Känner du till ett hushåll som har flyttat hit, berätta det för kommunen.',
  'record.notAllowed.admin':
    'Hushåll registreras av kommunernas näringslivsutvecklare. Ska du registrera behöver du ett sådant konto.',
  'record.notAllowed.officer':
    'Kontot är inte kopplat till någon kommun än. Be din administratör koppla det till kommunen du arbetar för.',
  'record.notAllowed.toHouseholds': 'Till Hushåll',
  'record.notAllowed.toOverview': 'Till Läget nu',
} as const
