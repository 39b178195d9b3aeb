export const signIn = {
  'signIn.lead':
    'För dig som registrerar hushåll eller följer upp samarbetet. Att läsa kräver inget konto.',
  'signIn.closed':
    'Siffrorna är just nu öppna bara för dig som har ett konto. Logga in så kommer du till sidan du ville läsa. Saknar du konto? Be den som sköter inflytt hos er om en inbjudan.',
  'signIn.email': 'E-postadress',
  'signIn.password': 'Lösenord',
  'signIn.showPassword': 'Visa lösenordet',
  'signIn.hidePassword': 'Dölj lösenordet',
  'signIn.remember': 'Kom ihåg mig på den här enheten',
  'signIn.rememberHint': 'I 30 dagar. Välj inte det här på en dator som flera använder.',
  'signIn.submit': 'Logga in',
  'signIn.emailMissing': 'Fyll i din e-\u2060postadress',
  'signIn.emailIncomplete': 'Fyll i hela e-\u2060postadressen, med @',
  'signIn.passwordMissing': 'Fyll i ditt lösenord',
  'signIn.wrong': 'E-postadressen eller lösenordet stämmer inte. Kontrollera båda och försök igen.',
  'signIn.tooMany':
    'Det blev för många försök. {seconds, plural, one {Vänta # sekund} other {Vänta # sekunder}} och försök igen.',
  'signIn.tooManyMinutes':
    'Det blev för många försök. {minutes, plural, one {Vänta en minut} other {Vänta # minuter}} och försök igen.',
  'signIn.waitOver': 'Nu kan du försöka igen.',
  'signIn.forgotten': 'Har du glömt lösenordet? Be din administratör om ett nytt.',

  'signIn.directory': 'Logga in med {name}',
  'signIn.orPassword': 'Eller med lösenord',
  'signIn.refused.konto':
    'Organisationen känner igen dig, men du har inget konto här. Be din administratör om en inbjudan.',
  'signIn.refused.kommun':
    'Organisationen angav ingen kommun som finns här. Be den som sköter ditt konto där att rätta det.',
  'signIn.refused.organisation':
    'Inloggningen hos organisationen blev inte klar. Försök igen, eller logga in med lösenord.',
  'signIn.refused.forsok': 'Det blev för många försök. Vänta en minut och försök igen.',
  'signIn.refused.lagring':
    'Ingen kan logga in just nu, eftersom tjänsten inte kan spara. Försök igen om en stund.',
  'signIn.secondTitle': 'Ange koden från din app',
  'signIn.code': 'Kod',
  'signIn.codeHint': 'Sex siffror, en ny var trettionde sekund.',
  'signIn.backupCode': 'Reservkod',
  'signIn.useBackup': 'Använd en reservkod i stället',
  'signIn.useApp': 'Använd appen i stället',
  'signIn.codeMissing': 'Fyll i koden',
  'signIn.codeWrong': 'Koden stämmer inte eller är redan använd. Vänta på nästa, eller börja om.',
  'signIn.codeLost':
    'Servern kan inte längre läsa din tvåstegsinloggning. Be din administratör ta bort den, och slå på den igen.',
  'signIn.startOver': 'Börja om',

  'signIn.demoTitle': 'Prova utan lösenord',
  'signIn.demoLead': 'Demoläget har ett konto för varje roll. Välj ett, så är du inloggad.',
  'signIn.demo.braecke': 'Näringslivsutvecklare i Bräcke',
  'signIn.demo.braeckeDoes': 'Registrerar hushåll i Bräcke',
  'signIn.demo.ostersund': 'Näringslivsutvecklare i Östersund',
  'signIn.demo.ostersundDoes': 'Registrerar hushåll i Östersund',
  'signIn.demo.coordinator': 'Processledare',
  'signIn.demo.coordinatorDoes': 'Ser alla kommuner och samlade resultat',
  'signIn.demo.employer': 'Arbetsgivare',
  'signIn.demo.employerDoes': 'En part i samarbetet med behov att anställa',
  'signIn.demo.elected': 'Förtroendevald',
  'signIn.demo.electedDoes': 'Läser det som alla kan läsa',
  'signIn.demo.admin': 'Administratör',
  'signIn.demo.adminDoes': 'Sköter konton och kan tömma demoläget',
  'signIn.withAccount': 'Logga in med lösenord',

  'signIn.alreadyTitle': 'Du är redan inloggad',
  'signIn.already': 'Du är inloggad som {name}. Logga ut först om du vill byta konto.',
  'signIn.goOn': 'Fortsätt',

  'session.endedTitle': 'Logga in igen',
  'session.ended':
    'Inloggningen har gått ut. Det du har fyllt i finns kvar och sparas när du har loggat in.',
  'session.directoryTab':
    'Det öppnas i en ny flik. Kom tillbaka hit när du är inloggad, så sparas det du har fyllt i.',
  'session.signedIn': 'Du är nu inloggad som {name}.',
  'session.otherUser': 'Du är nu inloggad som {name}. Det som {before} hade fyllt i sparades inte.',
} as const
