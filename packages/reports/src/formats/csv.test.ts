import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregate, goldenLedger, reportInput } from '../report-input.testing.ts'
import type { Report, ReportRow } from '../report-row.ts'
import { buildReport } from '../report.ts'
import { toCsv, toMachineCsv } from './csv.ts'
import { toJson } from './json.ts'

const SWEDISH =
  'tabell;radtyp;ar;kommunkod;kommun;matt;kategori;varde;status;kalla;sifferkod;rapportversion'
const MACHINE =
  'table,rowType,year,municipalityCode,municipality,measure,category,value,status,source,figureCode,reportVersion'

const golden = buildReport(reportInput(goldenLedger()))

/** A report of one row, to see one thing at a time. */
function reportOf(row: Partial<ReportRow>): Report {
  const [first] = golden.tables[0]!.rows
  return { ...golden, tables: [{ id: 'T1', title: 'T', measures: [], rows: [{ ...first!, ...row }] }] }
}

const readSwedish = (text: string) =>
  parse<Record<string, string>>(text, { bom: true, delimiter: ';', columns: true })
const readMachine = (text: string) => parse<Record<string, string>>(text, { columns: true })
const secondLine = (text: string) => text.split('\r\n')[1]

describe('the bytes for Swedish Excel', () => {
  const bytes = new TextEncoder().encode(toCsv(golden))

  it('begin with the byte order mark and the one header row', () => {
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    expect(toCsv(golden).slice(1).split('\r\n')[0]).toBe(SWEDISH)
  })

  it('end every line with CR and LF, the last one too', () => {
    const text = toCsv(golden)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('write a Swedish letter as UTF-8', () => {
    expect(Buffer.from(bytes).includes(Buffer.from([0x42, 0x72, 0xc3, 0xa4, 0x63, 0x6b, 0x65]))).toBe(
      true,
    )
  })

  it('hold one figure a line, the code quoted as text and the lower bound told', () => {
    expect(toCsv(golden).split('\r\n')).toContain(
      'T2;cell;2022;"2305";Bräcke;inflyttade_hushall_via_samarbetet;minst;3;bekraftad;inflytt: kommunernas och regionens egna uppgifter;;',
    )
  })
})

describe('the bytes for machines', () => {
  it('have no byte order mark, commas and the English header', () => {
    expect(toMachineCsv(golden).split('\r\n')[0]).toBe(MACHINE)
    expect(toMachineCsv(golden).split('\r\n')).toContain(
      'T2,cell,2022,"2305",Bräcke,inflyttade_hushall_via_samarbetet,minst,3,bekraftad,inflytt: kommunernas och regionens egna uppgifter,,',
    )
  })
})

it.each([
  [7.25, '7,25', '7.25'],
  [-3, '-3', '-3'],
  [45711, '45711', '45711'],
  [0, '0', '0'],
  [null, '', ''],
])('writes %s as %s and %s', (value, swedish, machine) => {
  expect(readSwedish(toCsv(reportOf({ value })))[0]?.['varde']).toBe(swedish)
  expect(readMachine(toMachineCsv(reportOf({ value })))[0]?.['value']).toBe(machine)
})

it('tells a lower bound beside a class too, but not of a gap', () => {
  const categoryOf = (row: Partial<ReportRow>) => readSwedish(toCsv(reportOf(row)))[0]?.['kategori']
  expect(categoryOf({ bound: 'at_least', value: 3, category: null })).toBe('minst')
  expect(categoryOf({ bound: 'at_least', value: 3, category: 'familj' })).toBe('familj, minst')
  expect(categoryOf({ bound: 'at_least', value: null, category: null })).toBe('')
  expect(categoryOf({ bound: 'exact', value: 3, category: null })).toBe('')
})

it.each(['=', '+', '-', '@', '\t', '\r', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'])(
  'keeps text that begins with %j from being a formula',
  (sign) => {
    const source = `${sign}HYPERLINK("http://example.invalid";"x")`
    expect(readSwedish(toCsv(reportOf({ source })))[0]?.['kalla']).toBe(`'${source}`)
    expect(readMachine(toMachineCsv(reportOf({ source })))[0]?.['source']).toBe(`'${source}`)
    const footnote = { rowType: 'fotnot', text: source } as const
    expect(readSwedish(toCsv(reportOf(footnote)))[0]?.['kategori']).toBe(`'${source}`)
    expect(readSwedish(toCsv(reportOf({ municipality: source })))[0]?.['kommun']).toBe(`'${source}`)
  },
)

it('quotes only what needs it, and the codes', () => {
  expect(
    secondLine(toCsv(reportOf({ source: 'a;b', municipalityCode: '2305', category: 'c' }))),
  ).toMatch(/;"2305";.*;"a;b";;$/)
  expect(secondLine(toMachineCsv(reportOf({ source: 'a "b"' })))).toMatch(/,"a ""b""",,$/)
})

it.each(['\r', '\n', '\r\n'])('keeps a line break %j of a text inside quotes', (lineBreak) => {
  const report = reportOf({ source: `a${lineBreak}b` })
  expect(toCsv(report)).toContain(`;"a${lineBreak}b";`)
  expect(toMachineCsv(report)).toContain(`,"a${lineBreak}b",`)
})

// What cannot be seen before the sign is passed over by spreadsheets.
const FORMULA = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u
const escaped = (text: string) => (FORMULA.test(text) ? `'${text}` : text)

/** A row of the JSON as the files are to write it. */
function expectedFields(id: string, row: ReportRow, decimalSign: string): string[] {
  const bound = { at_least: 'minst', at_most: 'högst', exact: '' }[row.bound ?? 'exact']
  const told = [row.category ?? '', row.value === null ? '' : bound].filter((part) => part !== '')
  const category = row.text ?? told.join(', ')
  const value = row.value === null ? '' : String(row.value).replace('.', decimalSign)
  return [
    ...[id, row.rowType, row.year, row.municipalityCode ?? '', row.municipality, row.measure].map(
      escaped,
    ),
    escaped(category),
    value,
    ...[row.status, row.source, row.figureCode ?? '', row.reportVersion ?? ''].map(escaped),
  ]
}

function filesOf(report: Report): { swedish: string[][]; machine: string[][] } {
  return {
    swedish: readSwedish(toCsv(report)).map((record) => Object.values(record)),
    machine: readMachine(toMachineCsv(report)).map((record) => Object.values(record)),
  }
}

function expectedOf(report: Report): ReturnType<typeof filesOf> {
  const fields = (sign: string) =>
    toJson(report).tables.flatMap(({ id, rows }) => rows.map((row) => expectedFields(id, row, sign)))
  return { swedish: fields(','), machine: fields('.') }
}

describe('both files, read back', () => {
  it.each([
    ['the county', {}],
    ['a municipality', { municipalityCode: '2305' }],
    ['demo', { isDemo: true }],
  ])('hold the cells of the JSON for %s', (_name, question) => {
    const report = buildReport(reportInput(goldenLedger(), question))
    expect(filesOf(report)).toEqual(expectedOf(report))
  })

  it('hold the cells of the JSON whatever the aggregate is called', () => {
    const unit = fc.oneof(
      fc.constantFrom('"', ';', ',', '\r', '\n', '\t', '=', "'", 'å', '\uFF1D'),
      fc.string({ maxLength: 3 }),
    )
    const title = fc.array(unit, { maxLength: 6 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(title, (named) => {
        const ledger = { ...goldenLedger(), aggregates: [aggregate({ allocated: 5, title: named })] }
        const report = buildReport(reportInput(ledger))
        expect(filesOf(report)).toEqual(expectedOf(report))
      }),
    )
  })
})
