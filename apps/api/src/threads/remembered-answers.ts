/** Remembers the answers that threads gave to the latest questions; who asks the same meanwhile waits for the same one. */
export function rememberAnswers<Answer>(most: number) {
  const known = new Map<string, Promise<Answer>>()
  return (key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = known.get(key) ?? ask()
    known.set(key, answer)
    answer.catch(() => known.delete(key))
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return answer
  }
}
