import type { Report, ReportRow } from '../../report-row.ts'
import { document } from '../../strings/document.sv.ts'
import { boundWord } from '../columns.ts'
import { coverFacts, scopeOf } from '../cover-facts.ts'
import { figureText, periodText } from './figure-text.ts'
import { html, type Markup, NOTHING } from './markup.ts'

/** T1's sums of the year and since the start, in the measures that it names them by. */
const HEADLINE = /^inflyttade_hushall_via_samarbetet_(?:lanet|kommunen)_(?:aret|sedan_\d{4})$/u

export function coverSection(report: Report): Markup {
  return html`<header class="cover">
    <div class="brand"><span>${document.product}</span><span class="mark">${scopeOf(report)}</span></div>
    <h1>${document.title(report.year)}</h1>
    <p class="subject">${document.subject}</p>
    <p class="subtitle">${document.subtitle}</p>
    ${report.isDemo ? html`<p><span class="demo">${document.demo}</span></p> ` : NOTHING}${headline(report)}
    <dl class="facts">
      ${coverFacts(report).map(
        ({ name, text }) =>
          html`<dt>${name}</dt>
            <dd>${text}</dd> `,
      )}
    </dl>
  </header> `
}

function headline({ tables }: Report): Markup {
  const rows = tables.find(({ id }) => id === 'T1')?.rows.filter(({ measure }) => HEADLINE.test(measure))
  const sums = rows?.filter(({ rowType }) => rowType === 'summa') ?? []
  if (rows === undefined || sums.length === 0) return NOTHING
  return html`<dl class="headline">
    ${sums.map(
      (sum) =>
        html`<div>
          <dt>${sum.municipality} ${periodText(sum.year)}</dt>
          <dd>${headlineText(sum)}${preliminaryOf(sum, rows)}</dd>
        </div> `,
    )}
  </dl> `
}

/** A bound says so in small beside its large number. */
function headlineText(sum: ReportRow): Markup {
  const word = sum.value === null ? null : boundWord(sum.bound)
  return word === null
    ? html`${figureText(sum)}`
    : html`<span class="more">${word}</span> ${figureText({ ...sum, bound: 'exact' })}`
}

function preliminaryOf({ measure }: ReportRow, rows: readonly ReportRow[]): Markup {
  const row = rows.find((each) => each.rowType === 'preliminar' && each.measure === measure)
  return row?.value ? html` <span class="more">${figureText(row)}</span>` : NOTHING
}
