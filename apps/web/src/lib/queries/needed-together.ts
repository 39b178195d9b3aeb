interface Asked {
  isError: boolean
  data: unknown
  error: unknown
  refetch: () => Promise<unknown>
}

/** Of several questions that are needed together: the fault of the first without an answer, and a way to ask anew what failed. */
export function neededTogether(asked: readonly Asked[]): { error: unknown; retry: () => void } {
  return {
    error: asked.find(({ isError, data }) => isError && data === undefined)?.error,
    retry: () => void Promise.all(asked.filter(({ isError }) => isError).map((each) => each.refetch())),
  }
}
