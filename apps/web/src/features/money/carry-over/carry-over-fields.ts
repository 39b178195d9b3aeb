import { MONEY_CATEGORIES } from '@inflytt/domain/vocabularies'
import type {
  FieldMessages,
  RecordField,
  RecordValues,
} from '../../../components/record/form/record-field.ts'
import { formatSek } from '../../../lib/text/format.ts'
import type { CarryOverRecord } from '../../../lib/queries/money-queries.ts'
import { text } from '../../../strings/text.ts'
import { categoryChoices } from '../money-fields.ts'

type Lines = CarryOverRecord['lines']

const YEAR_KEYS = ['fromYear', 'toYear'] as const
const LINE_KEYS: readonly string[] = [...MONEY_CATEGORIES, 'approximate']

/** Its lines stand as a field a category, and which of them are approximate. */
export function carryOverFields(): RecordField[] {
  const year = (key: (typeof YEAR_KEYS)[number]): RecordField => ({
    key,
    kind: 'year',
    label: text(`moneyEdit.${key}`),
    isRequired: true,
    fault: text('moneyEdit.fault.year'),
  })
  return [
    ...YEAR_KEYS.map(year),
    ...MONEY_CATEGORIES.map((key): RecordField => ({
      key,
      kind: 'sek',
      label: text(`money.category.${key}`),
      fault: text('moneyEdit.fault.amount'),
    })),
    {
      key: 'totalSek',
      kind: 'sek',
      label: text('moneyEdit.total'),
      isRequired: true,
      fault: text('moneyEdit.fault.total'),
    },
    {
      key: 'approximate',
      kind: 'choices',
      label: text('moneyEdit.approximate'),
      choices: categoryChoices(),
      fault: text('moneyEdit.fault.choice'),
    },
    {
      key: 'decisionBody',
      kind: 'line',
      label: text('moneyEdit.decisionBody'),
      maxLength: 120,
      fault: text('moneyEdit.fault.line', { count: 120 }),
    },
    {
      key: 'decisionDate',
      kind: 'day',
      label: text('moneyEdit.decisionDate'),
      fault: text('moneyEdit.fault.date'),
    },
    {
      key: 'decisionNote',
      kind: 'text',
      label: text('moneyEdit.decisionNote'),
      maxLength: 300,
      fault: text('moneyEdit.fault.line', { count: 300 }),
    },
  ]
}

export function toCarryOverValues(record: RecordValues): RecordValues {
  const lines = (record['lines'] ?? []) as Lines
  return {
    ...record,
    ...Object.fromEntries(
      MONEY_CATEGORIES.map((key) => [
        key,
        lines.find(({ category }) => category === key)?.amountSek ?? null,
      ]),
    ),
    approximate: lines.filter(({ isApproximate }) => isApproximate).map(({ category }) => category),
  }
}

/** Lines are written whole, and with them their total. */
export function toCarryOverBody(changed: RecordValues, all: RecordValues): RecordValues {
  const said = Object.fromEntries(Object.entries(changed).filter(([key]) => !LINE_KEYS.includes(key)))
  if (!Object.keys(changed).some((key) => LINE_KEYS.includes(key))) return said
  return { ...said, totalSek: all['totalSek'], lines: linesOf(all) }
}

export function carryOverFaults(values: RecordValues): FieldMessages {
  const [from, to] = YEAR_KEYS.map((key) => Number(values[key]))
  const sum = linesOf(values).reduce((all, { amountSek }) => all + amountSek, 0)
  const isWhole = sum === values['totalSek'] && linesOf(values).length > 0
  return {
    ...(Number(to) <= Number(from) && { toYear: text('moneyEdit.fault.year') }),
    ...(!isWhole && { totalSek: text('moneyEdit.fault.total') }),
  }
}

/** How the history tells the lines. */
export function linesWords(value: unknown): string {
  return ((value ?? []) as Lines)
    .map(({ category, amountSek, isApproximate }) => {
      const amount = formatSek(amountSek)
      const shown = isApproximate ? text('money.about', { amount }) : amount
      return `${text(`money.category.${category}`)}: ${shown}`
    })
    .join(', ')
}

function linesOf(values: RecordValues): Lines {
  const approximate = (values['approximate'] ?? []) as readonly string[]
  return MONEY_CATEGORIES.flatMap((category) => {
    const amountSek = values[category]
    return typeof amountSek === 'number'
      ? [{ category, amountSek, isApproximate: approximate.includes(category) }]
      : []
  })
}
