import type { demo as swedish } from '../sv/demo.ts'

export const demo = {
  'demo.lead':
    'Demo mode shows how inflytt works with invented data. None of what you see has happened, and nothing may be quoted or passed on as real.',
  'demo.removedTitle': 'This will disappear',
  'demo.removed.households':
    'All invented households, prospects and projects, and what you yourself have recorded while demo mode was on.',
  'demo.removed.aggregate':
    'The invented combined result of 444 households and everything the municipalities have answered in demo mode.',
  'demo.removed.accounts': 'All demo accounts, including your own.',
  'demo.keptTitle': 'This will remain',
  'demo.kept.facts':
    'The real data: the municipalities, the projects En attraktiv region and Ta steget, the 444 households as a combined result, the agreement for 2025 and surplus funds.',
  'demo.kept.empty':
    'No household is then recorded, so the municipalities’ figures are shown as .. until the municipalities begin to record.',
  'demo.actionTitle': 'Empty it and start for real',
  'demo.cannotUndo': 'It cannot be undone.',
  'demo.tick': 'I understand that all demo data and demo accounts are removed for good',
  'demo.tickMissing': 'Tick the box if you want to empty it.',
  'demo.do': 'Empty it and start for real',
  'demo.onlyAdmin': 'An administrator can empty the demo data',
  'demo.onlyAdminIn':
    'You are signed in with an account that cannot do it. Sign out and sign in as an administrator.',
  'demo.onlyAdminOut':
    'Sign in as an administrator. The demo accounts were printed where the server was started.',
  'demo.operator': 'Whoever runs the server can also do it from the command line:',
  'demo.operatorCommand': 'pnpm inflytt demo remove',
  'demo.off': 'Demo mode is not on',
  'demo.offText': 'All data here is real. There is nothing to empty.',
  'demo.done': 'The demo data has been removed',
  'demo.doneText':
    'Only real data is shown now. The demo accounts are gone, so you have been signed out. New accounts are created on the server, one for each person:',
  'demo.userCommand':
    'pnpm inflytt user add --email name@municipality.example --role officer --municipality 2305',
  'demo.userRoles':
    'The role is officer for a business development officer, coordinator for the coordinator, partner for a partner or elected representative and admin for an administrator. The command shows the password only once.',
  'demo.signIn': 'Sign in with a new account',
  'demo.failed': 'It could not be emptied. {reason}',
} satisfies Record<keyof typeof swedish, string>
