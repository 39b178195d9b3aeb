/** The words of a workbook to fill in. */
export const importTemplate = {
  list: 'Lista',
  guide: 'Så fyller du i',
  headings: ['Kolumnrubrik', 'Vad du skriver', 'Ord som går att skriva'],
  rules: [
    'Fyll i bladet Lista, en rad i taget under rubrikerna. Det här bladet läses inte in.',
    'Skriv aldrig namn, personnummer, adresser eller kontaktuppgifter.',
    'En tom cell betyder att uppgiften är okänd. Noll skrivs som 0.',
    'Kolumner får tas bort, flyttas och läggas till. Inget sparas förrän du har sett varje rad.',
  ],
  households: {
    moveInMonth: 'År och månad då hushållet flyttade in, som 2025-03. Måste fyllas i.',
    adults: 'Antal vuxna, 18 år eller äldre, som heltal.',
    children: 'Antal barn under 18 år, som heltal. Skriv 0 om det inte finns några.',
    originType: 'Var hushållet bodde före flytten.',
    inclusionBasis: 'När och hur samarbetet fick kontakt med hushållet.',
    evidence: 'Hur flytten är bekräftad.',
    mainReason: 'Hushållets främsta skäl att flytta.',
    occupationField: 'Yrkesområde för den som arbetar.',
    housingType: 'Hushållets första bostad i kommunen.',
    firstChannel: 'Hur den första kontakten togs.',
    externalRef: 'Kommunens egen beteckning, utan uppgift om person.',
    note: 'Kort anteckning, utan uppgift om person.',
  },
  counts: {
    municipalityCode: 'Kommunens namn eller kod. Får vara tom i en fil för en enda kommun.',
    period: 'Året, som 2021, eller månader, som jan-okt 2024. Måste fyllas i.',
    households: 'Antal hushåll, som heltal. Måste fyllas i; ett år utan känt antal tas inte med.',
    persons: 'Antal personer, som heltal. Tom om det är okänt.',
    definitionNote: 'Hur hushållen räknades.',
    sourceTitle: 'Var antalet står: ett protokoll, en rapport eller en lista.',
  },
} as const
