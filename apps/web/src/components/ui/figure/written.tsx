import { signsInWords } from './signs-in-words.ts'

/** What is written with the signs `..`, `x` and `p`, read out as their words. */
export function Written({ children: written }: { children: string }) {
  const said = signsInWords(written)
  return said === written ? written : <SeenAndSaid seen={written} said={said} />
}

export function SeenAndSaid({ seen, said }: { seen: string; said: string }) {
  return (
    <span>
      <span aria-hidden="true">{seen}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  )
}
