import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../components/ui/button.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import type { Search } from '../../lib/address/search.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { logWord, wordedCodes } from './log-words.ts'
import { LOG_CONDITIONS } from './queries.ts'
import type { LogCondition } from './queries.ts'

const ANY = 'any'

/** What is looked for in the log; the address holds it. */
export function AuditSearch({ search }: { search: Search }) {
  const text = useText()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<Search>(search)
  // The address was changed; the form stays the same one, and the keyboard where it was.
  const [shown, setShown] = useState(search)
  if (JSON.stringify(shown) !== JSON.stringify(search)) {
    setShown(search)
    setAsked(search)
  }
  const write = (name: LogCondition, value: string) => setAsked({ ...asked, [name]: value })
  const go = (next: Search) => void navigate({ to: '/admin/logg', search: next, resetScroll: false })
  const choice = (name: 'slag' | 'handelse', prefix: 'audit.does.' | 'audit.type.', label: TextId) => (
    <Select
      label={text(label)}
      options={[
        { value: ANY, label: text('audit.any') },
        ...wordedCodes(prefix).map((code) => ({ value: code, label: logWord(prefix, code) })),
      ]}
      value={asked[name] ?? ANY}
      onChange={(code) => write(name, code === ANY ? '' : code)}
    />
  )
  return (
    <form
      className="audit-search no-print"
      aria-label={text('audit.search')}
      onSubmit={(event) => {
        event.preventDefault()
        go(Object.fromEntries(LOG_CONDITIONS.map((name) => [name, asked[name]])))
      }}
    >
      <TextField
        label={text('audit.from')}
        type="date"
        value={asked['fran'] ?? ''}
        onChange={(event) => write('fran', event.target.value)}
      />
      <TextField
        label={text('audit.to')}
        type="date"
        value={asked['till'] ?? ''}
        onChange={(event) => write('till', event.target.value)}
      />
      {choice('handelse', 'audit.does.', 'audit.action')}
      {choice('slag', 'audit.type.', 'audit.recordType')}
      <TextField
        label={text('audit.recordId')}
        hint={text('audit.recordIdHint')}
        autoComplete="off"
        value={asked['post'] ?? ''}
        onChange={(event) => write('post', event.target.value)}
      />
      <TextField
        label={text('audit.actor')}
        hint={text('audit.actorHint')}
        autoComplete="off"
        value={asked['konto'] ?? ''}
        onChange={(event) => write('konto', event.target.value)}
      />
      <div className="button-row">
        <Button variant="primary" type="submit">
          {text('audit.submit')}
        </Button>
        <Button onClick={() => go({})}>{text('audit.clear')}</Button>
      </div>
    </form>
  )
}
