import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { paperText } from '../strings/paper.ts'
import type { DecisionPaper, PaperPart } from './decision-paper.ts'

const FONT = 'Calibri'
const HALF_POINTS = 22

/** The draft as a Word file; what is to be filled in is marked in yellow. */
export async function toPaperDocx(paper: DecisionPaper): Promise<Uint8Array> {
  const { title, lead, isDemo, sections } = paper
  const document = new Document({
    creator: 'inflytt',
    title,
    styles: {
      default: { document: { run: { font: FONT, size: HALF_POINTS, language: { value: 'sv-SE' } } } },
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

function toRuns(part: PaperPart): TextRun[] {
  if (part.kind === 'text') return [new TextRun(part.text)]
  if (part.kind === 'gap') return [new TextRun({ text: `[${part.text}]`, highlight: 'yellow' })]
  return [
    new TextRun({ text: part.text, bold: true }),
    ...(part.figureCode === null ? [] : [new TextRun({ text: ` (${part.figureCode})`, size: 18 })]),
  ]
}
