import type { TextId } from '../../strings/text.ts'

interface DemoAccount {
  email: string
  name: TextId
  does: TextId
}

export const DEMO_PASSWORD = 'demo-inflytt'

/** One account for each way of using the product; they exist in demo mode only. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: 'naringsliv.braecke@demo.invalid',
    name: 'signIn.demo.braecke',
    does: 'signIn.demo.braeckeDoes',
  },
  {
    email: 'naringsliv.ostersund@demo.invalid',
    name: 'signIn.demo.ostersund',
    does: 'signIn.demo.ostersundDoes',
  },
  {
    email: 'processledare@demo.invalid',
    name: 'signIn.demo.coordinator',
    does: 'signIn.demo.coordinatorDoes',
  },
  {
    email: 'arbetsgivare@demo.invalid',
    name: 'signIn.demo.employer',
    does: 'signIn.demo.employerDoes',
  },
  {
    email: 'fortroendevald@demo.invalid',
    name: 'signIn.demo.elected',
    does: 'signIn.demo.electedDoes',
  },
  { email: 'admin@demo.invalid', name: 'signIn.demo.admin', does: 'signIn.demo.adminDoes' },
]
