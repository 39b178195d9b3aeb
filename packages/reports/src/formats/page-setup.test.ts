import { expect, it } from 'vitest'
import { pageSetup } from './page-setup.ts'

type Sheets = NonNullable<NonNullable<NonNullable<ReturnType<typeof pageSetup>['files']>['transform']>>
const { transform } = pageSetup('R & D <2025>').files as { transform: Sheets }

it('prints all columns of a sheet on one page, with what it is and its number below', () => {
  const sheet = transform['xl/worksheets/sheet{id}.xml']!
  const of = { sheetIndex: 0, sheetId: '1' }
  expect(sheet.transform!('<worksheet a="b"><cols/></worksheet>', {}, of)).toBe(
    '<worksheet a="b"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols/></worksheet>',
  )
  expect(sheet.transformElementAttributes!('pageSetup', { paperSize: 9 }, 0, {}, of)).toEqual({
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: 0,
  })
  expect(sheet.insert!({}, of)).toBe(
    '<headerFooter><oddFooter>&amp;LR &amp;&amp; D &lt;2025&gt;&amp;RSida &amp;P av &amp;N</oddFooter></headerFooter>',
  )
})

it('repeats the first row above every page of a sheet in which it stays', () => {
  const sheets = [{ sheet: 'Omslag' }, { sheet: 'T1', stickyRowsCount: 1 }]
  expect(transform['xl/workbook.xml']!.transform!('<sheets/></sheets>', sheets, {})).toContain(
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">'T1'!$1:$1</definedName></definedNames>`,
  )
})
