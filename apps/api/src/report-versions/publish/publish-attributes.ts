import { attributeProblem, ATTRIBUTE_NAMES, type YearRecord } from '@inflytt/domain'
import { type Family, familyOf } from './attribute-family.ts'
import { type Computed, maskOf, tablesOf } from './attribute-tables.ts'
import type { Planned, Publication } from './publication.ts'

/** The tables of every attribute: the county's of the year, its share, and the municipalities' of a complete block. */
export async function planAttributes(
  publication: Publication,
  record: YearRecord,
  computed: Computed,
): Promise<Planned> {
  const families: Family[] = []
  for (const attribute of ATTRIBUTE_NAMES) {
    const family = await familyOf(publication, record, { attribute, persons: computed.persons })
    if (family !== undefined) families.push(family)
  }
  const problems = families.map((family) => attributeProblem(family.publication))
  return {
    problems,
    tables: (answers) =>
      families.flatMap((family, index) => {
        const answer = answers[index]!
        // The versions before stand where this one would give away what is hidden in one of them.
        if (answer.isGivenByLinks) return []
        return tablesOf(publication, computed, { family, mask: maskOf(problems[index]!, answer) })
      }),
  }
}
