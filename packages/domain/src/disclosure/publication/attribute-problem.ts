import type { SuppressionCell, SuppressionProblem } from '../suppression/problem.ts'
import { householdsAt } from './attribute-base.ts'
import { begunCells, betweenCells, blockCells, yearCells } from './attribute-cells.ts'
import { attributeFacts } from './attribute-facts.ts'
import { linkFacts, linksOf } from './attribute-links.ts'
import type { AttributePublication } from './attribute-publication.ts'
import { AttributeUnknowns } from './attribute-unknowns.ts'
import { attributeOf } from './published-attributes.ts'

/** What is published of an attribute as one problem: what is hidden in one table protects the others. */
export function attributeProblem(publication: AttributePublication): SuppressionProblem {
  const { attribute: name, municipalities, bases, blocks, threshold } = publication
  const links = linksOf(bases)
  const counted = [...bases, ...links.map(({ same }) => same)]
  const unknowns = new AttributeUnknowns(attributeOf(name), counted, municipalities)
  const replaced = new Set<string>(links.map(({ versions: [earlier] }) => earlier))
  return {
    truth: unknowns.truth,
    facts: [
      ...bases.flatMap((base) => attributeFacts(name, base, unknowns, publication)),
      ...links.flatMap((link) => linkFacts(name, link, unknowns, publication)),
    ],
    cells: [
      ...bases.flatMap((base) => marked(yearCells(publication, unknowns, base), replaced.has(base.id))),
      ...bases.flatMap((base) => betweenCells(publication, unknowns, base)),
      ...blocks.flatMap((block, at) =>
        marked(blockCells(publication, unknowns, block), at < blocks.length - 1),
      ),
      ...begunCells(publication, unknowns),
    ],
    insiders: municipalities
      .filter((municipality) => householdsAt(name, bases, [municipality]) > 0)
      .map((municipality) => unknowns.insider(municipality, counted)),
    threshold,
  }
}

function marked(cells: readonly SuppressionCell[], isReplaced: boolean): readonly SuppressionCell[] {
  return isReplaced ? cells.map((cell) => ({ ...cell, isReplaced })) : cells
}
