import { paperText } from '../strings/paper.ts'
import type { DecisionPaper, PaperPart } from './decision-paper.ts'

const FONT = 'Calibri'
const HALF_POINTS = 22
const SMALL = 18
// In twentieths of a point.
const AFTER_PARAGRAPH = 120

/** The draft as a Word file; what is to be filled in is marked in yellow. */
export async function toPaperDocx(paper: DecisionPaper): Promise<Uint8Array> {
  const { title, lead, isDemo, sections } = paper
  // Only who asks for a Word file waits for the library.
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx')
  const toRuns = (part: PaperPart) => runsOf(part).map((run) => new TextRun(run))
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
          ...sections.flatMap(({ heading, paragraphs }) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
            ...paragraphs.map((parts) => new Paragraph({ children: parts.flatMap(toRuns) })),
          ]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function runsOf(part: PaperPart) {
  if (part.kind === 'text') return [{ text: part.text }]
  if (part.kind === 'gap') return [{ text: `[${part.text}]`, highlight: 'yellow' as const }]
  const code = part.figureCode === null ? [] : [{ text: ` (${part.figureCode})`, size: SMALL }]
  return [{ text: part.text, bold: true }, ...code]
}
