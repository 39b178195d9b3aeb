import type { ReportCarryOver, ReportContribution } from '../report-input.ts'

const decisions: Record<ReportContribution['decision'], string> = {
  not_handled: 'förslag, beslut okänt',
  approved: 'godkänt',
  rejected: 'avslaget',
  unknown: 'beslut okänt',
}

export const moneyNames = {
  category: {
    personnel: 'Personal',
    activities: 'Aktiviteter',
    communication: 'Kommunikation',
    travel: 'Resor',
    other: 'Övrigt',
  } satisfies Record<ReportCarryOver['lines'][number]['category'], string>,
  decision: ({ partyName, agreementName, decision, isApproximate, amountSek }: ReportContribution) =>
    `${partyName}, ${agreementName}: ${decisions[decision]}.${amountSek !== null && isApproximate ? ' Beloppet är ungefärligt.' : ''}`,
  unknownIsNotZero:
    'Ett tomt belopp är okänt, inte noll. En summa med minst innehåller bara de kända beloppen.',
  carriedOver({ fromYear, toYear, decisionBody, decisionNote, isApproximate }: ReportCarryOver) {
    const amount = isApproximate ? ' Beloppen är ungefärliga.' : ''
    const body = decisionBody === null ? 'Beslut okänt.' : `Beslut: ${decisionBody}.`
    const note = decisionNote === null ? '' : ` ${decisionNote}`
    return `Överskjutande medel från ${fromYear} till ${toYear}.${amount} ${body}${note}`
  },
} as const
