import type { duplicates as swedish } from '../sv/duplicates.ts'

export const duplicates = {
  'duplicates.lead':
    'Entries that may be the same household. Decide whether they are, and we will not ask again. A decision can be taken back.',
  'duplicates.forbidden': 'Duplicates are not shown to you',
  'duplicates.forbiddenNext':
    'Business development officers see those in their own municipality, the coordinator those in the whole county.',
  'duplicates.show': 'Show',
  'duplicates.open': 'To decide',
  'duplicates.decided': 'Decided',
  'duplicates.municipality': 'Municipality',
  'duplicates.all': 'All',
  'duplicates.count': '{count, plural, =0 {No pairs} one {# pair} other {# pairs}}',
  'duplicates.none': 'No possible duplicates',
  'duplicates.noneNext':
    'When two entries are alike in month, number and origin, and have the same case number or the same occupation and housing, they are shown here.',
  'duplicates.noneDecided': 'No pair has been decided yet. Choose “To decide”.',
  'duplicates.pair': '{one} and {other}',
  'duplicates.reach.within': 'Within the same municipality: {one} and {other}',
  'duplicates.reach.across': 'In two municipalities: {one} and {other}',
  'duplicates.noLongerAlike': 'They are no longer alike.',
  'duplicates.ground.external_ref': 'The same case number.',
  'duplicates.ground.occupation_and_housing': 'The same occupational field and housing.',
  'duplicates.different': 'Different households',
  'duplicates.sameKeep': 'Same household, keep {ref}',
  'duplicates.isDifferent': 'Decided: different households.',
  'duplicates.isSame': 'Decided: same household. {ref} remains, the other is voided.',
  'duplicates.takeBack': 'Take back the decision',
  'duplicates.saved': 'The decision has been saved.',
  'duplicates.undone': 'The decision has been taken back.',
  'duplicates.undoneWithoutMatch':
    'The decision has been taken back, but the need the household was matched with has no position left.',
  'duplicates.undoneWithoutLead':
    'The decision has been taken back, but the household is without its prospect, which has been voided, disposed of or linked to another household.',
  'duplicates.locked':
    'The period has been reported as complete, so the household cannot be voided. The municipality has to reopen the period first.',
  'duplicates.unknown': 'don’t know',
  'duplicates.column.field': 'Item',
  'duplicates.equal': 'the same in both',
  'duplicates.differs': 'differs',

  'record.alike':
    '{count, plural, one {This may be the same household as one you already have. If it is another, you can save anyway.} other {This may be the same household as some you already have. If it is another, you can save anyway.}}',
  'record.alikeIs': '{summary}, from {origin}',
  'record.warning.duplicate': 'Saved, but it resembles another household in the municipality.',
  'record.toDuplicates': 'Compare them under Duplicates',
} satisfies Record<keyof typeof swedish, string>
