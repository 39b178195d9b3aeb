/** `/konto`, `/inbjudan`, and what they share with `/admin/anvandare`. */
export const account = {
  'account.lead': 'Hur du loggar in, var du är inloggad, och nycklar för program. {email}',
  'account.demo':
    'Det här är ett demokonto. Alla använder samma lösenord, så varken det eller tvåstegsinloggningen går att ändra.',
  'account.directoryOnly':
    'Du loggar in med organisationens konto. Lösenord och tvåstegsinloggning sköts där.',

  'password.title': 'Lösenord',
  'password.current': 'Nuvarande lösenord',
  'password.new': 'Nytt lösenord',
  'password.hint':
    'Minst 12 tecken. Alla tecken går bra, också mellanslag. Några ord efter varandra är lätta att minnas och svåra att gissa.',
  'password.change': 'Byt lösenord',
  'password.changed': 'Lösenordet är bytt. Andra inloggningar är avslutade.',
  'password.wrong': 'Det är inte ditt nuvarande lösenord.',
  'password.short': 'Skriv minst 12 tecken.',
  'password.long': 'Skriv högst 128 tecken.',
  'password.common': 'Det lösenordet hör till dem som gissas först. Välj ett annat.',
  'password.near': 'Det är för likt tjänstens namn, en plats eller ditt eget namn. Lägg till andra ord.',
  'password.missing': 'Fyll i lösenordet.',

  'totp.title': 'Tvåstegsinloggning',
  'totp.off':
    'Frågar efter en kod från en app i telefonen när du har skrivit lösenordet. Då räcker det inte att någon annan kan lösenordet.',
  'totp.on': 'På. Du anger en kod från din app när du loggar in med lösenord.',
  'totp.password': 'Ditt lösenord',
  'totp.begin': 'Slå på',
  'totp.end': 'Stäng av',
  'totp.ended': 'Tvåstegsinloggning är avstängd.',
  'totp.scan': 'Läs av bilden med appen',
  'totp.qr': 'QR-kod för appen',
  'totp.secret': 'Eller skriv in nyckeln: {secret}',
  'totp.backup': 'Spara reservkoderna',
  'totp.backupText':
    'Var och en gäller en gång, om du är utan telefonen. De visas bara nu. Förvara dem som ett lösenord.',
  'totp.code': 'Koden som appen visar',
  'totp.confirm': 'Bekräfta',
  'totp.confirmed': 'Tvåstegsinloggning är på.',
  'totp.wrongCode': 'Det är inte koden som visas nu. Vänta på nästa och försök igen.',
  'totp.codeMissing': 'Fyll i koden.',

  'sessions.title': 'Inloggningar',
  'sessions.current': 'den här webbläsaren',
  'sessions.device': '{browser}, {system}',
  'sessions.unknown': 'Okänd webbläsare',
  'sessions.times': 'Inloggad {since}, senast använd {used}',
  'sessions.end': 'Avsluta',
  'sessions.endOne': 'Avsluta {device}',
  'sessions.ended': 'Inloggningen är avslutad.',
  'sessions.endOthers': 'Avsluta alla andra',
  'sessions.endedOthers':
    '{count, plural, one {# inloggning är avslutad.} other {# inloggningar är avslutade.}}',
  'sessions.only': 'Du är inte inloggad någon annanstans.',

  'tokens.title': 'Nycklar för program',
  'tokens.lead':
    'Ett program med din nyckel får göra det du får göra, tills nyckeln går ut. Ge varje program en egen och återkalla den när den inte behövs.',
  'tokens.none': 'Du har inga nycklar. Skapa en om ett program ska läsa eller skriva åt dig.',
  'tokens.name': 'Vad ska den användas till?',
  'tokens.nameHint': 'Till exempel: månadsfil till ekonomi',
  'tokens.nameMissing': 'Skriv vad nyckeln ska användas till.',
  'tokens.scope': 'Vad får programmet göra?',
  'tokens.scope.read': 'Läsa',
  'tokens.scope.write': 'Läsa och skriva',
  'tokens.days': 'Gäller i',
  'tokens.days.30': '30 dagar',
  'tokens.days.90': '90 dagar',
  'tokens.days.366': 'ett år',
  'tokens.create': 'Skapa nyckel',
  'tokens.secret': 'Nyckeln {name}',
  'tokens.secretText': 'Den visas bara nu. Kopiera den till programmet.',
  'tokens.until': '{scope}, gäller till {end}',
  'tokens.used': 'senast använd {day}',
  'tokens.unused': 'inte använd än',
  'tokens.revoke': 'Återkalla',
  'tokens.revokeOne': 'Återkalla {name}',
  'tokens.revokeTitle': 'Återkalla nyckeln {name}?',
  'tokens.revokeText':
    'Programmet som använder den släpps inte in längre. Det går inte att ångra: en ny nyckel måste skapas och läggas in i programmet.',
  'tokens.revoked': 'Nyckeln är återkallad. Programmet släpps inte in längre.',

  'copy.copy': 'Kopiera',
  'copy.copied': 'Kopierat.',
  'copy.failed': 'Det gick inte att kopiera. Markera texten och kopiera den själv.',

  'invitation.lead': 'Välj ett lösenord till kontot {email}.',
  'invitation.set': 'Spara lösenordet',
  'invitation.doneTitle': 'Klart',
  'invitation.done': 'Kontot {email} är klart att använda.',
  'invitation.invalidTitle': 'Inbjudan gäller inte',
  'invitation.invalid':
    'Den kan vara använd, ersatt av en nyare eller äldre än sju dagar. Be din administratör om en ny.',
} as const
