interface Versioned {
  version: number
  updatedAt?: string
}

/** Whether a change changes nothing of a record: then it leaves no version and no trail, and its tag stays. */
export function isUnchanged<R extends Versioned>(before: R, after: R): boolean {
  return contentOf(before) === contentOf(after)
}

function contentOf({ version: _version, updatedAt: _at, ...content }: Versioned): string {
  return JSON.stringify(content)
}
