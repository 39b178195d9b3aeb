import type writeXlsxFile from 'write-excel-file/node'

type Options = NonNullable<Parameters<typeof writeXlsxFile>[1]>
type SheetFeature = NonNullable<Options['features']>[number]

/** In inches: a table of twelve columns has none to spare. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.65, header: 0.3, footer: 0.3 }
const PAGE = 'Sida &amp;P av &amp;N'

/** What Excel takes for a sign of its own in a footer, and XML for one of its own. */
const footerText = (text: string) =>
  text.replaceAll('&', '&&').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * How the sheets of a workbook are printed: all columns on one page, `footer` and the number of the page below, and the
 * first row above every page of a sheet in which it stays. The sheets themselves say their orientation.
 */
export function pageSetup(footer: string): SheetFeature {
  const below = `<headerFooter><oddFooter>&amp;L${footerText(footer)}&amp;R${PAGE}</oddFooter></headerFooter>`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: () => below,
          transform: (xml) =>
            xml.replace(
              /<worksheet[^>]*>/u,
              (opened) => `${opened}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
            ),
          transformElementAttributes: (name, attributes) => {
            if (name === 'pageMargins') return MARGINS
            return name === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes
          },
        },
        'xl/workbook.xml': {
          transform: (xml, sheets) => {
            const titles = sheets.flatMap(({ sheet = '', stickyRowsCount }, index) =>
              stickyRowsCount === 1
                ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$1:$1</definedName>`
                : [],
            )
            return xml
              .replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/u, '')
              .replace('</sheets>', `</sheets><definedNames>${titles.join('')}</definedNames>`)
          },
        },
      },
    },
  }
}
