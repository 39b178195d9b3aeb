import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { addUser } from '@inflytt/api/services/accounts'
import { defineCommand } from 'citty'
import { operatorCommand } from '../command.ts'
import { asOperator, say } from '../operator.ts'

const GENERATED_BYTES = 15

const add = operatorCommand({
  meta: {
    name: 'add',
    description: 'Make an account. Without --password-stdin a password is made and shown once.',
  },
  args: {
    email: { type: 'string', required: true, description: 'The address to sign in with.' },
    name: {
      type: 'string',
      description: 'What the account is called in the history; the address if left out.',
    },
    role: { type: 'string', required: true, description: 'officer, coordinator, partner or admin' },
    municipality: {
      type: 'string',
      description: 'Codes that an officer is bound to, such as 2305,2380',
    },
    party: { type: 'string', description: 'The party that a partner speaks for.' },
    'password-stdin': { type: 'boolean', description: 'Read the password from standard input.' },
  },
  run: ({ args }) =>
    asOperator(
      async (operator) => {
        const given = args['password-stdin']
          ? (await text(process.stdin)).replace(/\r?\n$/u, '')
          : undefined
        const password = given ?? randomBytes(GENERATED_BYTES).toString('base64url')
        await addUser(operator, {
          email: args.email,
          name: args.name ?? args.email,
          // The schema of the account tells what is wrong with a role that there is not.
          role: args.role as 'officer',
          municipalityCodes: args.municipality?.split(',').filter((code) => code !== '') ?? [],
          partyId: args.party ?? null,
          password,
          isDemo: false,
        })
        say(`Made the account ${args.email} (${args.role}).`)
        if (given === undefined) say(`Its password, shown this once: ${password}`)
      },
      { makesStore: true },
    ),
})

export const user = defineCommand({
  meta: { name: 'user', description: 'Accounts.' },
  subCommands: { add },
})
