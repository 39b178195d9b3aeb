import type { Report, ReportTable } from '../../report-row.ts'
import { document } from '../../strings/document.sv.ts'
import { measureTitles } from '../measure-titles.ts'
import { notesOf, toBlocks } from './blocks.ts'
import { chartSvg } from './chart-svg.ts'
import { type Chart, chartsOf, sourcesOf } from './charts.ts'
import { coverSection } from './cover.ts'
import { gridTable } from './grid-table.ts'
import { toGrid } from './grid.ts'
import { html, type Markup, NOTHING } from './markup.ts'
import { styleOf } from './style.ts'

const DEMO = 'demo'

interface NumberedChart {
  chart: Chart
  number: number
}

interface Section {
  table: ReportTable
  charts: NumberedChart[]
}

/**
 * A page to read and to print on A4: cover, contents, figures, tables and method. It has one `style` element and no
 * script; a server that sends it allows the style by its hash.
 */
export function toHtml(report: Report): string {
  let drawn = 0
  const sections = report.tables.map((table): Section => ({
    table,
    charts: chartsOf(table, report).map((chart) => ({ chart, number: (drawn += 1) })),
  }))
  // The style is made of our own words and of escaped ones, and a style element knows no entities.
  const style: Markup = { markup: styleOf(report) }
  return html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${report.isDemo ? `${document.demoMark} ` : ''}${document.pageTitle(report.year)}</title>
        <link rel="icon" href="data:," />
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          ${coverSection(report)}${contentsSection(sections)}${sections.map((section) => tableSection(section, report.layout))}
        </main>
      </body>
    </html> `.markup
}

function contentsSection(sections: readonly Section[]): Markup {
  const charts = sections.flatMap((section) => section.charts)
  return html`<section class="contents" aria-labelledby="contents">
    <h2 id="contents">${document.contents}</h2>
    <h3>${document.tables}</h3>
    <ol>
      ${sections.map(
        ({ table: { id, title } }) =>
          html`<li><span class="label">${id}</span><a href="#${id}">${title}</a></li> `,
      )}
    </ol>
    ${
      charts.length === 0
        ? NOTHING
        : html`<h3>${document.figures}</h3>
            <ol>
              ${charts.map(
                ({ chart, number }) =>
                  html`<li>
                    <span class="label">${document.figure(number)}</span
                    ><a href="#figure-${number}">${chart.caption}</a>
                  </li> `,
              )}
            </ol> `
    }
    <p class="quiet">${document.contentsNote}</p>
  </section> `
}

function tableSection({ table, charts }: Section, layout: Report['layout']): Markup {
  const blocks = toBlocks(table, layout)
  const nameOf = measureTitles(table)
  const source = (sources: readonly string[]) =>
    html`<p class="source">${document.source}: ${sources.join('; ')}</p> `
  const code = table.rows.find(({ figureCode }) => figureCode !== null)?.figureCode
  return html`<section class="table-${table.id}" aria-labelledby="${table.id}">
    <h2 id="${table.id}"><span class="label">${document.table} ${table.id}</span> ${table.title}</h2>
    ${demoNote(table)}${charts.map(
      ({ chart, number }) =>
        html`<figure id="figure-${number}">
          <figcaption><span class="label">${document.figure(number)}</span> ${chart.caption}</figcaption>
          ${chartSvg(chart, `figure-${number}`, layout)} ${source(chart.sources)}
        </figure> `,
    )}${blocks.map(
      (block, at) =>
        html`<div
          class="wide"
          role="region"
          tabindex="0"
          aria-label="${document.table} ${labelOf(table, at, blocks.length)}"
        >
          ${gridTable({ ...toGrid(block, nameOf), layout }, labelOf(table, at, blocks.length))}
        </div> `,
    )}${
      code === undefined || code === null
        ? NOTHING
        : html`<p class="quiet">${document.figureCodes(code.slice(0, code.lastIndexOf('-') + 1))}</p> `
    }${
      blocks.length === 0
        ? methodOf(table)
        : html`${source(sourcesOf(table.rows))} ${notesSection(table)}`
    }
  </section> `
}

/** A table that is printed as several has them numbered within it. */
function labelOf({ id }: ReportTable, at: number, count: number): string {
  return count === 1 ? id : `${id}:${at + 1}`
}

function demoNote(table: ReportTable): Markup {
  const found = notesOf(table).filter(({ row }) => row.measure === DEMO)
  return html`${found.map(
    ({ number, row }) => html`<p class="demo" data-row="${number}">${row.text}</p> `,
  )}`
}

function notesSection(table: ReportTable): Markup {
  const notes = notesOf(table).filter(({ row }) => row.measure !== DEMO)
  if (notes.length === 0) return NOTHING
  return html`<h3>${document.notes}</h3>
    <ol class="notes">
      ${notes.map(({ number, row }) => html`<li data-row="${number}">${row.text}</li> `)}
    </ol> `
}

/** A table of sentences alone is set as text under its topics. */
function methodOf(table: ReportTable): Markup {
  const nameOf = measureTitles(table)
  const topics = Map.groupBy(
    notesOf(table).filter(({ row }) => row.measure !== DEMO),
    ({ row }) => row.measure,
  )
  return html`<div class="method">
    ${[...topics].map(
      ([topic, notes]) =>
        html`<h3>${nameOf(topic)}</h3>
          ${notes.map(({ number, row }) => html`<p data-row="${number}">${row.text}</p> `)}`,
    )}
  </div> `
}
