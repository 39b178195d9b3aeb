import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PROBLEM_CODES } from '@inflytt/domain'
import { describe, expect, it } from 'vitest'
import { readRepository, ROOT } from '../repository.ts'
import { decisionFaults, folderFaults, formulaFaults, problemFaults } from './documented.ts'
import { linkFaults } from './linked.ts'
import { formulaIds, pageFaults } from './named-in-source.ts'

const repository = readRepository()

/** A page that is not written yet documents nothing. */
const textOf = (path: string) => repository.find((file) => file.path === path)?.text ?? ''

describe('problem codes', () => {
  it('each have their heading in docs/problems.md, and only they', () => {
    expect(problemFaults(PROBLEM_CODES, textOf('docs/problems.md'))).toEqual([])
  })

  it('are caught without a heading', () => {
    expect(problemFaults(['not-found', 'conflict'], '# Problems\n\n## not-found\n\nconflict')).toEqual([
      'problems.md has no heading conflict',
    ])
  })

  it('are caught when the page describes one that does not exist', () => {
    expect(problemFaults(['conflict'], '# Problems\n## `conflict`\n## not-found')).toEqual([
      'problems.md describes not-found, which is no problem code',
    ])
  })
})

describe('formulas', () => {
  it('of the domain stand in docs/calculations.md', () => {
    const ids = formulaIds(repository)
    expect(ids).not.toEqual([])
    expect(formulaFaults(ids, textOf('docs/calculations.md'))).toEqual([])
  })

  it('are found by their K-numbers', () => {
    const text = '/** K12 and K1. */ export const K1 = 1'
    expect(formulaIds([{ path: 'packages/domain/src/kpi/k1.ts', text }])).toEqual(['K1', 'K12'])
  })

  it('are caught when the page leaves one out', () => {
    expect(formulaFaults(['K1', 'K12'], '## K12 Share\n\nK1 is elsewhere.')).toEqual([
      'calculations.md has no heading that begins with K1',
    ])
  })
})

describe('folders', () => {
  it('of each room stand in the tree of docs/architecture.md', () => {
    expect(folderFaults(repository, textOf('docs/architecture.md'))).toEqual([])
  })

  it('are caught when the tree leaves one out', () => {
    const file = (path: string) => ({ path, text: '' })
    const files = [file('apps/api/src/leads/leads.routes.ts'), file('apps/api/src/app.ts')]
    expect(folderFaults(files, '  api/src/  leads/')).toEqual([])
    expect(folderFaults(files, '  api/src/  misleads/')).toEqual([
      'architecture.md does not show apps/api/src/leads/',
    ])
  })
})

describe('pages that source names', () => {
  it('are there', () => {
    expect(pageFaults(repository)).toEqual([])
  })

  it('are caught where nobody who reads the source has them', () => {
    const page = { path: 'docs/disclosure.md', text: '' }
    const text = '/** As docs/disclosure.md has it, and brief.md. */'
    expect(pageFaults([page, { path: 'apps/api/src/a.ts', text }])).toEqual([
      'apps/api/src/a.ts names brief.md, which is not here',
    ])
  })
})

describe('links of the pages', () => {
  it('lead to files and headings that are there', () => {
    expect(linkFaults(repository, (path) => existsSync(join(ROOT, path)))).toEqual([])
  })

  it('are caught where they lead nowhere', () => {
    const page = (path: string, text: string) => ({ path, text })
    const files = [
      page(
        'docs/a.md',
        'To [b](b.md#who-may-see), [it](#own), [a folder](../apps) and [out](https://x.test/b.md).',
      ),
      page('docs/b.md', '# Who may `see`?\n\n[gone](c.md) and [back](a.md#own)'),
    ]
    expect(linkFaults(files, (path) => ['docs/a.md', 'docs/b.md', 'apps'].includes(path))).toEqual([
      'docs/a.md leads to #own, which has no such heading',
      'docs/b.md leads to c.md, which is not here',
      'docs/b.md leads to a.md#own, which has no such heading',
    ])
  })
})

describe('decisions', () => {
  const decision = (
    name: string,
    text = '# T\n\n- Date: 2026-11-23\n- Status: x\n## Context\n## Decision\n## Consequences\n',
  ) => ({
    path: `docs/decisions/${name}`,
    text,
  })

  it('are numbered without gaps and have every part', () => {
    expect(decisionFaults(repository)).toEqual([])
  })

  it('are let through when right', () => {
    expect(decisionFaults([decision('0002-b.md'), decision('0001-a.md')])).toEqual([])
  })

  it('are caught with a gap', () => {
    expect(decisionFaults([decision('0001-a.md'), decision('0003-c.md')])).toEqual([
      '0003-c.md is not 0002-title.md',
    ])
  })

  it('are caught when a part is missing', () => {
    expect(
      decisionFaults([
        decision('0001-a.md', '# T\n\nDate: x\n**Status** y\n## Context\n## Consequences'),
      ]),
    ).toEqual(['0001-a.md has no Decision'])
  })

  it('are caught when there is none', () => {
    expect(decisionFaults([])).toEqual(['docs/decisions is empty'])
  })
})
