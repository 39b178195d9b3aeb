import { setZipInstant } from '../formats/zip-instant.ts'
import { paperText } from '../strings/paper.ts'
import type { DecisionPaper } from './decision-paper.ts'
import { escapeMarkup } from './escape-markup.ts'
import type { PaperPart, PaperTable } from './paper-parts.ts'

const FONT = 'Calibri'
const HALF_POINTS = 22
const SMALL = 18
// In twentieths of a point.
const AFTER_PARAGRAPH = 120
const CELL_MARGINS = { top: 40, bottom: 0, left: 100, right: 100 }

/**
 * The draft as a Word file; what is to be filled in is marked in yellow. The same draft of the same instant is the same
 * bytes, whenever it is written.
 */
export async function toPaperDocx(paper: DecisionPaper, instant: Date): Promise<Uint8Array> {
  const { title, lead, isDemo, sections } = paper
  // Only who asks for a Word file waits for the library.
  const docx = await import('docx')
  const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = docx
  const toRuns = (part: PaperPart) => runsOf(part).map((run) => new TextRun(run))
  const cellOf = (runs: InstanceType<typeof TextRun>[]) =>
    new TableCell({
      margins: CELL_MARGINS,
      children: [new Paragraph({ spacing: { after: 40 }, children: runs })],
    })
  const toTable = ({ columns, rows }: PaperTable) => [
    new Table({
      width: { size: 100, type: docx.WidthType.PERCENTAGE },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((text) => cellOf([new TextRun({ text, bold: true })])),
        }),
        ...rows.map(
          (cells) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((parts) => cellOf(parts.flatMap(toRuns))),
            }),
        ),
      ],
    }),
    // What is written under it would stand against it.
    new Paragraph({}),
  ]
  const document = new Document({
    creator: 'inflytt',
    lastModifiedBy: 'inflytt',
    title,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: HALF_POINTS, language: { value: 'sv-SE' } },
          paragraph: { spacing: { after: AFTER_PARAGRAPH } },
        },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...(isDemo
            ? [new Paragraph({ children: [new TextRun({ text: paperText.demo, bold: true })] })]
            : []),
          new Paragraph({ text: lead }),
          ...sections.flatMap(({ heading, table, paragraphs }) => [
            // A heading goes with what stands under it to the next page.
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2, keepNext: true }),
            ...(table === null ? [] : toTable(table)),
            ...paragraphs.map((parts) => new Paragraph({ children: parts.flatMap(toRuns) })),
          ]),
        ],
      },
    ],
  })
  const properties = { path: 'docProps/core.xml', data: coreProperties(title, instant) }
  const bytes = new Uint8Array(await Packer.toBuffer(document, undefined, [properties]))
  setZipInstant(bytes, instant)
  return bytes
}

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

// The library takes these from the clock.
function coreProperties(title: string, instant: Date): string {
  const at = `xsi:type="dcterms:W3CDTF">${instant.toISOString()}`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${NAMESPACES}><dc:title>${escapeMarkup(title)}</dc:title><dc:creator>inflytt</dc:creator>`,
    `<dcterms:created ${at}</dcterms:created><dcterms:modified ${at}</dcterms:modified></cp:coreProperties>`,
  ].join('')
}

function runsOf(part: PaperPart) {
  if (part.kind === 'text') return [{ text: part.text }]
  if (part.kind === 'gap') return [{ text: `[${part.text}]`, highlight: 'yellow' as const }]
  const code = part.figureCode === null ? [] : [{ text: ` (${part.figureCode})`, size: SMALL }]
  return [{ text: part.text, bold: true }, ...code]
}
