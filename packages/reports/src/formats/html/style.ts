import type { Report, ReportRow, ReportTable } from '../../report-row.ts'
import { document } from '../../strings/document.sv.ts'
import { scopeOf } from '../cover-facts.ts'
import { toBlocks } from './blocks.ts'
import { figureText } from './figure-text.ts'

/** The folder of the fonts on the server that gives the page; without it the page is set in Georgia and Arial. */
const FONTS = '/api/v1/docs'

const SHEET = `
@font-face{font-family:'Source Serif 4';font-weight:600;font-display:swap;src:url('${FONTS}/source-serif-4.woff2') format('woff2')}
@font-face{font-family:'Source Sans 3';font-weight:200 900;font-display:swap;src:url('${FONTS}/source-sans-3.woff2') format('woff2')}
:root{color-scheme:light;--paper:#fcfbf8;--ink:#1b2426;--quiet:#566266;--rule:#d9d5cb;--accent:#1f5c4a;--accent-soft:#e6efeb;--demo:#fff3d6;--demo-rule:#dcc58a;--data:#0072b2;--data-soft:#b9d6e8;--serif:'Source Serif 4',Georgia,serif;--sans:'Source Sans 3','Segoe UI',Arial,sans-serif}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.5 var(--sans);font-variant-numeric:tabular-nums lining-nums}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 5rem}
h1,h2,.headline dd{font-family:var(--serif);font-weight:600;line-height:1.15;text-wrap:balance}
h1{margin:0;font-size:3rem;letter-spacing:-.01em}
h2{margin:0 0 1.25rem;font-size:1.75rem}
h2 .label{display:block;margin-bottom:.25rem;font:600 .875rem/1.4 var(--sans);color:var(--accent)}
h3{margin:1.75rem 0 .4rem;font:600 1.0625rem/1.35 var(--sans)}
p{margin:0 0 .6rem}
a{color:var(--accent)}
.brand{display:flex;justify-content:space-between;align-items:baseline;padding-bottom:.6rem;border-bottom:3px solid var(--accent);font-weight:600}
.brand .mark{color:var(--quiet);font-weight:400}
.cover h1{margin-top:4rem}
.cover .subject{margin:.9rem 0 0;font-size:1.375rem;line-height:1.3}
.cover .subtitle{max-width:34rem;margin-top:.35rem;color:var(--quiet)}
.cover .scope{margin-top:1.5rem;font-weight:600}
.demo{display:inline-block;margin:0 0 1rem;padding:.3rem .75rem;border:1px solid var(--demo-rule);background:var(--demo);font-weight:600}
.headline{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1.5rem 2rem;margin:3rem 0;padding:1.25rem 0;border-block:1px solid var(--rule)}
.headline div{display:flex;flex-direction:column-reverse}
.headline dt{color:var(--quiet);line-height:1.3}
.headline dd{margin:0;font-size:3rem}
.headline .more{font:400 1rem/1.3 var(--sans);color:var(--quiet)}
.facts{display:grid;grid-template-columns:12rem 1fr;gap:.35rem 1.5rem;margin:2rem 0 0;font-size:.9375rem}
.facts dt{color:var(--quiet)}
.facts dd{margin:0}
section{margin-top:4rem}
.contents ol{margin:0 0 1.5rem;padding:0;list-style:none}
.contents li{display:grid;grid-template-columns:4.5rem 1fr;padding:.4rem 0;border-bottom:1px solid var(--rule)}
.contents a{color:inherit;text-decoration:none}
.contents a:hover,.contents a:focus-visible{text-decoration:underline}
.contents .label{color:var(--accent);font-weight:600}
.quiet,figcaption .source,.source{color:var(--quiet);font-size:.875rem}
.wide{overflow-x:auto;margin:1.75rem 0 .5rem}
table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.35}
caption,figcaption{padding-bottom:.5rem;text-align:left;font-weight:600}
caption .label,figcaption .label{color:var(--accent)}
th,td{padding:.35rem .5rem;border-bottom:1px solid var(--rule);text-align:right;vertical-align:top;font-weight:400}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;font-weight:600}
th[scope=row],th.lead{text-align:left}
tbody th+th{white-space:nowrap}
tfoot tr:first-child>*{border-top:2px solid var(--ink)}
tfoot .summa{font-weight:600}
.figure{white-space:nowrap}
.figure+.figure::before{content:' '}
.preliminar,.about,.code{color:var(--quiet);font-size:.85em}
.about{display:block}
.code{margin-left:.3em;text-decoration:none}
abbr{text-decoration:none}
figure{margin:1.75rem 0}
figcaption .source{display:block;font-weight:400}
svg{display:block;width:100%;height:auto}
svg text{fill:var(--ink);font:14px var(--sans)}
svg .value{font-weight:600}
.bar{fill:var(--data)}
.hatch-ground{fill:#fff}
.hatch-line{stroke:var(--data);stroke-width:4}
.open{fill:none;stroke:var(--data);stroke-width:1.5}
.dashed{stroke-dasharray:4 3}
.preliminary{fill:none;stroke:var(--data);stroke-width:1.5;stroke-dasharray:4 3}
.axis{stroke:var(--ink);stroke-width:1}
.notes{margin:1.25rem 0 0;padding:.75rem 0 0 1.1rem;border-top:1px solid var(--rule);font-size:.875rem;line-height:1.45}
.notes li{padding-left:.2rem;margin-bottom:.35rem}
.method p{max-width:40rem}
@media (max-width:36rem){h1,.headline dd{font-size:2.25rem}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.5rem}}
@page{size:A4;margin:24mm 20mm 22mm;@bottom-right{content:counter(page) ' (' counter(pages) ')';font:400 8.5pt 'Source Sans 3',Arial,sans-serif;color:#566266}}
@media print{
html{font-size:10.5pt}
body{background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
.cover{display:flex;flex-direction:column;min-height:249mm}
.cover .headline{margin:auto 0}
.cover h1{margin-top:32mm;font-size:40pt}
section{margin:0;break-before:page}
h2,h3,caption,figcaption{break-after:avoid}
tr,figure,.wide,.notes li,.method p{break-inside:avoid}
thead{display:table-header-group}
.notes{columns:2;column-gap:8mm;font-size:8.5pt}
.method{columns:2;column-gap:8mm;font-size:9.5pt}
.method h3:first-child{margin-top:0}
tfoot{display:table-row-group}
.wide{overflow:visible}
a{color:inherit;text-decoration:none}
}`

// A heading never stands alone above a long table, nor a source below one.
const LAYOUT_2 =
  '@media print{.demo{break-after:avoid}h2+.wide,.demo+.wide{break-inside:auto}.wide+.quiet,.wide+.source,.quiet+.source{break-before:avoid}}'

// What is long goes on to the next sheet instead of leaving half of one empty, but never with a row or two; and a table
// with codes beside its numbers is no wider than the sheet, which a browser would make all of the report smaller for.
const LAYOUT_3 = `@media print{
table{font-size:.875rem;line-height:1.25}
th,td{padding:.2rem .25rem}
tbody tr:not(:has(th:nth-of-type(3)))>th+th{min-width:4.75rem;white-space:normal}
.code{margin-left:.2em}
.wide,figure{margin:1.1rem 0 .4rem}
.wide:has(tbody tr:nth-child(10)){break-inside:auto}
thead,tbody tr:nth-child(-n+2),tbody tr:nth-last-child(-n+2){break-after:avoid}
h3{margin-top:1.1rem}
.notes{margin-top:.5rem;padding-top:.5rem}
.notes li{margin-bottom:.2rem}
.quiet,.source{margin-bottom:.3rem}
}`

// What an upright sheet has room for, in signs of a table. No version of more years than these was fixed before sheets
// could lie, so none of them is written otherwise than it was.
const UPRIGHT_SIGNS = 110
const UPRIGHT_YEARS = 8
const WIDEST_WORDS = 24
const BETWEEN = 2

/** Whether a table of many years needs a sheet that lies. */
function isWide(table: ReportTable): boolean {
  return toBlocks(table, undefined).some((block) => {
    if (!('years' in block) || block.years.length <= UPRIGHT_YEARS) return false
    const cells = (block.kind === 'years' ? [block.measure] : block.measures).flatMap(
      (each) => each.cells,
    )
    const widths = block.years.map((year) => {
      const own = cells.flatMap(({ row }) => (row.year === year ? widthOf(row) : []))
      return Math.max(year.length, ...own) + BETWEEN
    })
    return WIDEST_WORDS + widths.reduce((sum, width) => sum + width, 0) > UPRIGHT_SIGNS
  })
}

/** The signs of a figure, with the end of its code beside it. */
function widthOf(row: ReportRow): number {
  const code = row.figureCode?.split('-').at(-1) ?? ''
  return figureText(row).length + code.length
}

/** The style of one report: its pages carry what report it is, and the table they belong to. */
export function styleOf(report: Report): string {
  const font = "font:400 8.5pt 'Source Sans 3',Arial,sans-serif;color:#566266"
  const running = [
    ...(report.isDemo ? [document.demoMark] : []),
    document.product,
    document.title(report.year),
    scopeOf(report),
  ].join(' \u00B7 ')
  const pages = report.tables.map(({ id, title }) => {
    const head = `${id} \u00B7 ${title}`
    return `@page table-${id}{@top-left{content:${cssString(head)};${font};width:100%}}.table-${id}{page:table-${id}}`
  })
  const wide = report.tables
    .filter(isWide)
    .map(
      ({ id }) =>
        `@page table-${id}{size:A4 landscape}@media print{.table-${id} svg{max-width:170mm}.table-${id} th[scope=row]:first-child{min-width:9rem}}`,
    )
  return [
    SHEET.trim(),
    `@page{@bottom-left{content:${cssString(running)};${font}}}`,
    ...pages,
    ...wide,
    "@page:first{@bottom-left{content:''}@bottom-right{content:''}}",
    ...((report.layout ?? 1) >= 2 ? [LAYOUT_2] : []),
    ...((report.layout ?? 1) >= 3 ? [LAYOUT_3] : []),
  ].join('\n')
}

/** Within a style element, so an end tag must not be made of it either. */
function cssString(text: string): string {
  return `'${text.replaceAll(/[^\p{Letter}\p{Number} .,\u00B7\u2013-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}'`
}
