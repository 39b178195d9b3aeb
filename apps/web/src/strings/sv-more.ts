import { activities } from './sv/activities.ts'
import { annotations } from './sv/annotations.ts'
import { about } from './sv/about.ts'
import { audit } from './sv/audit.ts'
import { extract } from './sv/extract.ts'
import { fixedYears } from './sv/fixed-years.ts'
import { householdInfo } from './sv/household-info.ts'
import { imports } from './sv/imports.ts'
import { jobs } from './sv/jobs.ts'
import { retention } from './sv/retention.ts'
import { account } from './sv/account.ts'
import { controllers } from './sv/controllers.ts'
import { demo } from './sv/demo.ts'
import { editing } from './sv/editing.ts'
import { duplicates } from './sv/duplicates.ts'
import { followUps } from './sv/follow-ups.ts'
import { households } from './sv/households.ts'
import { method } from './sv/method.ts'
import { leads } from './sv/leads.ts'
import { listPages } from './sv/list-pages.ts'
import { moneyEdit } from './sv/money-edit.ts'
import { needs } from './sv/needs.ts'
import { openData } from './sv/open-data.ts'
import { parties } from './sv/parties.ts'
import { periods } from './sv/periods.ts'
import { record } from './sv/record.ts'
import { settings } from './sv/settings.ts'
import { signIn } from './sv/sign-in.ts'
import { targets } from './sv/targets.ts'
import { users } from './sv/users.ts'
import { vocabularies } from './sv/vocabularies.ts'

/** The messages of pages that wait for them (`loadText`), so that the first page need not. */
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
