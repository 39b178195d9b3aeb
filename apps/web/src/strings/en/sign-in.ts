import type { signIn as swedish } from '../sv/sign-in.ts'

export const signIn = {
  'signIn.lead': 'For you who record households or follow up the partnership. Reading needs no account.',
  'signIn.email': 'E-mail address',
  'signIn.password': 'Password',
  'signIn.showPassword': 'Show the password',
  'signIn.hidePassword': 'Hide the password',
  'signIn.remember': 'Remember me on this device',
  'signIn.rememberHint': 'For 30 days. Do not choose this on a computer that several people use.',
  'signIn.submit': 'Sign in',
  'signIn.emailMissing': 'Fill in your e-mail address',
  'signIn.emailIncomplete': 'Fill in the whole e-mail address, with @',
  'signIn.passwordMissing': 'Fill in your password',
  'signIn.wrong': 'The e-mail address or the password is not right. Check both and try again.',
  'signIn.tooMany':
    'There were too many attempts. {seconds, plural, one {Wait # second} other {Wait # seconds}} and try again.',
  'signIn.tooManyMinutes':
    'There were too many attempts. {minutes, plural, one {Wait one minute} other {Wait # minutes}} and try again.',
  'signIn.waitOver': 'You can try again now.',
  'signIn.forgotten': 'Have you forgotten the password? Ask your administrator for a new one.',

  'signIn.directory': 'Sign in with {name}',
  'signIn.orPassword': 'Or with a password',
  'signIn.refused.konto':
    'Your organisation recognises you, but you have no account here. Ask your administrator for an invitation.',
  'signIn.refused.kommun':
    'Your organisation gave no municipality that exists here. Ask whoever manages your account to correct it.',
  'signIn.refused.organisation':
    'Signing in at your organisation was not completed. Try again, or sign in with a password.',
  'signIn.refused.forsok': 'There were too many attempts. Wait a minute and try again.',
  'signIn.refused.lagring':
    'Nobody can sign in right now, since the service cannot save. Try again in a while.',
  'signIn.secondTitle': 'Enter the code from your app',
  'signIn.code': 'Code',
  'signIn.codeHint': 'Six digits, new every thirty seconds.',
  'signIn.backupCode': 'Backup code',
  'signIn.useBackup': 'Use a backup code instead',
  'signIn.useApp': 'Use the app instead',
  'signIn.codeMissing': 'Fill in the code',
  'signIn.codeWrong':
    'The code is not right or has already been used. Wait for the next one, or start over.',
  'signIn.codeLost':
    'The server can no longer read your two-step sign-in. Ask your administrator to remove it, and turn it on again.',
  'signIn.startOver': 'Start over',

  'signIn.demoTitle': 'Try it without a password',
  'signIn.demoLead': 'Demo mode has one account for each role. Choose one and you are signed in.',
  'signIn.demo.braecke': 'Business development officer in Bräcke',
  'signIn.demo.braeckeDoes': 'Records households in Bräcke',
  'signIn.demo.ostersund': 'Business development officer in Östersund',
  'signIn.demo.ostersundDoes': 'Records households in Östersund',
  'signIn.demo.coordinator': 'Coordinator',
  'signIn.demo.coordinatorDoes': 'Sees all municipalities and combined results',
  'signIn.demo.employer': 'Employer',
  'signIn.demo.employerDoes': 'A partner with needs to recruit',
  'signIn.demo.elected': 'Elected representative',
  'signIn.demo.electedDoes': 'Reads what everyone can read',
  'signIn.demo.admin': 'Administrator',
  'signIn.demo.adminDoes': 'Manages accounts and can empty demo mode',
  'signIn.withAccount': 'Sign in with a password',

  'signIn.alreadyTitle': 'You are already signed in',
  'signIn.already': 'You are signed in as {name}. Sign out first if you want to change account.',
  'signIn.goOn': 'Continue',

  'session.endedTitle': 'Sign in again',
  'session.ended':
    'Your sign-in has expired. What you have filled in is still here and is saved when you have signed in.',
  'session.directoryTab':
    'It opens in a new tab. Come back here when you are signed in, and what you have filled in is saved.',
  'session.signedIn': 'You are now signed in as {name}.',
  'session.otherUser': 'You are now signed in as {name}. What {before} had filled in was not saved.',
  'signIn.closed':
    'The figures are at present open only to those who have an account. Sign in and you will come to the page you wanted to read. If you have no account, ask whoever looks after inflytt in your organisation for an invitation.',
} satisfies Record<keyof typeof swedish, string>
