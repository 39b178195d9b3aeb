/** What a reminder counts; null of what it does not speak of. */
export interface ReminderCounts {
  followUps: number | null
  periods: number | null
}

/**
 * A reminder as plain text: counts and an address alone, since a mail may be read by others than whom it is sent to.
 * `address` is the origin of the service.
 */
export function reminderMail(
  { followUps, periods }: ReminderCounts,
  address: string,
): { subject: string; text: string } {
  const lines = [
    followUps === null
      ? []
      : [
          `${number(followUps)} ${followUps === 1 ? 'uppföljning' : 'uppföljningar'} att göra:`,
          `${address}/uppfoljning`,
          '',
        ],
    periods === null
      ? []
      : [
          `${number(periods)} ${periods === 1 ? 'avslutad period' : 'avslutade perioder'} att säga klart för:`,
          `${address}/rapportera`,
          '',
        ],
    ['Mejlet skickas av tjänsten och går inte att svara på.'],
  ]
  return { subject: 'Att göra i inflyttningsstatistiken', text: lines.flat().join('\n') }
}

const number = (count: number) => count.toLocaleString('sv-SE')
