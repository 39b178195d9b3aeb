import type { RecordValues } from '../../components/record/form/record-field.ts'
import { patchNow, useRecordSave } from '../../components/record/use-record-save.ts'
import { pathOf } from '../../lib/queries/money-queries.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'
import { text } from '../../strings/text.ts'

/** Adds an agreement with its parties, or parties to one. Undoing takes them away again, the last first. */
export function useAddAgreement() {
  const { tell } = useRecordSave()

  async function post(path: string, body: RecordValues, idempotencyKey: string): Promise<string> {
    return (await signedInRequest<{ id: string }>(path, { method: 'POST', body, idempotencyKey })).value
      .id
  }

  // A party of which nothing is known owes an unknown amount: without a record it would look like none.
  async function postParty(base: string, party: { partyId: string; status: unknown }, key: string) {
    const { partyId } = party
    await post(`${base}/parties`, party, `${key}-party-${partyId}`)
    const contribution = { partyId, kind: 'cash', amountSek: null }
    const id = await post(`${base}/contributions`, contribution, `${key}-contribution-${partyId}`)
    return [`${base}/contributions/${id}`, `${base}/parties/${encodeURIComponent(partyId)}`]
  }

  // Beside each other, since nine one after the other take as many times as long. All are waited for: whoever saves again
  // after one that failed meets the others as they were saved.
  async function postParties(agreementId: string, given: RecordValues, key: string) {
    const base = pathOf(agreementId)
    const status = given['status'] ?? 'unknown'
    const partyIds = given['partyIds'] as string[]
    const posted = await Promise.allSettled(
      partyIds.map((partyId) => postParty(base, { partyId, status }, key)),
    )
    const failed = posted.find((one) => one.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    return posted.toReversed().flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  }

  const tellMade = (made: readonly string[]) =>
    tell(text('edit.saved'), text('edit.undoneNew'), async () => {
      for (const path of made) await patchNow(path, { isVoided: true })
    })

  return {
    addAgreement: async (all: RecordValues, key: string): Promise<string> => {
      const { partyIds: _partyIds, status: _status, ...said } = all
      const id = await post('/agreements', toAgreementBody(said), `${key}-agreement`)
      const made = await postParties(id, all, key)
      await tellMade([...made, pathOf(id)])
      return id
    },
    addParties: async (agreementId: string, all: RecordValues, key: string): Promise<void> =>
      tellMade(await postParties(agreementId, all, key)),
  }
}

/** A source of money that nobody told is an empty line. */
export function toAgreementBody(values: RecordValues): RecordValues {
  return 'fundingSource' in values ? { ...values, fundingSource: values['fundingSource'] ?? '' } : values
}
