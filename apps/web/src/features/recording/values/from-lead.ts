import type { Lead } from '@inflytt/domain'
import { fromPost } from './from-post.ts'
import type { RecordingValues } from './recording-values.ts'

/** What a lead tells of the household it becomes; what it does not know stays to be answered. */
export function fromLead(lead: Omit<Lead, 'version' | 'externalRef'> & { externalRef?: string | null }) {
  const { adults, children } = lead
  const known = fromPost({ path: '/leads', body: { ...lead } })
  const occupations = lead.occupationFields.filter((field) => field !== 'unknown')
  const values: RecordingValues = {
    ...known,
    leadId: lead.ref,
    situation: 'moved',
    month: '',
    firstContactMonth: '',
    inclusionBasis: 'contact_before_move',
    ...(adults === null && { adults: '', adultsMore: '' }),
    ...(children === null && { children: '', childrenMore: '' }),
    ...(lead.originType === 'unknown' && { originType: '' }),
    ...(lead.channel === 'unknown' && { firstChannel: '' }),
    // Several fields are several adults, or several wishes: which one it became is not known.
    occupationField: occupations.length === 1 ? (occupations[0] ?? '') : '',
  }
  return values
}
