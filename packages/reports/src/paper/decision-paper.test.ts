import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { toFixedReport } from '../fixed-report.ts'
import { goldenLedger, reportInput } from '../report-input.testing.ts'
import { buildReport } from '../report.ts'
import { buildDecisionPaper, type DecisionPaper } from './decision-paper.ts'
import { toPaperDocx } from './paper-docx.ts'
import { toPaperHtml } from './paper-html.ts'
import type { PaperPart } from './paper-parts.ts'

const VERSION = {
  version: 2,
  fixedAt: '2026-03-18T08:00:00.000Z',
  decision: { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' },
}
const live = buildReport(reportInput(goldenLedger(), { municipalityCode: '2305', fixedYears: [2025] }))
const fixed = toFixedReport(live, VERSION)
const paper = buildDecisionPaper(fixed, 'Bräcke')
const sentences = ({ sections }: DecisionPaper, heading: string) =>
  sections
    .find((one) => one.heading === heading)!
    .paragraphs.map((parts) => parts.map(({ text }) => text).join(''))

const textOf = (parts: readonly PaperPart[]) => parts.map(({ text }) => text).join('')
const economyOf = ({ sections }: DecisionPaper) =>
  sections.find(({ heading }) => heading === 'Ekonomiska konsekvenser')!

describe('the draft of a decision paper', () => {
  it('has the headings of the municipality in their order', () => {
    expect(paper.sections.map(({ heading }) => heading)).toEqual([
      'Förslag till beslut',
      'Sammanfattning',
      'Beskrivning av ärendet',
      'Ekonomiska konsekvenser',
      'Barnkonsekvensanalys',
      'Beslutsunderlag',
    ])
  })

  it('fills them from figures, each with the code it can be found by', () => {
    expect(sentences(paper, 'Sammanfattning')[0]).toBe(
      'Flyttade till Bräcke via samarbetet 2025: 7 hushåll. Sedan 2020: minst 11 hushåll.',
    )
    const rows = new Map(
      fixed.tables.flatMap(({ rows: all }) => all.map((row) => [row.figureCode, row] as const)),
    )
    const figures = paper.sections
      .flatMap(({ paragraphs }) => paragraphs.flat())
      .flatMap((part) => (part.kind === 'figure' ? part : []))
    expect(figures.length).toBeGreaterThan(5)
    for (const { text, figureCode } of figures) {
      const number = Number(
        text
          .replace(/^(?:minst|högst) /u, '')
          .replace(/[\s\u00a0](?=\d{3})/gu, '')
          .replace(',', '.')
          .split(' ')[0],
      )
      expect(rows.get(figureCode)?.value, text).toBe(number)
    }
  })

  it('says which version it replaces, and how much is told otherwise', () => {
    const before = toFixedReport({ ...live, tables: [] }, { ...VERSION, version: 1 })
    const again = buildReport(
      reportInput(goldenLedger(), { municipalityCode: '2305', fixedYears: [2025], previous: before }),
    )
    expect(
      sentences(buildDecisionPaper(toFixedReport(again, VERSION), 'Br\u00e4cke'), 'Beslutsunderlag')[1],
    ).toBe(
      'R2025-v2 ers\u00e4tter R2025-v1. Inget av talen har \u00e4ndrats sedan R2025-v1 fastst\u00e4lldes.',
    )
    const first = toFixedReport(live, { ...VERSION, version: 1 })
    expect(sentences(buildDecisionPaper(first, 'Br\u00e4cke'), 'Beslutsunderlag')).toHaveLength(2)
  })

  it('leaves to the officer what is the officer’s, and marks it', () => {
    expect(paper.sections[0]?.paragraphs).toEqual([
      [{ kind: 'gap', text: 'Förslaget till beslut fylls i av handläggaren' }],
    ])
    expect(sentences(paper, 'Barnkonsekvensanalys').at(-1)).toBe('Analys: fylls i av handläggaren.')
  })

  it('invents nothing: what is not known is a gap', () => {
    const nothing = { ...fixed, tables: [] }
    const empty = buildDecisionPaper(nothing, 'Bräcke')
    const parts = empty.sections.flatMap(({ paragraphs }) => paragraphs.flat())
    expect(parts.filter(({ kind }) => kind === 'figure')).toEqual([])
    expect(sentences(empty, 'Ekonomiska konsekvenser')[0]).toBe('Bidraget för året är inte känt')
    expect(sentences(empty, 'Barnkonsekvensanalys')[0]).toContain('uppgift saknas bland uppgift saknas')
  })

  it('says of each contribution whether it is money or work', () => {
    const row = {
      ...live.tables[0]!.rows.find(({ rowType }) => rowType === 'cell')!,
      year: '2025',
      category: 'Regionen',
      value: 9000,
    }
    const rows = [
      { ...row, measure: 'bidrag_kontant_kronor' },
      { ...row, measure: 'bidrag_natura_kronor' },
    ]
    const told = { ...live, tables: [{ id: 'T11' as const, title: '', measures: [], rows }] }
    expect(sentences(buildDecisionPaper(told, 'Bräcke'), 'Ekonomiska konsekvenser').slice(0, 2)).toEqual(
      ['Regionen, i pengar: 9\u00a0000 kronor.', 'Regionen, egen insats: 9\u00a0000 kronor.'],
    )
  })

  it('has the parties in the order of the alphabet, those who pay for all of them last', () => {
    const row = {
      ...live.tables[0]!.rows.find(({ rowType }) => rowType === 'cell')!,
      year: '2025',
      measure: 'bidrag_kontant_kronor',
      value: 9000,
    }
    const parties = [
      ['2313', 'Ströms kommun'],
      ['2321', 'Åre kommun'],
      ['2326', 'Bergs kommun'],
      ['2361', 'Ängs kommun'],
      [null, 'Ankarfonden'],
    ] as const
    const rows = parties.flatMap(([municipalityCode, category]) => [
      { ...row, municipalityCode, category },
      { ...row, municipalityCode, category, measure: 'bidrag_natura_kronor' },
      { ...row, municipalityCode, rowType: 'fotnot' as const, text: `${category}: godkänt.` },
    ])
    const told = { ...live, tables: [{ id: 'T11' as const, title: '', measures: [], rows }] }
    const { table, paragraphs } = economyOf(buildDecisionPaper(told, undefined))
    expect(table?.columns).toEqual(['Part', 'I pengar', 'Egen insats', 'Beslut'])
    expect(table?.rows.map((cells) => cells.map(textOf))).toEqual(
      ['Bergs kommun', 'Ströms kommun', 'Åre kommun', 'Ängs kommun', 'Ankarfonden'].map((name) => [
        name,
        '9\u00a0000 kronor',
        '9\u00a0000 kronor',
        'godkänt.',
      ]),
    )
    expect(textOf(paragraphs[0]!)).toMatch(/^Kommunens bidrag per inflyttat hushåll/u)
  })

  it('loses nothing of what parties give: an amount nobody knows is a gap, and a decision of another name a sentence', () => {
    const row = {
      ...live.tables[0]!.rows.find(({ rowType }) => rowType === 'cell')!,
      year: '2025',
      measure: 'bidrag_kontant_kronor',
    }
    const note = { ...row, rowType: 'fotnot' as const, value: null }
    const rows = [
      { ...row, category: 'Berg', value: 9000 },
      { ...row, category: 'Bergs vänner', value: null, status: 'okand' as const },
      { ...note, text: 'Berg, Avtalet 2025: avslaget.' },
      { ...note, text: 'Bergs vänner, Avtalet 2025: förslag, beslut okänt.' },
      { ...note, text: 'Bergslagen, Avtalet 2025: godkänt.' },
    ]
    const told = { ...live, tables: [{ id: 'T11' as const, title: '', measures: [], rows }] }
    const { table, paragraphs } = economyOf(buildDecisionPaper(told, undefined))
    expect(table?.rows.map((cells) => cells.map(textOf))).toEqual([
      ['Berg', '9\u00a0000 kronor', '', 'Avtalet 2025: avslaget.'],
      ['Bergs vänner', 'uppgift saknas', '', 'Avtalet 2025: förslag, beslut okänt.'],
    ])
    expect(textOf(paragraphs[0]!)).toBe('Bergslagen, Avtalet 2025: godkänt.')
  })

  it('says whose staying it tells of, and between what the share of all lies', () => {
    const row = live.tables[0]!.rows.find(({ rowType }) => rowType === 'cell')!
    const measure = 'kvarboende_12_manader_procent'
    const ofYear = (year: string, values: readonly (number | null)[]) =>
      ['', '_lagst', '_hogst'].map((end, at) => ({
        ...row,
        year,
        measure: `${measure}${end}`,
        value: values[at] ?? null,
        bound: null,
        status: values[at] === null ? ('visas_inte' as const) : ('bekraftad' as const),
      }))
    const rows = [...ofYear('2022', [82, 63, 86]), ...ofYear('2023', [73, 51, 81])]
    const told = (kept: typeof rows) => ({
      ...live,
      tables: [{ id: 'T8' as const, title: '', measures: [], rows: kept }],
    })
    const stayed = (kept: typeof rows) =>
      sentences(buildDecisionPaper(told(kept), 'Br\u00e4cke'), 'Beskrivning av \u00e4rendet').find(
        (one) => one.startsWith('Kvar i'),
      )
    const hidden = ofYear('2024', [null, null, null])
    expect(stayed([...rows, ...hidden])).toBe(
      'Kvar i l\u00e4net efter 12 m\u00e5nader, av de hush\u00e5ll i hela l\u00e4net som flyttade in 2023 och har svarat: 73 procent. Av alla som flyttade in d\u00e5 \u00e4r andelen mellan 51 procent och 81 procent.',
    )
    expect(stayed(hidden)).toBe('Kvar i l\u00e4net efter 12 m\u00e5nader: uppgift saknas.')
  })

  it('says what it rests on', () => {
    expect(sentences(paper, 'Beslutsunderlag')[0]).toBe(
      'Årsrapport R2025-v2, fastställd 2026-03-18 genom beslut av Regionstyrelsen 2026-03-17, RS/118/2026.',
    )
    expect(buildDecisionPaper(live, 'Bräcke').lead).toContain('Talen är inte fastställda')
  })
})

describe('the draft as a page', () => {
  it('writes text as text, gaps in brackets and codes in parentheses', () => {
    const html = toPaperHtml({
      ...paper,
      title: '<b>&"',
      sections: [
        {
          heading: 'H',
          table: {
            columns: ['P<', 'Q'],
            rows: [[[{ kind: 'text', text: 'a&' }], []]],
          },
          paragraphs: [
            [
              { kind: 'gap', text: 'g' },
              { kind: 'figure', text: '7', figureCode: 'R2025-v2-T1-r1' },
            ],
          ],
        },
      ],
    })
    expect(html).toContain('<h1>&lt;b&gt;&amp;&quot;</h1>')
    expect(html).toContain('<mark>[g]</mark><strong>7</strong> <small>(R2025-v2-T1-r1)</small>')
    expect(html).toContain('<tr><th scope="col">P&lt;</th><th scope="col">Q</th></tr>')
    expect(html).toContain('<tr><th scope="row">a&amp;</th><td></td></tr>')
    expect(html).not.toContain('<script')
    // What holds on a screen would be copied with the words.
    const [, style = ''] = /<style>([^]*)<\/style>/u.exec(html) ?? []
    expect(style.replaceAll(/@page\{[^}]*\}/gu, '').trim()).toMatch(/^@media print\{[^]*\}$/u)
  })
})

describe('the draft as a Word file', () => {
  it('is the same bytes whenever it is written', async () => {
    const write = () => toPaperDocx(paper, new Date(VERSION.fixedAt))
    const bytes = await write()
    await new Promise((resolve) => setTimeout(resolve, 2))
    expect(await write()).toEqual(bytes)
    expect(Buffer.from(bytes).includes('docProps/core.xml')).toBe(true)
  })

  it('leaves no heading alone at the foot of a page', async () => {
    const bytes = await toPaperDocx(paper, new Date(VERSION.fixedAt))
    const paragraphs = fileOf(Buffer.from(bytes), 'word/document.xml').split('</w:p>')
    const headings = paragraphs.filter((one) => one.includes('"Heading2"'))
    expect(headings).toHaveLength(paper.sections.length)
    for (const heading of headings) expect(heading).toContain('<w:keepNext/>')
  })
})

/** The text of one file of a ZIP archive, by the directory at its end. */
function fileOf(archive: Buffer, name: string): string {
  const entry = archive.lastIndexOf(name) - 46
  const at = archive.readUInt32LE(entry + 42)
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  return inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(entry + 20))).toString()
}
