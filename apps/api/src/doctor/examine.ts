import { assertRecipients } from '../backups/assert-recipients.ts'
import { readConfig } from '../configuration/config.ts'
import { StartError } from '../start-error.ts'
import { addressFinding, contactFinding, serverFinding } from './address.findings.ts'
import { fault, type Finding, ok } from './finding.ts'
import {
  clockFinding,
  diskFinding,
  nodeFinding,
  permissionFindings,
  secretFinding,
  siteFinding,
} from './machine.findings.ts'
import { backupFinding, storeFindings } from './store.findings.ts'

/** Looks at a whole installation and changes nothing in it. `env` is the environment of this process where left out. */
export async function examine(now: Date, env?: Record<string, string | undefined>): Promise<Finding[]> {
  const config = await configOf(env)
  if ('check' in config) return [nodeFinding(), config, siteFinding()]
  const { databaseUrl, storePath } = config
  return [
    nodeFinding(),
    ok('configuration', 'Every variable is known and well formed.'),
    siteFinding(),
    ...(await storeFindings(config, now)),
    ...(databaseUrl === undefined ? [diskFinding(storePath), ...permissionFindings(storePath)] : []),
    secretFinding(config),
    clockFinding(now, storePath),
    backupFinding(config, now),
    addressFinding(config),
    contactFinding(config),
    await serverFinding(config),
  ]
}

async function configOf(env: Record<string, string | undefined> | undefined) {
  try {
    const config = readConfig(env)
    await assertRecipients(config)
    return config
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    return fault(
      'configuration',
      error.message,
      'Mend the variable, then run this again: the rest was not looked at.',
    )
  }
}
