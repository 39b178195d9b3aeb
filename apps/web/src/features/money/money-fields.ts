import {
  CONTRIBUTION_KINDS,
  MONEY_CATEGORIES,
  PARTY_DECISIONS,
  SPLIT_METHODS,
} from '@inflytt/domain/vocabularies'
import type { FieldChoice, RecordField } from '../../components/record/form/record-field.ts'
import { text } from '../../strings/text.ts'

type Field<Key extends string> = RecordField & { key: Key }

const day = <Key extends string>(key: Key, label: string): Field<Key> => ({
  key,
  kind: 'day',
  label,
  fault: text('moneyEdit.fault.date'),
})
const line = <Key extends string>(key: Key, label: string, maxLength: number): Field<Key> => ({
  key,
  kind: 'line',
  label,
  maxLength,
  fault: text('moneyEdit.fault.line', { count: maxLength }),
})
const amount = (): Field<'amountSek'> => ({
  key: 'amountSek',
  kind: 'sek',
  label: text('moneyEdit.amount'),
  hint: text('moneyEdit.amountHint'),
  fault: text('moneyEdit.fault.amount'),
})

export const categoryChoices = (): FieldChoice[] =>
  MONEY_CATEGORIES.map((value) => ({ value, label: text(`money.category.${value}`) }))
export const decisionChoices = (): FieldChoice[] =>
  PARTY_DECISIONS.map((value) => ({ value, label: text(`money.decision.${value}`) }))

/** What an agreement says of itself. */
export function agreementFields(programmes: readonly FieldChoice[]): RecordField[] {
  return [
    { ...line('name', text('moneyEdit.name'), 120), isRequired: true },
    {
      key: 'year',
      kind: 'year',
      label: text('moneyEdit.year'),
      isRequired: true,
      fault: text('moneyEdit.fault.agreementYear'),
    },
    line('fundingSource', text('moneyEdit.funding'), 200),
    {
      key: 'splitMethod',
      kind: 'choice',
      label: text('moneyEdit.splitMethod'),
      isRequired: true,
      choices: SPLIT_METHODS.map((value) => ({ value, label: text(`moneyEdit.split.${value}`) })),
      fault: text('moneyEdit.fault.choice'),
    },
    {
      key: 'programmeIds',
      kind: 'choices',
      label: text('moneyEdit.programmes'),
      choices: programmes,
      fault: text('moneyEdit.fault.choice'),
    },
    { ...line('diaryRef', text('moneyEdit.diaryRef'), 60), isFolded: true },
    { ...line('sourceTitle', text('moneyEdit.sourceTitle'), 200), isFolded: true },
    { ...day('sourceDate', text('moneyEdit.sourceDate')), isFolded: true },
  ]
}

/** What a party has decided. */
export function decisionFields(): RecordField[] {
  return [
    {
      key: 'status',
      kind: 'choice',
      label: text('moneyEdit.status'),
      isRequired: true,
      choices: decisionChoices(),
      fault: text('moneyEdit.fault.choice'),
    },
    line('decisionBody', text('moneyEdit.decisionBody'), 120),
    day('decisionDate', text('moneyEdit.decisionDate')),
    line('diaryRef', text('moneyEdit.diaryRef'), 60),
  ]
}

/** What a party gives, and by which rule. */
export function contributionFields(parties: readonly FieldChoice[]): RecordField[] {
  return [
    {
      key: 'partyId',
      kind: 'choice',
      label: text('moneyEdit.party'),
      isRequired: true,
      choices: parties,
      fault: text('moneyEdit.fault.party'),
    },
    {
      key: 'kind',
      kind: 'choice',
      label: text('moneyEdit.kind'),
      isRequired: true,
      choices: CONTRIBUTION_KINDS.map((value) => ({ value, label: text(`moneyEdit.kind.${value}`) })),
      fault: text('moneyEdit.fault.choice'),
    },
    amount(),
    {
      key: 'isApproximate',
      kind: 'truth',
      label: text('moneyEdit.isApproximate'),
      fault: text('moneyEdit.fault.choice'),
    },
    {
      key: 'fixedSek',
      kind: 'sek',
      label: text('moneyEdit.fixedSek'),
      fault: text('moneyEdit.fault.amount'),
      isFolded: true,
    },
    {
      key: 'perCapitaSek',
      kind: 'decimal',
      label: text('moneyEdit.perCapitaSek'),
      fault: text('moneyEdit.fault.perCapita'),
      isFolded: true,
    },
    {
      key: 'sharePct',
      kind: 'decimal',
      label: text('moneyEdit.sharePct'),
      fault: text('moneyEdit.fault.share'),
      isFolded: true,
    },
    {
      key: 'population',
      kind: 'count',
      label: text('moneyEdit.population'),
      fault: text('moneyEdit.fault.population'),
      isFolded: true,
    },
    {
      ...day('populationDate', text('moneyEdit.populationDate')),
      fault: text('moneyEdit.fault.populationDate'),
      isFolded: true,
    },
    { ...line('accountText', text('moneyEdit.accountText'), 200), isFolded: true },
  ]
}

export function budgetLineFields(): RecordField[] {
  return [
    {
      key: 'category',
      kind: 'choice',
      label: text('moneyEdit.line'),
      isRequired: true,
      choices: categoryChoices(),
      fault: text('moneyEdit.fault.category'),
    },
    amount(),
  ]
}

interface ActivityOffer {
  /** What can be chosen. */
  offered: readonly FieldChoice[]
  /** What any activity is called. */
  all: readonly FieldChoice[]
}

/** A cost on a line, and for which activity. */
export function costFields(
  lines: readonly FieldChoice[],
  { offered, all }: ActivityOffer,
): RecordField[] {
  return [
    {
      key: 'budgetLineId',
      kind: 'choice',
      label: text('moneyEdit.line'),
      isRequired: true,
      choices: lines,
      fault: text('moneyEdit.fault.category'),
    },
    {
      key: 'month',
      kind: 'month',
      label: text('moneyEdit.month'),
      hint: text('moneyEdit.monthHint'),
      isRequired: true,
      fault: text('moneyEdit.fault.month'),
    },
    amount(),
    {
      key: 'activityId',
      kind: 'choice',
      label: text('moneyEdit.activity'),
      choices: offered,
      allChoices: all,
      isSearched: true,
      fault: text('moneyEdit.fault.activity'),
    },
  ]
}
