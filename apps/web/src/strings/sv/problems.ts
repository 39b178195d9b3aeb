/** One sentence for each problem code of the API: what happened and what to do. */
export const problems = {
  'problem.malformed-body': 'Det som skickades gick inte att läsa. Ladda om sidan och försök igen.',
  'problem.unknown-member':
    'Formuläret skickade ett fält som servern inte känner till. Ladda om sidan och försök igen.',
  'problem.validation-failed': 'Något stämmer inte. Rätta fälten som är markerade och spara igen.',
  'problem.personal-number': 'Texten ser ut att innehålla ett personnummer. Ta bort det och spara igen.',
  'problem.unauthenticated':
    'Du är inte inloggad. Logga in för att fortsätta. Det du har fyllt i finns kvar.',
  'problem.forbidden': 'Ditt konto får inte göra detta. Fråga din administratör om du behöver det.',
  'problem.not-found': 'Det du söker finns inte, eller så har du inte tillgång till det.',
  'problem.method-not-allowed': 'Det går inte att göra så här. Ladda om sidan och försök igen.',
  'problem.not-acceptable':
    'Uppgifterna finns inte i det format som efterfrågades. Välj ett annat format.',
  'problem.invalid-parameter':
    'Adressen innehåller ett val som inte finns. Ändra urvalet och försök igen.',
  'problem.conflict':
    'Det krockar med något som redan finns. Ladda om sidan och kontrollera uppgifterna.',
  'problem.precondition-required':
    'Sidan saknar uppgift om vilken version du ändrar. Ladda om och försök igen.',
  'problem.precondition-failed':
    'Någon annan har ändrat uppgiften sedan du öppnade den. Jämför versionerna och spara igen.',
  'problem.payload-too-large': 'Det du skickade är för stort. Korta texten eller dela upp filen.',
  'problem.unsupported-media-type': 'Filtypen går inte att läsa. Välj en fil i ett annat format.',
  'problem.idempotency-key-reused':
    'Den här posten är redan sparad med andra uppgifter. Kontrollera listan innan du sparar igen.',
  'problem.envelope-exceeded':
    'Fler hushåll än det samlade resultatet rymmer. Ersätt det samlade resultatet med ett nytt och ange källan.',
  'problem.aggregates-overlap':
    'Det samlade resultatet överlappar ett annat. Ändra perioden, kommunerna eller projektet.',
  'problem.coverage-fixed': 'Hushållet ingår i det samlade resultatet, och det går inte att ändra här.',
  'problem.period-closed':
    'Perioden är klarmarkerad. Öppna den igen med en orsak om uppgiften måste ändras.',
  'problem.not-published':
    'Den här uppdelningen visas inte, för att skydda enskilda hushåll. Välj en mindre detaljerad tabell.',
  'problem.rate-limited': 'Det blev för många försök. Vänta en stund och försök igen.',
  'problem.busy': 'Många rapporter tas fram just nu. Vänta en stund och försök igen.',
  'problem.store-unavailable':
    'Uppgifterna går inte att nå just nu. Det du har fyllt i finns kvar. Försök igen om en stund.',
  'problem.storage-full':
    'Servern har slut på utrymme. Det du har fyllt i finns kvar. Kontakta den som sköter tjänsten.',
  'problem.internal':
    'Något gick fel hos oss. Försök igen, och rapportera felet om det kommer tillbaka.',
  'problem.network': 'Ingen kontakt med servern. Kontrollera nätet. Det du har fyllt i finns kvar.',
} as const
