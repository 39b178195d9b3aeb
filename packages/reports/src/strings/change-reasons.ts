export interface ChangeReason {
  recordType: string
  action: string
}

const OF_RECORD: Readonly<Record<string, string>> = {
  household: 'hushåll har rättats',
  aggregate_outcome: 'ett samlat resultat har ändrats',
  period_report: 'en kommun har rapporterat',
  target: 'målet har ändrats',
  recruitment_need: 'kompetensbehov har ändrats',
  activity: 'aktiviteter har ändrats',
  statistic: 'statistiken har hämtats på nytt',
  report_version: 'ett år har fastställts sedan dess',
}

const OF_ACTION: Readonly<Record<string, string>> = {
  'household:create': 'hushåll har lagts till',
  'household:void': 'hushåll har makulerats',
  'household:restore': 'makulerade hushåll har återställts',
  'period_report:reopen': 'en tertial har öppnats igen',
}

/** Why a figure is told otherwise, each reason once; by any other kind of record it is of money. */
export function changeReasonWords(reasons: readonly ChangeReason[]): string {
  const words = reasons.map(
    ({ recordType, action }) =>
      OF_ACTION[`${recordType}:${action}`] ?? OF_RECORD[recordType] ?? 'belopp har ändrats',
  )
  return words.length === 0
    ? 'följer av andra ändringar, eller av hur en senare version av programmet räknar'
    : [...new Set(words)].join('; ')
}
