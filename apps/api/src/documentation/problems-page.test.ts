import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PROBLEM_CODES } from '@inflytt/domain'
import { createTestApp, createTestDeps } from '../http/deps.testing.ts'
import { PROBLEMS } from '../http/problems/problem.ts'
import { toPage } from './problems-page.ts'
import { problemsRoutes } from './problems.routes.ts'

const source = readFileSync(new URL('../../../../docs/problems.md', import.meta.url), 'utf8')

function sectionOf(code: string): string {
  return source.split(`\n## ${code}\n`)[1]?.split('\n## ')[0] ?? ''
}

describe('docs/problems.md', () => {
  it('has a heading for each problem and for nothing else', () => {
    const headings = [...source.matchAll(/^## (.+)$/gm)].map(([, words]) => words)
    expect(headings).toEqual([...PROBLEM_CODES])
  })

  it.each(PROBLEM_CODES)('says the status of %s, shows an example of it, and what to do', (code) => {
    const section = sectionOf(code)
    const { status, title } = PROBLEMS[code]
    expect(section).toMatch(new RegExp(`^\\s*${status}\\. `))
    expect(section).toMatch(/^What to do: /m)
    const example = /```json\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
    expect(JSON.parse(example)).toMatchObject({
      type: expect.stringMatching(new RegExp(`#${code}$`)),
      title,
      status,
    })
  })
})

it('is a page where the type of every problem leads', async () => {
  const app = createTestApp(await createTestDeps()).route('/', problemsRoutes())
  const response = await app.request('/docs/problems')
  expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
  const html = await response.text()
  for (const code of PROBLEM_CODES) expect(html).toContain(`<h2 id="${code}">`)
  expect(html).not.toMatch(/<script|style=|https?:\/\/(?!inflytt\.example\.se)/)
  expect((await app.request('/docs/page.css')).headers.get('Content-Type')).toMatch(/^text\/css/)
})

it('turns the Markdown that is used into a page, and everything else into harmless text', () => {
  const page = toPage(
    '# A & B\n\nSay `x<y>` **now** <script>.\n\n- one\n- two\n\n```json\n{ "a": "<b>" }\n\n{}\n```\n\nend',
    'T',
  )
  expect(page).toContain('<h1 id="A &amp; B">A &amp; B</h1>')
  expect(page).toContain('<p>Say <code>x&lt;y&gt;</code> <strong>now</strong> &lt;script&gt;.</p>')
  expect(page).toContain('<ul><li>one</li><li>two</li></ul>')
  expect(page).toContain('<pre><code>{ &quot;a&quot;: &quot;&lt;b&gt;&quot; }\n\n{}</code></pre>')
})
