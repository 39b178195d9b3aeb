export const annotations = {
  'annotations.lead':
    'En anteckning säger när något hände som förklarar ett tal. Den står med en bokstav i diagrammet vid sitt år, i klartext under det, i tabellen och i det som laddas ner. Alla kan läsa den.',
  'annotations.forbidden': 'Processledaren skriver anteckningarna',
  'annotations.forbiddenNext': 'De står under de diagram som de gäller, till exempel på sidan Läget nu.',
  'annotations.title': 'Anteckningar i den ordning det hände',
  'annotations.add': 'Lägg till en anteckning',
  'annotations.none':
    'Inga anteckningar är skrivna. Välj ”Lägg till en anteckning” och skriv vad som hände, till exempel att ett projekt började eller slutade.',
  'annotations.noneFiltered':
    'Ingen anteckning gäller det du valt. Välj ”Alla”, eller lägg till en anteckning.',
  'annotations.all': 'Alla',
  'annotations.year': 'År',
  'annotations.concernsMeasure': 'Gäller måttet',
  'annotations.concernsPlace': 'Gäller kommunen',
  'annotations.date': 'När det hände',
  'annotations.dateHint': 'Månad eller dag, som 2024-03 eller 2024-03-15.',
  'annotations.text': 'Vad som hände',
  'annotations.textHint': 'Kort, så att det går att läsa under ett diagram. Gärna med källa. Inga namn.',
  'annotations.contactHint':
    'Texten ser ut att innehålla en adress eller ett telefonnummer. Den blir offentlig: ta bort det.',
  'annotations.measures': 'Mått',
  'annotations.measuresAsked': 'Vilka mått gäller det? Inget valt betyder alla.',
  'annotations.allMeasures': 'alla mått',
  'annotations.places': 'Kommuner',
  'annotations.placesAsked':
    'Vilka kommuner gäller det? Ingen vald betyder hela länet, och då står den också i länets diagram.',
  'annotations.everywhere': 'hela länet',
  'annotations.measure.households': 'Inflyttade hushåll',
  'annotations.measure.perThousandInhabitants': 'Hushåll per 1\u00a0000 invånare',
  'annotations.measure.retention12': 'Kvarboende efter 1 år',
  'annotations.measure.retention24': 'Kvarboende efter 2 år',
  'annotations.measure.retention36': 'Kvarboende efter 3 år',
  'annotations.fault.date': 'Skriv en månad eller dag som har varit, som ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD.',
  'annotations.fault.text': 'Skriv vad som hände på högst 200 tecken och en rad, utan personnummer.',
  'annotations.fault.measures': 'Välj bland måtten, vart och ett en gång.',
  'annotations.fault.places': 'Välj bland länets kommuner, var och en en gång.',
} as const
