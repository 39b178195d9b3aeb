import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/fields/text-field.tsx'
import { useText } from '../../../strings/use-text.tsx'

/** Where the code of a figure in a protocol is looked up. */
export function FigureLookup() {
  const text = useText()
  const id = useId()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  return (
    <form
      className="figure-lookup no-print"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') void navigate({ to: '/figur/$kod', params: { kod: code.trim() } })
      }}
    >
      <TextField
        id={id}
        label={text('fixing.code')}
        hint={text('fixing.codeHint')}
        value={code}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCode(event.target.value)}
      />
      <Button type="submit">{text('fixing.lookUp')}</Button>
    </form>
  )
}
