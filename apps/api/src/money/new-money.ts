import type { Book, MoneyKind, MoneyRecordOf } from './money-book.ts'

/** A record as it is first, of what was said of it and what follows from its address. */
export function newMoney<K extends MoneyKind>(
  kind: K,
  said: Readonly<Record<string, unknown>>,
  { book, newId }: { book: Book; newId: () => string },
): MoneyRecordOf<K> {
  return {
    ...said,
    id: idOf(kind, said, newId),
    version: 1,
    isVoided: false,
    ...((kind === 'agreement' || kind === 'carry_over') && { isDemo: book.isDemo }),
  } as unknown as MoneyRecordOf<K>
}

function idOf(kind: MoneyKind, said: Readonly<Record<string, unknown>>, newId: () => string): string {
  return kind === 'agreement_party'
    ? `${String(said['agreementId'])}/${String(said['partyId'])}`
    : newId()
}
