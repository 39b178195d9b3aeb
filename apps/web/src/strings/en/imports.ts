export const imports = {
  'imports.lead':
    'Import a list from Excel. You see every row before anything is saved, and the whole import can be undone.',
  'imports.leadCounts':
    'Import earlier counts per municipality and year. You see every row before anything is saved, and the whole import can be undone.',
  'imports.forbidden': 'Your account does not import',
  'imports.forbiddenNext':
    'Business development officers import households of their own municipality. The coordinator imports earlier counts of every municipality.',
  'imports.notFound': 'There is no such import',
  'imports.notFoundNext': 'It does not exist, or belongs to a municipality that you do not work for.',
  'imports.toStart': 'To the beginning of Import',
  'imports.other': 'Import another file',

  'imports.start.title': 'Import a list',
  'imports.start.municipality': 'Municipality',
  'imports.start.several': 'Several: the rows say which',
  'imports.start.municipalityMissing': 'Choose the municipality first.',
  'imports.start.kind': 'What is in the list?',
  'imports.kind.households': 'Households, one a row',
  'imports.kind.counts': 'Earlier counts, one a year',
  'imports.start.file': 'The file with the list',
  'imports.start.fileChoose': 'Choose a file',
  'imports.start.fileDrop': 'or drop it here',
  'imports.start.fileHint': 'Excel (.xlsx) or CSV, at most 20 MB.',
  'imports.start.paste': 'Or paste cells from Excel',
  'imports.start.pasteHint': 'Include the row of headings.',
  'imports.start.pasteDo': 'Import what is pasted',
  'imports.start.pasteEmpty': 'Paste some rows first. Include the row of headings.',
  'imports.start.pastedName': 'Pasted cells',
  'imports.start.headerRow': 'Which row has the headings?',
  'imports.start.headerRowHint': 'The number of the row in Excel. Then choose the file again.',
  'imports.start.reading': 'Reading {name} …',
  'imports.start.private':
    'Names, personal identity numbers and contact details in the file are never stored. Please remove them all the same.',
  'imports.templates.title': 'Templates and your own households',
  'imports.templates.households': 'Template for households:',
  'imports.templates.counts': 'Template for earlier counts:',
  'imports.templates.xlsx': 'Download as Excel, with explanations',
  'imports.templates.csv': 'Download as CSV',
  'imports.templates.own': 'The households of {place}:',
  'imports.templates.ownHint':
    'Change the households in Excel and import the file again: the changes are shown row by row before they are saved. Leave the first two columns as they are, so that the households are recognised.',

  'imports.fault.empty-file': 'The file is empty. Choose the file that holds the list.',
  'imports.fault.not-a-table':
    'The file is no table. Save the list as an Excel workbook (.xlsx) or CSV and choose that file.',
  'imports.fault.web-page':
    'The file is a page of the web, whatever its name says: that is what many systems save as Excel. Open it in Excel, save it as an Excel workbook (.xlsx) and choose that file.',
  'imports.fault.other-format':
    'The file is in a format that is not read here, whatever its name says. Open it in Excel, save it as an Excel workbook (.xlsx) or CSV and choose that file.',
  'imports.fault.pdf':
    'The file is a PDF, whatever it is called. Ask for the list as an Excel workbook (.xlsx) or CSV.',
  'imports.fault.old-excel':
    'The file is in an older Excel format (.xls) or protected by a password. Open it in Excel, remove the password if there is one, and save it as an Excel workbook (.xlsx).',
  'imports.fault.binary-workbook':
    'The file is a binary workbook of Excel (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).',
  'imports.fault.encrypted-workbook':
    'The workbook is protected by a password. Open it in Excel, save it without a password and choose it again.',
  'imports.fault.opendocument':
    'The file is in OpenDocument format (.ods). Open it and save it as an Excel workbook (.xlsx) or CSV.',
  'imports.fault.damaged-file':
    'The file is damaged and cannot be read to its end. Save it anew and choose it again.',
  'imports.fault.quote-not-closed':
    'A quotation mark is opened {row, plural, =0 {in the first row} other {after row {row}}} and never closed, so that the rest of the file is one cell. Close or remove it, and choose the file again.',
  'imports.fault.rows-in-a-cell':
    'A quotation mark is opened in the row after row {row} and closed in a later one, so that the rows between would become one cell. Close or remove it, and choose the file again.',
  'imports.fault.too-long-row':
    '{row, plural, =0 {The first row} other {The row after row {row}}} holds more than 200,000 characters. Either a quotation mark is opened there and closed far below or never, or a cell holds more than a list has. Correct it and choose the file again.',
  'imports.fault.too-large-unpacked':
    'The workbook is too large when it is unpacked. Copy the list alone to a new workbook, or save it as CSV.',
  'imports.fault.too-many-rows': 'The file has more than 200,000 rows. Divide it into several.',
  'imports.fault.too-many-columns':
    'The file has more than 200 columns. Keep those that belong to the list alone.',
  'imports.fault.too-many-cells':
    'The file has more than 5,000,000 cells, empty ones included. Remove the empty rows and columns around the list, or copy the list alone to a new file, and choose that.',
  'imports.fault.unknown-sheet':
    'There is no such sheet in the workbook, or it is hidden. Choose another sheet, or show it in Excel (right-click a sheet, Unhide), save, and choose the file again.',
  'imports.fault.hidden-sheets':
    'The sheet with the list is hidden, and hidden sheets are not read. Show it in Excel (right-click a sheet, Unhide), save, and choose the file again.',
  'imports.fault.numbers-document':
    'The file is a document of Numbers. Export it (File, Export To, Excel) and choose that file.',
  'imports.fault.own-figures':
    'The file holds figures that inflytt has counted itself, such as the yearly report or the open data. If they are imported, the households count twice. Choose the list that the municipality keeps instead.',
  'imports.fault.zip-archive':
    'The file is a zip archive, not a workbook. Unpack it and choose the list in it, as an Excel workbook (.xlsx) or CSV.',
  'imports.fault.levels-in-one-column':
    'One column has several levels below each other, such as municipalities and years, or years and months, as a pivot table has them. Give each level a column of its own: in Excel Design, Report Layout, Show in Tabular Form and Repeat All Item Labels, without subtotals. Then read the file again.',
  'imports.fault.onSheet':
    'It was met on the sheet “{sheet}”{row, select, none {} other {, row {row}}}.',
  'imports.fault.inRow': 'It was met on row {row}.',
  'imports.fault.no-header':
    'No row looks like headings. Write headings above the columns, or say below which row they stand in.',
  'imports.fault.no-rows':
    'The file has headings and no rows below them. Choose the file that holds the rows.',
  'imports.fault.counts-not-households':
    'The list holds counts by year, not one household a row. Choose Earlier counts, one a year, and read it in again.',
  'imports.fault.households-not-counts':
    'The list holds one household a row, not counts by year. Choose Households, one a row, and read it in again.',
  'imports.fault.other-municipality':
    'The list seems to belong to another municipality, or to several together: its title or the name of its sheet says so. Choose that one, or your own file. If the list is yours all the same, say below which row the headings stand in, and choose the file again.',
  'imports.fault.period-divided':
    'The year stands in one column, and the month or quarter in another. Write both in one, as in 2021-03 or kv 1 2021, and read the file in again.',
  'imports.fault.turned':
    'The list lies on its side: its headings stand in the first column and each household has a column of its own. Turn it in Excel (copy, Paste Special, Transpose) and read it in again.',
  'imports.fault.municipalities-across':
    'Each municipality has a column of its own. Turn the table in Excel (copy, Paste Special, Transpose), so that each municipality has a row and each year or month a column, and read it in again.',
  'imports.fault.months-without-year':
    'Each month has a column of its own, but the headings do not say which year. Write it in them, as in jan 2022, and read the file in again.',
  'imports.fault.headings-below-years':
    'Below the years stands a second row of headings that is not known, so that it cannot be told in which column the households are counted. Write a single row of headings, with the year and what is counted in each, as in 2022 households, and read the file in again.',
  'imports.fault.lists-beside':
    'Two lists stand beside each other on the sheet, and only one would be read. Move one below the other, or to a sheet of its own, and read the file in again.',
  'imports.fault.persons-not-households':
    'Each person has a row of its own, and several rows belong to one household. Write one row for each household, with how many adults and children it has, and read the file in again.',
  'imports.fault.months-below-years':
    'Each year has a column, and each month or part of the year a row, so that a number would be read as one of the whole year. Write one row for each, with its year, as in 2021-03 or kv 1 2021, and choose the file again.',
  'imports.fault.title-of-other':
    'The title of the list, or the name of its sheet, is of something else than households that moved in, such as persons, those who left, plans, targets, money, shares, thousands or cumulative numbers. Choose another list. If it is of households that moved in all the same, say below which row the headings stand in.',
  'imports.fault.file-of-other':
    'The file is called as a list of other households than those that moved in here: those who left, those who are interested, or those of another municipality. Choose another list. If it is of households that moved in here all the same, say below which row the headings stand in.',
  'imports.fault.moves-of-persons':
    'The table says how many moved in and out, and not that they are households: such statistics are of persons. Choose another list; or write in the heading that they are households, as in Number of households, and choose the file again.',
  'imports.fault.rows-in-one-column':
    'Each row stands in one cell, with signs between what should be cells. Divide them (in Excel: Data, Text to Columns), or save the list as CSV, and choose the file again.',
  'imports.fault.unreadable-text':
    'The text of the file cannot be read{row, plural, =0 {} other { after row {row}}}. Save it from Excel as “CSV UTF-8” and choose it again.',
  'imports.fault.too-large': 'The file is larger than 20 MB. Divide it, or save the list alone.',
  'imports.fault.tooManyOpen':
    'Five imports already wait to be saved or cancelled. End one of them first.',
  'imports.fault.other-file':
    'This is another file, or it has been changed. Import it as a new one instead.',
  'imports.fault.rate': 'That was too many files in a short time. Wait a minute and try again.',
  'imports.fault.stale':
    'The import had changed since the page was shown. What stands here now holds. Look through it and try again.',
  'imports.fault.rowsMoved':
    '{count, plural, one {One row no longer holds} other {# rows no longer hold}}, for something has changed in the register. Nothing is saved. Check the rows again.',
  'imports.fault.envelope':
    'The rows do not fit in the combined result. Nothing is saved. Skip some rows, or ask the coordinator to replace the combined result.',
  'imports.fault.period':
    'A row belongs to a period that is marked as complete. Nothing is saved. Reopen the period or skip the row.',
  'imports.fault.full':
    'The server is out of space. Nothing was saved. Tell whoever runs the service, and try again when there is room.',
  'imports.fault.conflict':
    'That cannot be done as the import now stands. Nothing is saved. Look through the rows.',
  'imports.fault.rows': 'It is about {count, plural, one {row} other {rows}} {rows}.',

  'imports.state.checking': 'Being checked',
  'imports.state.previewed': 'Waits to be saved',
  'imports.state.committing': 'Being saved',
  'imports.state.committed': 'Saved',
  'imports.state.undoing': 'Being undone',
  'imports.state.undone': 'Undone',
  'imports.state.cancelled': 'Cancelled',
  'imports.state.failed': 'Could not be checked',
  'imports.state.expired': 'Too old, the rows are removed',
  'imports.ended.cancelled': 'The import is cancelled. Nothing is saved and the rows are removed.',
  'imports.ended.failed': 'The rows could not be checked. Nothing is saved. Import the file once more.',
  'imports.ended.expired':
    'The import waited for 14 days, so its rows are removed. Nothing is saved. Import the file once more.',

  'imports.batch.unnamed': 'File without a name',
  'imports.batch.of': '{kind}: {place}',
  'imports.batch.county': 'several municipalities',
  'imports.batch.kind.households': 'Households',
  'imports.batch.kind.counts': 'Earlier counts',
  'imports.batch.read':
    '{rows, plural, one {# row} other {# rows}} below the headings in row {headerRow}.',
  'imports.batch.empty': '{count, plural, one {One empty row is} other {# empty rows are}} skipped.',
  'imports.batch.sheet': 'Sheet: {sheet}.',
  'imports.batch.expires': 'Nothing is saved yet. The import waits until {date}.',
  'imports.progress.checking': 'The rows are being checked.',
  'imports.progress.committing': 'The rows are being saved.',
  'imports.progress.undoing': 'The import is being undone.',
  'imports.progress.of': '{done} of {total}',
  'imports.progress.done': '{done} so far',
  'imports.progress.stop': 'Cancel',
  'imports.progress.kept': 'Stopped. What is saved stays.',
  'imports.progress.stopped': 'Stopped. Nothing is saved.',

  'imports.columns.title': 'How the columns are read',
  'imports.columns.used': '{used} of {all} columns are used.',
  'imports.columns.yearsAcross':
    'Each period has a column of its own ({years}): every cell is read as a row, with the period of its heading.',
  'imports.columns.gaps':
    '{count, plural, one {One cell is empty or says that the number is unknown. It is a gap, not a zero, and is not saved.} other {# cells are empty or say that the number is unknown. They are gaps, not zeros, and are not saved.}}',
  'imports.columns.hidden':
    '{count, plural, one {One row is hidden in the spreadsheet, by a filter for instance. It is} other {# rows are hidden in the spreadsheet, by a filter for instance. They are}} read like any other.',
  'imports.columns.hiddenSheets':
    '{count, plural, one {One sheet is hidden in the workbook. It is not read.} other {# sheets are hidden in the workbook. They are not read.}} If a list stands there, show the sheet in Excel and import the file again.',
  'imports.columns.hiddenColumns':
    '{count, plural, one {Column {letters} is hidden in the spreadsheet. It is} other {Columns {letters} are hidden in the spreadsheet. They are}} read like any other. To leave {count, plural, one {it} other {them}} out, choose not to read {count, plural, one {it} other {them}}.',
  'imports.columns.otherSheets':
    'The workbook has more sheets that look like lists: {sheets}. They are not read. Import the file once more for each of them.',
  'imports.columns.wider':
    '{count, plural, one {One row has} other {# rows have}} text to the right of the headings, which is not read. Where a semicolon stands within a cell the rest of its row is misplaced: put the cell in quotation marks.',
  'imports.columns.otherTable':
    'From row {row} on stands something other than the list: a table with headings of its own, or another municipality. It is not read. To read another table, choose the file once more and say which row has its headings.',
  'imports.columns.never':
    '{count, plural, one {Column {letters} is} other {Columns {letters} are}} never stored: names, personal identity numbers or contact details.',
  'imports.columns.missing': 'Not in the file: {fields}',
  'imports.columns.sayForAll': 'Say what holds for all rows',
  'imports.columns.missingMonth':
    'No column is read as the month, so no household can be saved. Choose which column it is.',
  'imports.columns.missingCounts':
    'No column is read as {fields}, so nothing can be saved. Choose which column it is.',
  'imports.columns.name': 'Column {letter} · {header}',
  'imports.columns.noHeader': '{letter} · no heading',
  'imports.columns.samples': 'For example: {samples}',
  'imports.columns.looks':
    '{looks, select, empty {Empty.} numbers {Numbers.} dates {Dates.} codes {A few words.} other {Text of many kinds.}}',
  'imports.columns.personal':
    'Never stored. Looks like {looks, select, names {names} personal_numbers {personal identity numbers} other {contact details}}.',
  'imports.columns.byServer': 'Not read: the system sets this itself.',
  'imports.columns.remembered': 'As last time.',
  'imports.columns.repeated': 'The heading stands there several times.',
  'imports.columns.skip': 'Not read',
  'imports.columns.twice':
    '“{field}” is already chosen for column {letter}. Choose it for one of them only.',
  'imports.columns.check': 'Check the rows again',
  'imports.columns.checked': 'The rows have been checked again.',
  'imports.answers.unread':
    '{count, plural, one {One answer in the file is not recognised} other {# answers in the file are not recognised}}',
  'imports.answers.chosen': 'Answers that you have said the meaning of',
  'imports.answers.intro':
    'Say what an answer means, and every row that has it is read so. Your file is not changed, and the next file with the same headings is read alike.',
  'imports.answers.column': '{said}: read as {field}',
  'imports.answers.said': '“{said}”',
  'imports.answers.rows': '{count, plural, one {In one row.} other {In # rows.}}',
  'imports.answers.nothing': 'Means nothing: read as empty',
  'imports.answers.read': 'Read the answers so',
  'imports.defaults.title': 'Where a row says nothing',
  'imports.defaults.unsaid': 'Not given',
  'imports.defaults.byMonth': 'By the month',
  'imports.again.title': 'Wrong sheet or row of headings?',
  'imports.again.sheet': 'Sheet',
  'imports.again.headerRow': 'The headings are in row',
  'imports.again.do': 'Read the file anew',
  'imports.again.file': 'Choose the same file again',
  'imports.again.fileHint': 'The file is not kept by us, so it is needed once more.',
  'imports.again.needed':
    'A column that was not read is now chosen. Choose the same file again, and it will be. Until then the rows are shown as before.',

  'imports.summary.title': 'What happens if you save',
  'imports.summary.accepted': '{accepted} of {rows, plural, one {# row} other {# rows}} are included.',
  'imports.summary.envelope':
    'The {households}: {before} are not divided among municipalities today. After the import {after}.',
  'imports.summary.reserved':
    '{count, plural, one {One preliminary household may come to be among them when it is confirmed.} other {# preliminary households may come to be among them when they are confirmed.}}',
  'imports.summary.beyond':
    'It does not fit in the {households}, so the import cannot be saved. Skip some rows, or ask the coordinator to replace the combined result.',
  'imports.summary.years': 'Households a year if you save',
  'imports.years.year': 'Year',
  'imports.years.new': 'New',
  'imports.years.covered': 'Already within',
  'imports.years.undecided': 'Undecided',
  'imports.years.preliminary': 'Of which preliminary',
  'imports.status.all': 'All rows',
  'imports.status.toLookAt': '{count} to look at',
  'imports.status.new': '{count, plural, one {# new} other {# new ones}}',
  'imports.status.covered': '{count} within {whole} – the total does not change',
  'imports.status.whole': 'the {households}',
  'imports.status.wholes': 'the combined result',
  'imports.status.undecided':
    '{count} {count, plural, one {is undecided} other {are undecided}} – counted among {whole} until decided',
  'imports.status.not_counted': '{count} saved but not counted',
  'imports.status.duplicate': '{count} may be {count, plural, one {a duplicate} other {duplicates}}',
  'imports.status.changed': '{count, plural, one {# changed household} other {# changed households}}',
  'imports.status.stale':
    '{count, plural, one {# has} other {# have}} changed in the register since the file was made',
  'imports.status.unchanged': '{count} as in the register',
  'imports.status.faulty': '{count} with faults',
  'imports.status.accept': 'Include all',
  'imports.status.reject': 'Skip all',

  'imports.rows.title': 'The rows',
  'imports.rows.filter': 'Show',
  'imports.rows.count': '{count, plural, =0 {No rows} one {# row} other {# rows}}',
  'imports.rows.lookFirst':
    'The rows that need a look are shown first: those with faults, possible duplicates, changed in the register as well, and undecided. Choose “All rows” to see the {rest, plural, one {other one} other {other #}} too.',
  'imports.rows.none': 'No rows to show',
  'imports.rows.noneNext': 'Choose “All rows” to see those that there are.',
  'imports.rows.pages': 'Pages of rows',
  'imports.rows.page': 'Page {page} of {pages}',
  'imports.rows.previous': 'Previous',
  'imports.rows.next': 'Next',
  'imports.row.name': 'Row {row}',
  'imports.row.status.new': 'New',
  'imports.row.status.covered': 'Within {whole}',
  'imports.row.status.undecided': 'Undecided',
  'imports.row.status.not_counted': 'Not counted',
  'imports.row.status.duplicate': 'May be a duplicate',
  'imports.row.status.changed': 'Changed',
  'imports.row.status.stale': 'Changed in the register too',
  'imports.row.status.unchanged': 'As in the register',
  'imports.row.status.faulty': 'Faulty',
  'imports.row.take': 'Include row {row}',
  'imports.row.count': '{place}, {period}: {households, plural, one {# household} other {# households}}',
  'imports.row.household': '{month}: {adults}, {children}',
  'imports.row.adults': '{count, plural, one {# adult} other {# adults}}',
  'imports.row.adultsUnknown': 'unknown number of adults',
  'imports.row.children': '{count, plural, =0 {no children} one {# child} other {# children}}',
  'imports.row.childrenUnknown': 'unknown number of children',
  'imports.row.cells': 'In the file: {cells}',
  'imports.row.cell': 'Cell {letter}{row}: {said}',
  'imports.row.unreadable': 'not shown',
  'imports.row.at': 'Cell {cell}, {field}',
  'imports.row.atSaid': 'Cell {cell}, {field}: “{said}”',
  'imports.row.changes': 'Changes in row {row}',
  'imports.row.field': 'Field',
  'imports.row.before': 'In the register',
  'imports.row.after': 'In the file',

  'imports.message.required-missing':
    'This is missing, and it is needed. Write it in the cell and read the file again, or choose under “How the columns are read” where it stands.',
  'imports.message.month-unreadable':
    'It cannot be read as a month. Write 2022-03, mars 2022 or 14/3 2022.',
  'imports.message.month-alone':
    'The row has a month alone, as the heading of other rows has. If it is a household, write how many adults there are, or a question mark.',
  'imports.message.month-before-day':
    'The month stands before the day. Other days of the column may then have been read the wrong way round: write all of them as 2022-03-14.',
  'imports.message.day-order-unclear':
    'In row {row} the month stands before the day, so it may do so here too. Write every date as 2022-03-14.',
  'imports.message.month-in-future':
    'The month is in the future. Households that are to move here are saved as prospects.',
  'imports.message.month-too-early':
    'The month is earlier than the register reaches. Correct it, or skip the row.',
  'imports.message.number-unreadable': 'It is no whole number. Write for instance 2.',
  'imports.message.number-out-of-range':
    'The number is too small or too large to be right. Correct it in the file and read it again.',
  'imports.message.code-unknown': 'The answer is not recognised.',
  'imports.message.allowed': 'What can be written: {words}.',
  'imports.message.text-too-long':
    'The text is too long. A note may have 300 characters and a case number 40.',
  'imports.message.text-not-allowed':
    'The text holds something that may not be stored, such as invisible signs. Write it anew by hand.',
  'imports.message.personal-number':
    'The cell seems to hold a personal identity number. It is never stored. Remove it and import the file again.',
  'imports.message.formula-without-value':
    'The cell has a formula without a value. Open the file in Excel, save it and import it again.',
  'imports.message.error-value':
    'The cell shows an error in Excel, such as #REF!, or #### where the column is too narrow. Correct it.',
  'imports.message.struck-out':
    'The cell is struck out in Excel. Remove the row where it no longer holds, or the line through it where it does.',
  'imports.message.value-repeated':
    'The cell repeats the one above by a mark. Write in every row what holds for it.',
  'imports.message.number-merged':
    'The cell is merged with others, so that its number is of all of them together. Divide the cells and write a number of its own in each.',
  'imports.message.row-divided':
    'The row has more cells than there are headings: a comma within a cell, as in 2,0, divides it, and the numbers are misplaced. Save the list as an Excel workbook (.xlsx) or as CSV with semicolons, and import it again.',
  'imports.message.row-leaving':
    'A column that is not read says that the household moved out, and every row is read as moved in. Remove the row. If the household moved in and has left since: remove the column, and record that it left as a follow-up.',
  'imports.message.row-not-moved':
    'A column that is not read says that the household has not moved in, or is not to be counted, and every row is read as moved in. Remove the row. If the column says something else: remove the column.',
  'imports.message.row-of-several':
    'A column that is not read says that the row is of another number of households than one, and every row is read as one. Write one household a row, or read the list in as Earlier counts, one a year.',
  'imports.message.row-of-other':
    'A column that is not read says that the row counts something else than households that moved in, such as persons, targets or money. Remove the row.',
  'imports.message.row-of-part':
    'A column that is not read says that the row is of a part of the municipality, such as a place or an age, and every row is read as the whole. Add the parts up in one row, and remove the column.',
  'imports.message.row-elsewhere':
    'A column that is not read says that the household lives in another municipality, or moved there. Choose under “How the columns are read” what the column is: the municipality, or where the household came from. Or remove the row, or the column if it says something else.',
  'imports.message.municipality-other':
    'The row belongs to another municipality than the import. Import it there, or correct the cell.',
  'imports.message.municipality-unknown':
    'It is none of the participating municipalities. Correct the cell, or skip the row.',
  'imports.message.municipality-unsaid':
    'The row names no municipality, and the one above it is another. Write the municipality in every row.',
  'imports.message.origin-own':
    'The household came from the municipality itself: it moved within it, or out of it, and not in. Remove the row, or correct the cell.',
  'imports.message.month-of-other-year':
    'The title or the sheet of the list says another year than the month. A spreadsheet puts the year of today behind a day that is written without one: correct the cell if that is so.',
  'imports.message.programme-shared':
    'Several projects or initiatives have this name. Choose the one that is meant under “Where a row says nothing”.',
  'imports.message.programme-unknown':
    'The project or initiative is not recognised. Write its name as the register has it, or empty the cell.',
  'imports.message.occupation-unknown':
    'There is no such occupation in SSYK 2012. Write its four digits.',
  'imports.message.county-unknown': 'The county is not recognised. Write for instance Uppsala.',
  'imports.message.combination':
    'This does not go together with something else in the row. Correct one of them.',
  'imports.message.ref-unknown':
    'There is no such household in the municipality. Empty the cell to save a new household.',
  'imports.message.ref-repeated': 'The same household is already in row {row}. Remove one of the rows.',
  'imports.message.period-closed':
    'The period is marked as complete, so this is locked. Reopen the period with a reason first.',
  'imports.message.coverage-fixed':
    'The month decides whether the household is part of the combined result. It cannot be changed here.',
  'imports.message.status-not-borne':
    'The household cannot have that status, for something that it needs is missing. Fill it in on the row first.',
  'imports.message.household-anonymised':
    'The household has been de-identified: only its year is left, so nothing can be changed. Skip the row.',
  'imports.message.period-unreadable':
    'It cannot be read as a period. Write 2021, kv 1 2024, 2024-01--2024-10 or jan–okt 2024.',
  'imports.message.period-not-over':
    'The period is not over, so the number is a forecast, or of a part of it. Write the months that it is of, as in jan–okt 2024.',
  'imports.message.part-beyond-parent':
    'The period reaches beyond the combined result, so some households would be counted twice.',
  'imports.message.part-fits':
    'Give the number of {period} alone. Households outside that time are recorded one by one.',
  'imports.message.aggregates-overlap':
    'The municipality and period are there already, in another row or in the register. Change or replace what there is.',
  'imports.message.count-contradicted':
    'Row {row} gives another number of the same municipality and period. Add them up in one row if both are parts of it, or take away the one that is wrong.',
  'imports.message.nothing-to-record':
    'There is no number to save. If nobody moved here, that is said by reporting the period as complete.',
  'imports.message.total-row':
    'The row is a total and is not saved: the rows that it sums up are, each by itself.',
  'imports.message.total-agrees':
    'The row is a total and is not saved. It agrees with the rows above it.',
  'imports.message.total-differs':
    'The row is a total and is not saved. It does not agree with the rows above it: see that none is missing or wrong.',
  'imports.message.not-yours':
    'The period lies outside the combined result. Record the households one by one, or ask the coordinator to enter the number.',
  'imports.message.rule': 'This does not follow the rules of the register. Correct it, or skip the row.',
  'imports.message.inside-aggregate': 'Within {whole} – the total does not change.',
  'imports.message.coverage-undecided':
    'It is not decided whether the household is within {whole}. Until then it is counted there.',
  'imports.message.not-counted': 'Saved, but not counted as moved in through the partnership.',
  'imports.message.preliminary': 'Saved as preliminary until this is known: {fields}',
  'imports.message.late':
    'The period is marked as complete, so the household is saved as reported late.',
  'imports.message.possible-duplicate': 'Is like a household that is there already:',
  'imports.message.duplicate-in-file': 'Is like row {row} of the file.',
  'imports.message.kept-preliminary':
    'The household is saved but is still preliminary, because the period is marked as complete. Reopen the period to confirm it.',
  'imports.message.stale-version':
    'Somebody has saved the household since the file was made. If you include the row, the values of the file are written over theirs.',
  'imports.message.contact-details':
    'The text seems to contain contact details or a name. It may become public: remove names, addresses and data about health.',
  'imports.message.note-doubts-move':
    'The note sounds as if the household did not move in, or is not to be counted. Leave the row out if that is so.',
  'imports.message.adults-derived': 'The number is worked out from the number of people in the row.',
  'imports.message.status-kept': 'The status stays as in the register.',
  'imports.message.cell-ignored': 'The cell is not read.',

  'imports.field.ref': 'Household ID',
  'imports.field.version': 'Version of the record',
  'imports.field.moveInYear': 'Year of the move',
  'imports.field.moveInMonthOfYear': 'Month, without its year',
  'imports.field.persons': 'Persons, adults and children together',
  'imports.field.period': 'Year or period',
  'imports.field.periodFrom': 'From month',
  'imports.field.periodTo': 'To month',
  'imports.field.householdsOfYear': 'Households, year or month in the heading',
  'imports.field.personsOfYear': 'Persons, year in the heading',
  'imports.field.households': 'Number of households',
  'imports.field.title': 'Title',
  'imports.field.definitionNote': 'How it was counted',
  'imports.field.sourceTitle': 'Source',
  'imports.field.sourceDate': 'Date of the source',
  'imports.field.sourceRef': 'Reference number of the source',

  'imports.save.households': 'Save {count, plural, one {# household} other {# households}}',
  'imports.save.counts': 'Save {count, plural, one {# count} other {# counts}}',
  'imports.save.nothing': 'Nothing to save: no row is included.',
  'imports.save.cancel': 'Cancel the import',
  'imports.save.cancelTitle': 'Give up the import?',
  'imports.save.cancelText':
    'What has been chosen for columns and rows is removed. The file can be read in again.',
  'imports.save.cancelled': 'The import is cancelled. Nothing is saved.',
  'imports.saved.title': 'Saved',
  'imports.saved.households':
    '{count, plural, one {# household is saved.} other {# households are saved.}}',
  'imports.saved.changed':
    '{count, plural, one {# household is changed.} other {# households are changed.}}',
  'imports.saved.aggregates': '{count, plural, one {# count is saved.} other {# counts are saved.}}',
  'imports.saved.leftOut':
    '{count, plural, one {One row of the file is not saved} other {# rows of the file are not saved}}{faulty, plural, =0 {.} one {, one of them because it has faults. Correct it in Excel and read in that row alone.} other {, # of them because they have faults. Correct them in Excel and read in those rows alone.}}',
  'imports.saved.allFaulty':
    '{count, plural, one {One row of the file is not saved, because it has faults. Correct it in Excel and read in that row alone.} other {# rows of the file are not saved, because they have faults. Correct them in Excel and read in those rows alone.}}',
  'imports.saved.when': 'Saved {date}.',
  'imports.saved.look': 'See the households',
  'imports.undo.do': 'Undo the whole import',
  'imports.undo.title': 'Undo the whole import?',
  'imports.undo.text':
    'What the import added is voided, and what it changed becomes as before. To have it back you import the file again.',
  'imports.undo.done': 'The import is undone.',
  'imports.undo.when': 'Undone {date}.',
  'imports.undo.blocked':
    '{count, plural, one {The import cannot be undone, for something later rests on one of its households.} other {The import cannot be undone, for something later rests on # of its households.}} Nothing is changed. Void single households by hand instead.',
  'imports.undo.use.changed': 'has been changed since',
  'imports.undo.use.erased': 'has been erased',
  'imports.undo.use.followUps': 'has follow-ups',
  'imports.undo.use.matched': 'is matched to a need',
  'imports.undo.use.pair': 'is in a decided pair',
  'imports.undo.use.holds': 'holds households that were recorded since',
  'imports.undo.use.other': 'is used by something later',
  'imports.undo.aggregate': 'A count',

  'imports.list.title': 'Earlier imports',
  'imports.list.none': 'No import has been made yet.',
  'imports.list.file': 'File',
  'imports.list.state': 'State',
  'imports.list.saved': 'Saved',
  'imports.list.when': 'Read',
} as const
