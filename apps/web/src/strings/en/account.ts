import type { account as swedish } from '../sv/account.ts'

/** `/konto`, `/inbjudan`, and what they share with `/admin/anvandare`. */
export const account = {
  'account.lead': 'How you sign in, where you are signed in, and keys for programs. {email}',
  'account.demo':
    'This is a demo account. Everybody uses the same password, so neither it nor two-step sign-in can be changed.',
  'account.directoryOnly':
    'You sign in with your organisation’s account. Password and two-step sign-in are managed there.',

  'password.title': 'Password',
  'password.current': 'Current password',
  'password.new': 'New password',
  'password.hint':
    'At least 12 characters. Any characters will do, also spaces. A few words in a row are easy to remember and hard to guess.',
  'password.change': 'Change password',
  'password.changed': 'The password has been changed. Other sign-ins have been ended.',
  'password.wrong': 'That is not your current password.',
  'password.short': 'Write at least 12 characters.',
  'password.long': 'Write at most 128 characters.',
  'password.common': 'That password is among those guessed first. Choose another.',
  'password.near': 'It is too like the name of the service, a place or your own name. Add other words.',
  'password.missing': 'Fill in the password.',

  'totp.title': 'Two-step sign-in',
  'totp.off':
    'Asks for a code from an app on your phone when you have entered the password. Then it is not enough for someone else to know the password.',
  'totp.on': 'On. You enter a code from your app when you sign in with a password.',
  'totp.password': 'Your password',
  'totp.begin': 'Turn on',
  'totp.end': 'Turn off',
  'totp.ended': 'Two-step sign-in is turned off.',
  'totp.scan': 'Scan the image with the app',
  'totp.qr': 'QR code for the app',
  'totp.secret': 'Or enter the key: {secret}',
  'totp.backup': 'Save the backup codes',
  'totp.backupText':
    'Each works once, if you are without your phone. They are shown only now. Keep them as you would a password.',
  'totp.code': 'The code the app shows',
  'totp.confirm': 'Confirm',
  'totp.confirmed': 'Two-step sign-in is on.',
  'totp.wrongCode': 'That is not the code shown now. Wait for the next one and try again.',
  'totp.codeMissing': 'Fill in the code.',

  'sessions.title': 'Sign-ins',
  'sessions.current': 'this browser',
  'sessions.device': '{browser} on {system}',
  'sessions.unknown': 'Unknown browser',
  'sessions.times': 'Signed in {since}, last used {used}',
  'sessions.end': 'End',
  'sessions.endOne': 'End {device}',
  'sessions.ended': 'The sign-in has been ended.',
  'sessions.endOthers': 'End all others',
  'sessions.endedOthers':
    '{count, plural, one {# sign-in has been ended.} other {# sign-ins have been ended.}}',
  'sessions.only': 'You are not signed in anywhere else.',

  'tokens.title': 'Keys for programs',
  'tokens.lead':
    'A program with your key may do what you may do, until the key expires. Give each program its own and revoke it when it is no longer needed.',
  'tokens.none': 'You have no keys. Create one if a program is to read or write for you.',
  'tokens.name': 'What is it to be used for?',
  'tokens.nameHint': 'For example: monthly file for the finance department',
  'tokens.nameMissing': 'Write what the key is to be used for.',
  'tokens.scope': 'What may the program do?',
  'tokens.scope.read': 'Read',
  'tokens.scope.write': 'Read and write',
  'tokens.days': 'Valid for',
  'tokens.days.30': '30 days',
  'tokens.days.90': '90 days',
  'tokens.days.366': 'one year',
  'tokens.create': 'Create a key',
  'tokens.secret': 'The key {name}',
  'tokens.secretText': 'It is shown only now. Copy it to the program.',
  'tokens.until': '{scope}, valid until {end}',
  'tokens.used': 'last used {day}',
  'tokens.unused': 'not used yet',
  'tokens.revoke': 'Revoke',
  'tokens.revokeOne': 'Revoke {name}',
  'tokens.revokeTitle': 'Revoke the key {name}?',
  'tokens.revokeText':
    'The program that uses it is no longer let in. This cannot be undone: a new key has to be created and put into the program.',
  'tokens.revoked': 'The key has been revoked. The program is no longer let in.',

  'copy.copy': 'Copy',
  'copy.copied': 'Copied.',
  'copy.failed': 'It could not be copied. Select the text and copy it yourself.',

  'invitation.lead': 'Choose a password for the account {email}.',
  'invitation.set': 'Save the password',
  'invitation.doneTitle': 'Done',
  'invitation.done': 'The account {email} is ready to use.',
  'invitation.invalidTitle': 'The invitation is not valid',
  'invitation.invalid':
    'It may have been used, replaced by a newer one or be more than seven days old. Ask your administrator for a new one.',
} satisfies Record<keyof typeof swedish, string>
