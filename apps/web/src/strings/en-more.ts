import { activities } from './en/activities.ts'
import { annotations } from './en/annotations.ts'
import { about } from './en/about.ts'
import { audit } from './en/audit.ts'
import { extract } from './en/extract.ts'
import { fixedYears } from './en/fixed-years.ts'
import { householdInfo } from './en/household-info.ts'
import { imports } from './en/imports.ts'
import { jobs } from './en/jobs.ts'
import { retention } from './en/retention.ts'
import { account } from './en/account.ts'
import { controllers } from './en/controllers.ts'
import { demo } from './en/demo.ts'
import { editing } from './en/editing.ts'
import { duplicates } from './en/duplicates.ts'
import { followUps } from './en/follow-ups.ts'
import { households } from './en/households.ts'
import { method } from './en/method.ts'
import { leads } from './en/leads.ts'
import { listPages } from './en/list-pages.ts'
import { moneyEdit } from './en/money-edit.ts'
import { needs } from './en/needs.ts'
import { openData } from './en/open-data.ts'
import { parties } from './en/parties.ts'
import { periods } from './en/periods.ts'
import { record } from './en/record.ts'
import { settings } from './en/settings.ts'
import { signIn } from './en/sign-in.ts'
import { targets } from './en/targets.ts'
import { users } from './en/users.ts'
import { vocabularies } from './en/vocabularies.ts'

/** The English of sv-more.ts. */
export const more = {
  ...about,
  ...audit,
  ...extract,
  ...fixedYears,
  ...householdInfo,
  ...imports,
  ...jobs,
  ...retention,
  ...account,
  ...activities,
  ...annotations,
  ...controllers,
  ...demo,
  ...duplicates,
  ...editing,
  ...followUps,
  ...households,
  ...method,
  ...leads,
  ...listPages,
  ...moneyEdit,
  ...needs,
  ...openData,
  ...parties,
  ...periods,
  ...record,
  ...settings,
  ...signIn,
  ...targets,
  ...users,
  ...vocabularies,
}
