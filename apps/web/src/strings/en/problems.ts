import type { problems as swedish } from '../sv/problems.ts'

/** One sentence for each problem code of the API: what happened and what to do. */
export const problems = {
  'problem.malformed-body': 'What was sent could not be read. Reload the page and try again.',
  'problem.unknown-member':
    'The form sent a field that the server does not know. Reload the page and try again.',
  'problem.validation-failed':
    'Something is not right. Correct the fields that are marked and save again.',
  'problem.personal-number':
    'The text seems to contain a Swedish personal identity number. Remove it and save again.',
  'problem.unauthenticated':
    'You are not signed in. Sign in to continue; what you have filled in is still here.',
  'problem.forbidden': 'Your account may not do this. Ask your administrator if you need to.',
  'problem.not-found': 'What you are looking for does not exist, or you do not have access to it.',
  'problem.method-not-allowed': 'It cannot be done this way. Reload the page and try again.',
  'problem.not-acceptable':
    'The data is not available in the format that was asked for. Choose another format.',
  'problem.invalid-parameter':
    'The address contains a choice that does not exist. Change the selection and try again.',
  'problem.conflict':
    'It conflicts with something that is already there. Reload the page and check the data.',
  'problem.precondition-required':
    'The page does not know which version you are changing. Reload and try again.',
  'problem.precondition-failed':
    'Someone else has changed this since you opened it. Compare the versions and save again.',
  'problem.payload-too-large': 'What you sent is too large. Shorten the text or split the file.',
  'problem.unsupported-media-type': 'The file type cannot be read. Choose a file in another format.',
  'problem.idempotency-key-reused':
    'This record has already been saved with other data. Check the list before you save again.',
  'problem.envelope-exceeded':
    'More households than the combined result holds. Replace the combined result with a new one and state the source.',
  'problem.aggregates-overlap':
    'The combined result overlaps another. Change the period, the municipalities or the project.',
  'problem.coverage-fixed':
    'The household is part of the combined result, and that cannot be changed here.',
  'problem.period-closed':
    'The period is marked as complete. Reopen it with a reason if this has to be changed.',
  'problem.not-published':
    'This breakdown is not shown, to protect individual households. Choose a less detailed table.',
  'problem.rate-limited': 'There were too many attempts. Wait a while and try again.',
  'problem.busy': 'Many reports are being put together just now. Wait a while and try again.',
  'problem.store-unavailable':
    'The data cannot be reached right now. What you have filled in is still here; try again in a while.',
  'problem.storage-full':
    'The server has run out of space. What you have filled in is still here; contact whoever runs the service.',
  'problem.internal':
    'Something went wrong at our end. Try again, and report the error if it comes back.',
  'problem.network':
    'No contact with the server. Check your connection; what you have filled in is still here.',
} satisfies Record<keyof typeof swedish, string>
