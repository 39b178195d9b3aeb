import text from './export-heading.json' with { type: 'json' }

/** What stands above every file of single households. */
export const EXPORT_HEADING = text.heading
