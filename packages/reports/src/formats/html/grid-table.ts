import type { Report, ReportRow } from '../../report-row.ts'
import { document, statusNames } from '../../strings/document.sv.ts'
import { isAnswer } from './blocks.ts'
import { amountText, figureText } from './figure-text.ts'
import type { Grid, GridFigure, GridLine } from './grid.ts'
import { html, type Markup, NOTHING } from './markup.ts'

type LaidOut = Grid & { layout: Report['layout'] }

export function gridTable(grid: LaidOut, label: string): Markup {
  const { caption, leading, columns, lines, foot } = grid
  return html`<table>
    <caption>
      <span class="label">${label}</span>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${leading.map((name) => html`<th scope="col" class="lead">${name}</th>`)}${columns.map(
          (name) => html`<th scope="col">${name}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => gridLine(line, grid))}
    </tbody>
    ${
      foot.length === 0
        ? NOTHING
        : html`<tfoot>
            ${foot.map((line) => gridLine(line, grid))}
          </tfoot> `
    }
  </table> `
}

function gridLine({ headers, cells }: GridLine, grid: LaidOut): Markup {
  const { leading, columns } = grid
  const across = columns.length - cells.length + 1
  const free = leading.length - headers.length + 1
  return html`<tr>
    ${headers.map((header, at) => spanned(header, at === headers.length - 1 ? free : 1))}${cells.map(
      (figures, at) =>
        at === cells.length - 1 && across > 1
          ? html`<td colspan="${across}">${figures.map((each) => figure(each, grid))}</td>`
          : html`<td>${figures.map((each) => figure(each, grid))}</td>`,
    )}
  </tr> `
}

function spanned(header: string, columns: number): Markup {
  return columns > 1
    ? html`<th scope="row" colspan="${columns}">${header}</th>`
    : html`<th scope="row">${header}</th>`
}

/** A figure carries its number within the table, its status, and in a fixed version what it is quoted by. */
function figure({ number, row, about = '' }: GridFigure, { showsClass, layout }: LaidOut): Markup {
  const { rowType, status, value } = row
  const textOf = layout === undefined ? amountText : figureText
  const text = (showsClass && classOf(row)) || textOf(row)
  const beside = about === '' ? NOTHING : html` <span class="about">${about}</span>`
  const shown =
    value === null
      ? html`<abbr title="${statusNames[status]}">${text}</abbr>`
      : html`<data value="${value}">${text}</data>`
  return html`<span class="figure ${rowType}" data-row="${number}" data-status="${status}"
    >${shown}${codeOf(row)}${beside}</span
  >`
}

/** A class that is the answer stands instead of the 1 or 0 that counts it; undefined of any other. */
function classOf({ category, value }: ReportRow): string | undefined {
  return category !== null && value !== null && isAnswer(category) ? category : undefined
}

function codeOf({ figureCode }: ReportRow): Markup {
  if (figureCode === null) return NOTHING
  const short = figureCode.slice(figureCode.lastIndexOf('-') + 1)
  return html`<a class="code" id="${figureCode}" href="#${figureCode}" title="${document.figureCode}"
    >${short}</a
  >`
}
