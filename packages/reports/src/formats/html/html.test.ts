import fc from 'fast-check'
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { aggregate, goldenLedger, reportInput } from '../../report-input.testing.ts'
import type { Report, ReportRow } from '../../report-row.ts'
import { buildReport } from '../../report.ts'
import { sampleReports, uglyText } from '../read-back.testing.ts'
import { toHtml } from './html.ts'

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node

function elementsOf(node: Tree.Node): Tree.Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return [...(isElement(node) ? [node] : []), ...children.flatMap(elementsOf)]
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

const attribute = (element: Tree.Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value
const within = (element: Tree.Element, tagName: string) =>
  elementsOf(element).filter((each) => each.tagName === tagName)
const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll('\u2212', '-')

/** The number that a reader sees, or what stands instead of it. */
function seen(text: string): { value: number | null; isAtLeast: boolean } {
  const [, atLeast, number] = /^(minst |högst )?\+?(-?[\d ]+(?:,\d+)?)/u.exec(plain(text)) ?? []
  const value = number === undefined ? null : Number(number.replaceAll(' ', '').replace(',', '.'))
  return { value, isAtLeast: atLeast === 'minst ' }
}

interface Found {
  number: number
  text: string
  status: string | undefined
  /** The headers of its line and of its column, and the caption. */
  headers: string
}

/** The rows of a table as the page shows them. */
function readSection(section: Tree.Element): Found[] {
  return elementsOf(section).flatMap((element) => {
    const number = attribute(element, 'data-row')
    if (number === undefined) return []
    const shown = elementsOf(element).find(({ tagName }) => tagName === 'data' || tagName === 'abbr')
    return {
      number: Number(number),
      text: textOf(shown ?? element),
      status: attribute(element, 'data-status'),
      headers: headersOf(element, section) + textOf(element),
    }
  })
}

function headersOf(figure: Tree.Element, section: Tree.Element): string {
  const table = within(section, 'table').find((each) => elementsOf(each).includes(figure))
  if (table === undefined) return ''
  const line = within(table, 'tr').find((each) => elementsOf(each).includes(figure))!
  const cell = within(line, 'td').find((each) => elementsOf(each).includes(figure))!
  const fromRight = within(line, 'td').length - within(line, 'td').indexOf(cell)
  const isAcross = attribute(cell, 'colspan') !== undefined
  const top = within(within(table, 'thead')[0]!, 'th')
  const column = isAcross ? '' : textOf(top.at(-fromRight)!)
  const lines = within(line, 'th').map(textOf).join(' | ')
  return `${textOf(within(table, 'caption')[0]!)} | ${column} | ${lines} | `
}

const sectionsOf = (report: Report) =>
  elementsOf(parse(toHtml(report)))
    .filter(({ tagName }) => tagName === 'section')
    .filter((section) => attribute(section, 'class')?.startsWith('table-'))

const YES_NO: Record<string, number> = { ja: 1, nej: 0 }

/** The parts of a row that the page does not show as they are. */
function differences(row: ReportRow, shown: Found | undefined): string[] {
  if (shown === undefined) return ['not shown']
  const { text, status, headers } = shown
  if (row.text !== null) return text === row.text.replaceAll(/\r\n?/gu, '\n') ? [] : [text]
  const { value, isAtLeast } = seen(text)
  const gap = row.status === 'visas_inte' ? '×' : row.status === 'ej_tillampligt' ? '' : '..'
  const about = [row.municipality, row.year.replace('--', '\u2013'), row.category ?? '']
  return [
    status === row.status ? '' : `status ${status}`,
    (value ?? YES_NO[text] ?? null) === row.value ? '' : `value ${text}`,
    isAtLeast === (row.bound === 'at_least' && row.value !== null) ? '' : `bound ${text}`,
    row.value !== null || text === gap ? '' : `sign ${text}`,
    ...about.filter((part) => !headers.includes(part)),
  ].filter((fault) => fault !== '')
}

/** Each row of the report that the page shows in another way, or not once. */
function faultsOf(report: Report): string[] {
  const sections = sectionsOf(report)
  return report.tables.flatMap(({ id, rows }, at) => {
    const section = sections[at]
    const found = section ? readSection(section) : []
    const numbers = new Set(found.map(({ number }) => number))
    return [
      ...(found.length === rows.length && numbers.size === rows.length
        ? []
        : [`${id}: ${found.length} rows`]),
      ...rows.flatMap((row, index) =>
        differences(
          row,
          found.find(({ number }) => number === index + 1),
        ).map((fault) => `${id} row ${index + 1}: ${fault}`),
      ),
    ]
  })
}

describe('the page, read back', () => {
  it.each(sampleReports())(
    'shows every row once, with its status and headers, for %s',
    (_name, report) => {
      expect(sectionsOf(report)).toHaveLength(report.tables.length)
      expect(faultsOf(report)).toEqual([])
    },
  )

  it('shows whatever an aggregate is called, and nothing of it becomes markup', () => {
    fc.assert(
      fc.property(uglyText, (title) => {
        const ledger = { ...goldenLedger(), aggregates: [aggregate({ allocated: 5, title })] }
        expect(faultsOf(buildReport(reportInput(ledger)))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

describe('the page', () => {
  const golden = buildReport(reportInput(goldenLedger()))
  const page = toHtml(golden)
  const elements = elementsOf(parse(page))

  it('has one style element, no script and no style attribute, as the policy of the server asks', () => {
    expect(elements.filter(({ tagName }) => tagName === 'style')).toHaveLength(1)
    expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(0)
    expect(elements.filter((element) => attribute(element, 'style') !== undefined)).toHaveLength(0)
    expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on'))).toEqual(
      [],
    )
  })

  it('leads from its contents to every table and figure, and gives no id twice', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const links = elements
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => attribute(link, 'href')!)
    expect(links).toEqual(expect.arrayContaining(['#T1', '#T2', '#T15', '#figure-1', '#figure-2']))
    for (const link of links) expect(ids).toContain(link.slice(1))
  })

  it('draws bars in proportion to their values, from zero', () => {
    const [years] = elements.filter(({ tagName }) => tagName === 'figure').slice(1)
    const rows = golden.tables[1]!.rows.filter(
      ({ measure, rowType }) => rowType === 'cell' && measure.endsWith('_lanet'),
    )
    const drawn = within(years!, 'rect').filter((bar) => attribute(bar, 'y') !== undefined)
    const tall = drawn
      .filter((bar) => attribute(bar, 'class') !== 'preliminary')
      .map((bar) => Number(attribute(bar, 'height')))
    const values = rows.flatMap(({ value }) => (value !== null && value > 0 ? [value] : []))
    expect(tall).toHaveLength(values.length)
    const unit = tall.reduce((sum, each) => sum + each, 0) / values.reduce((sum, each) => sum + each, 0)
    for (const [at, value] of values.entries()) expect(tall[at]).toBeCloseTo(value * unit, 0)
  })

  it('says DEMO on the cover, at every table and at the foot of every page, and only of demo', () => {
    const demo = buildReport(reportInput(goldenLedger(), { isDemo: true }))
    const marks = elementsOf(parse(toHtml(demo))).filter(
      (element) => attribute(element, 'class') === 'demo',
    )
    expect(marks).toHaveLength(1 + demo.tables.length)
    expect(toHtml(demo)).toContain("@bottom-left{content:'DEMO · inflytt")
    expect(page).not.toContain('DEMO')
  })

  it('shows the short code of every figure of a fixed version, and the version on the cover', () => {
    const [, fixed] = sampleReports().find(([name]) => name === 'a fixed version')!
    const tree = elementsOf(parse(toHtml(fixed)))
    const codes = tree.filter((element) => attribute(element, 'class') === 'code')
    expect(codes.map((code) => attribute(code, 'id') ?? '').toSorted()).toEqual(
      fixed.tables.flatMap(({ rows }) => rows.flatMap(({ figureCode }) => figureCode ?? [])).toSorted(),
    )
    for (const code of codes) expect(attribute(code, 'id')).toMatch(new RegExp(`-${textOf(code)}$`))
  })

  it('is the same text for the same report', () => {
    expect(toHtml(buildReport(reportInput(goldenLedger())))).toBe(page)
  })

  it('draws the names of lying bars whole, however long they are', () => {
    const name = 'Ekonomi, administration, ledning'
    const [cell] = golden.tables[1]!.rows.filter(({ rowType }) => rowType === 'cell')
    const rows = [name, 'Energi', 'IT'].map((category): ReportRow => ({
      ...cell!,
      category,
      value: 3,
      measure: 'efter_yrkesomrade',
    }))
    const drawn = toHtml({ ...golden, tables: [{ ...golden.tables[1]!, rows }] })
    const texts = elementsOf(parse(drawn)).filter((each) => attribute(each, 'class') === 'name')
    expect(texts.map(textOf)).toContain(name)
    for (const text of texts)
      expect(Number(attribute(text, 'x'))).toBeGreaterThan(textOf(text).length * 6.8)
  })

  it('leaves no heading alone above a long table, nor a source below one', () => {
    expect(page).toContain('h2+.wide,.demo+.wide{break-inside:auto}')
    expect(page).toMatch(/\.wide\+\.source[^}]*\{break-before:avoid\}/u)
  })
})

describe('a report of many years', () => {
  const county = buildReport(reportInput(goldenLedger()))
  const row = county.tables[1]!.rows.find(({ rowType }) => rowType === 'cell')!
  const ofYears = (last: number): Report => ({
    ...county,
    tables: [
      {
        ...county.tables[1]!,
        rows: Array.from({ length: last - 2019 }, (_, at) => ({
          ...row,
          year: String(2020 + at),
          municipality: 'Hela länet',
          value: 14_868,
          bound: 'at_least' as const,
          status: 'bekraftad' as const,
        })),
      },
    ],
  })
  const figures = (page: string) =>
    elementsOf(parse(page)).filter((element) => attribute(element, 'class') === 'value')

  it('has its figures over their bars on lines of their own where they would run into each other', () => {
    const seven = figures(toHtml(ofYears(2026)))
    expect(seven.map(textOf).map(plain)).toEqual(Array.from({ length: 7 }, () => 'minst 14 868'))
    const eleven = figures(toHtml(ofYears(2030)))
    expect(eleven.slice(0, 2).map(textOf).map(plain)).toEqual(['minst', '14 868'])
    const [word, number] = eleven.map((each) => Number(attribute(each, 'y')))
    expect(number! - word!).toBe(15)
  })

  it('lies on its side where a sheet has no room for its numbers', () => {
    expect(toHtml(ofYears(2026))).not.toContain('landscape')
    expect(toHtml(ofYears(2030))).toContain('@page table-T2{size:A4 landscape}')
  })
})

describe('the municipalities of the page', () => {
  const namesIn = (report: Report, tagName: string, holds: (element: Tree.Element) => boolean) => {
    const page = elementsOf(parse(toHtml(report)))
    const element = page.find((each) => each.tagName === tagName && holds(each))!
    const text = plain(textOf(element))
    const places = ['Ragunda', 'Br\u00e4cke', 'Krokom', '\u00c5re', 'Berg', '\u00d6stersund']
    return places
      .filter((name) => text.includes(name))
      .toSorted((a, b) => text.indexOf(a) - text.indexOf(b))
  }
  const isOfT2 = (element: Tree.Element) =>
    /Ragunda[^]*Br\u00e4cke|Br\u00e4cke[^]*Ragunda/u.test(textOf(element))
  const byName = ['Berg', 'Br\u00e4cke', 'Krokom', 'Ragunda', '\u00c5re', '\u00d6stersund']
  const byCode = ['Ragunda', 'Br\u00e4cke', 'Krokom', '\u00c5re', 'Berg', '\u00d6stersund']
  const report = buildReport(reportInput(goldenLedger()), ['T2'])

  it('stand by their names, in tables and charts, and in the order of the file as rows', () => {
    expect(namesIn(report, 'tbody', isOfT2)).toEqual(byName)
    expect(namesIn(report, 'figure', isOfT2)).toEqual(byName)
    const codes = report.tables[0]!.rows.flatMap(({ municipalityCode }) => municipalityCode ?? [])
    expect([...new Set(codes)]).toEqual([...new Set(codes)].toSorted())
  })

  it('stand by their codes in what was fixed with an earlier layout', () => {
    const earlier: Report = { ...report, layout: 4 }
    expect(namesIn(earlier, 'tbody', isOfT2)).toEqual(byCode)
    expect(namesIn(earlier, 'figure', isOfT2)).toEqual(byCode)
  })
})
