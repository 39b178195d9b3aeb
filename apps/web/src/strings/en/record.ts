import type { record as swedish } from '../sv/record.ts'

export const record = {
  'form.errorTitle':
    '{count, plural, one {One field needs correcting} other {# fields need correcting}}',
  'form.charactersLeft': '{count, plural, one {# character left} other {# characters left}}',
  'form.charactersOver': '{count, plural, one {# character too many} other {# characters too many}}',
  'combobox.show': 'Show options',
  'combobox.none': 'No option matches',

  'record.ownCaseNumber': 'Your case number: {number}',
  'record.placeLine': '{municipality} · {programme}',
  'record.placeMissing': 'Choose municipality and project',
  'record.noProgramme': 'no project chosen',
  'record.placeChange': 'Change',
  'record.placeDone': 'Done',
  'record.municipality': 'Municipality',
  'record.municipalityHint': 'The choice applies until you change it on this device.',
  'record.programme': 'Project or initiative',
  'record.programmeHint': 'Suggested by the month. If you change the month, it is suggested anew.',
  'record.programmeNone': 'No project covers {month}. Choose the one the household belongs to.',

  'record.situation': 'Situation',
  'record.situation.moved': 'Has moved here',
  'record.situation.later': 'Moving later',
  'record.situation.considering': 'Considering',

  'record.month': 'Month of moving in',
  'record.plannedMonth': 'Planned month of moving in',
  'record.plannedMonthHint': 'Choose in the list or write, for example March.',
  'record.monthKept': 'The same month as you just saved. Change it if this household came in another.',
  'record.monthHint': 'Choose in the list or write, for example Nov, 11/25 or 2025-11.',
  'record.firstContactMonth': 'First contact with us',
  'record.adults': 'Adults',
  'record.adultsMore': 'Number of adults, 6–10',
  'record.children': 'Children under 18',
  'record.childrenMore': 'Number of children, 6–12',
  'record.more': 'more',
  'record.dontKnow': 'don’t know',
  'record.origin': 'Moved here from',
  'record.originLead': 'Live now in',
  'record.basis': 'When did we get in touch?',
  'record.basisHint':
    'Contact means at least one personal contact about moving here, before the month of moving in.',
  'record.basis.contact_before_move': 'Before the move',
  'record.basis.activity_before_move': 'Took part in an activity before the move',
  'record.basis.recruited_via_party': 'Recruited with our help',
  'record.basis.contact_after_move': 'After the move',
  'record.basis.unknown': 'Don’t know',
  'record.evidence': 'How do we know that they have moved?',

  'record.furtherTitle': 'More about the household',
  'record.furtherTitleLead': 'More about the interest',
  'record.furtherFilled': '{count, plural, one {# answer} other {# answers}}',
  'record.group.reasons': 'Why they moved',
  'record.group.work': 'Work',
  'record.group.place': 'Housing and ties',
  'record.group.contact': 'The contact with us',
  'record.group.ages': 'Age',
  'record.group.own': 'The municipality’s own details',
  'record.notSaid': 'Not given',
  'record.mainReason': 'Main reason',
  'record.otherReasons': 'Other reasons, at most two',
  'record.occupationStatus': 'Occupation at the time of the move',
  'record.occupationField': 'Occupational field',
  'record.employerSector': 'Employer’s sector',
  'record.workMunicipality': 'Works in',
  'record.workMunicipality.outside': 'Outside the county',
  'record.workMunicipality.remote': 'Remotely',
  'record.partnerSeeksWork': 'Is an accompanying adult looking for work?',
  'record.housingType': 'Housing at the time of the move',
  'record.localTie': 'Ties to the county',
  'record.firstChannel': 'How did they come into contact with us?',
  'record.impactHousehold': 'How important was the help for their moving here? The household’s answer',
  'record.impactOfficer': 'How important was the help for their moving here? Our assessment',
  'record.adultAgeBands': 'Ages of the adults',
  'record.childrenPreschool': 'Children of preschool age',
  'record.childrenSchool': 'Children of compulsory school age',
  'record.childrenUpper': 'Children of upper secondary school age',
  'record.externalRef': 'Your own case number',
  'record.externalRefHint': 'Seen only by your municipality. No names or personal identity numbers.',
  'record.note': 'Note',
  'record.noteHint': 'The note may become public. No names, addresses or data about health.',

  'record.save': 'Save and next',
  'record.saveKeys': 'Ctrl + Enter saves',
  'record.saveKeysApple': 'Cmd + Enter saves',
  'record.clear': 'Empty the form',
  'record.cleared': 'The form has been emptied',
  'record.elsewhere.saved':
    'This has already been saved from another tab. What stands here is kept, but not saved. If it differs, correct what was saved:',
  'record.elsewhere.sending':
    'This is already being sent from another tab. What stands here is kept, but not saved.',
  'record.elsewhere.next': 'Record the next',
  'record.elsewhere.another': 'This is another household',
  'record.restored': 'What you had begun to fill in is still on this device.',

  'record.preview.confirmed': 'Confirmed at once when you save.',
  'record.preview.preliminary': 'Saved as preliminary. To confirm it, what is needed is {missing}.',
  'record.preview.originType': 'where they moved from',
  'record.preview.inclusionBasis': 'when we got in touch',
  'record.preview.evidence': 'how we know that they have moved',
  'record.preview.moveInMonth': 'that the month has come',
  'record.preview.own_county':
    'Saved, but not counted as moved to the county: the move is within the county.',
  'record.preview.after_move':
    'Saved, but not counted in the figure: the first contact came after the move.',
  'record.preview.lead': 'Saved as a prospect. Counts when the household has moved.',

  'record.inside.covered':
    'Counts among the {households} households known as one figure for {period}. The county’s total does not change.',
  'record.inside.undecided':
    'For the time being counts among the {households} households known as one figure for {period}. The county’s total does not change until the coordinator has decided.',
  'record.inside.full':
    'The {households} households known as one figure for {period} have all been allocated. No more can be saved there until the coordinator has replaced the combined result.',

  'record.saved': 'Saved: {municipality} {year} now has {figure}',
  'record.savedLead': 'Saved as a prospect in {municipality}',
  'record.figurePreliminary':
    '{value} (+{preliminary, plural, one {# preliminary} other {# preliminary}})',
  'record.figureOnlyPreliminary':
    '{preliminary, plural, one {# preliminary household} other {# preliminary households}}',
  'record.savedOwnCounty':
    'Saved, but not counted as moved to the county: the move is within the county.',
  'record.savedAfterMove':
    'Saved, but not counted in the figure: the first contact came after the move.',
  'record.savedUnknownBasis': 'Saved as preliminary. Counts when it is known when we got in touch.',
  'record.carved':
    'counts among the {households} – the total does not change; left to allocate to a municipality and year: {after} ({before} before)',
  'record.carvedPreliminary':
    'counts among the {households} when it is confirmed – the total does not change',
  'record.sentence': '{first}; {rest}',
  'record.warning.email':
    'The note seems to contain an e-mail address and may become public. Remove the address if it points to someone.',
  'record.warning.phone':
    'The note seems to contain a phone number and may become public. Remove the number if it points to someone.',
  'record.warning.street':
    'The note seems to contain a street address and may become public. Remove the address if it points to someone.',
  'record.warning.late':
    'The four-month period is already marked as complete. The household has been saved as reported late, and you do not need to reopen the period.',
  'record.lastSaved': 'Last saved',
  'record.summaryAdults': '{count, plural, one {# adult} other {# adults}}',
  'record.summaryChildren': '{count, plural, =0 {no children} one {# child} other {# children}}',
  'record.summaryUnknownChildren': 'number of children unknown',
  'record.openSaved': 'Open',
  'record.undo': 'Undo',
  'record.undoLabel': 'Undo {ref}',
  'record.undone': 'Undone: the household is voided and does not count.',
  'record.fromLead': 'The prospect {ref} is moved to Moved in when you save.',
  'record.fromLeadRemove': 'Detach the prospect',
  'record.undoneLead': 'Undone: the prospect is voided.',
  'record.undoneQueued': 'Undone: the entry will not be sent.',
  'record.undoFailed': 'It could not be undone. {reason}',
  'record.fillAgain': 'Fill in again',
  'record.filledAgain': 'The form has been filled in again',

  'record.queue':
    '{count, plural, one {# saved on this device, to be sent when you are back online} other {# saved on this device, to be sent when you are back online}}',
  'record.queueServer':
    '{count, plural, one {# saved on this device, to be sent when the server answers} other {# saved on this device, to be sent when the server answers}}',
  'record.queueSignedOut':
    '{count, plural, one {# saved on this device, to be sent when you have signed in} other {# saved on this device, to be sent when you have signed in}}',
  'record.queueTitle': 'Waiting on this device',
  'record.queueSignIn': 'Sign in and send',
  'record.queueSendNow': 'Send now',
  'record.queueUncertain':
    'Sent {at} without an answer reaching us, so it may already be saved. Look in the list of households before you send again.',
  'record.queueRefused': 'Not accepted. {reason}',
  'record.queueOpen': 'Correct in the form',
  'record.queueSendAgain': 'Send again',
  'record.queueRemove': 'Remove',
  'record.queueRemoveLabel': 'Remove {post}',
  'record.queueRemoved': 'Removed from this device',
  'record.notKept':
    'The browser cannot save on this device, so the entry is only in the form. Try again when you are back online.',

  'record.error.municipality': 'Choose a municipality',
  'record.error.municipalityNotYours': 'Choose one of your municipalities',
  'record.error.programme': 'Choose a project or initiative',
  'record.error.month': 'Choose a month from {from} to {to}',
  'record.error.movedMonthUnread':
    '“{typed}” is not a month you can choose. Write for example March 2022, or choose Moving later if they have not moved yet.',
  'record.error.monthUnread':
    '“{typed}” is not a month you can choose. Write it again, or choose in the list.',
  'record.error.plannedMonth': 'Choose the month they plan to move, from {from}',
  'record.error.firstContactMonth': 'Choose the month of the first contact, from {from} to {to}',
  'record.error.adults': 'Choose how many adults',
  'record.error.adultsMore': 'Write the number of adults, from 6 to 10',
  'record.error.children': 'Choose how many children, or don’t know',
  'record.error.childrenMore': 'Write the number of children, from 6 to 12',
  'record.error.originType': 'Choose where they moved from, or Unknown',
  'record.error.inclusionBasis': 'Choose when we got in touch, or Don’t know',
  'record.error.evidence': 'Choose how we know that they have moved, or Not confirmed yet',
  'record.error.otherReasons': 'Choose at most two other reasons, and not the main reason again',
  'record.error.adultAgeBands': 'Choose at most as many ages as there are adults',
  'record.error.childrenByAge':
    'Correct the numbers: the children by age are more than the children in the household',
  'record.error.childrenCount': 'Write a number from 0 to 12',
  'record.error.personalNumber':
    'The text contains a personal identity number. Remove it, or it cannot be saved.',
  'record.error.noteLength': 'Shorten the note to at most 300 characters',
  'record.error.externalRefLength': 'Shorten the case number to at most 40 characters',
  'record.error.lead':
    'The prospect has already become a household, or is no longer there. See under Prospects, or choose Detach the prospect to save the household by itself',
  'record.error.field': 'Check the answer',
  'record.error.other': 'The server did not accept the item {pointer}. Reload the page and try again.',
  'record.error.envelope':
    'More households than the combined result holds. Check the month. If it is right, ask the coordinator to replace the combined result with a new one, with its source. What you have filled in is still here.',
  'record.error.coverageFixed':
    'The month lies within a combined result, and the household cannot be counted in addition to it. Reload the page and save again.',

  'record.notAllowed.title': 'Your account does not record households',
  'record.notAllowed.coordinator':
    'Households are recorded by the municipalities’ business development officers. As coordinator you see them under Households.',
  'record.notAllowed.partner':
    'Households are recorded by the municipalities’ business development officers. If you know of a household that has moved here, tell the municipality.',
  'record.notAllowed.admin':
    'Households are recorded by the municipalities’ business development officers. If you are to record you need such an account.',
  'record.notAllowed.officer':
    'The account is not tied to any municipality yet. Ask your administrator to tie it to the municipality you work for.',
  'record.notAllowed.toHouseholds': 'To Households',
  'record.notAllowed.toOverview': 'To Where we stand',
} satisfies Record<keyof typeof swedish, string>
