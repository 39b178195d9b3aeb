import { useId, useState } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import type { ImportAround } from '../import-names.ts'
import type { ImportKind } from '../queries.ts'
import { useUpload } from './use-upload.ts'

/** That the list is of more than one municipality. */
export const SEVERAL = 'flera'

const NOTHING_MISSING = { municipality: false, paste: false }

/** What is said of a list before it is sent, and its sending. */
export function useStart({ session, own }: ImportAround, onSent: (id: string, file: Blob) => void) {
  const text = useText()
  const id = useId()
  const ids = { place: `${id}-place`, paste: `${id}-paste` }
  const isCoordinator = session.role === 'coordinator'
  const [kind, setKind] = useState<ImportKind>(isCoordinator ? 'counts' : 'households')
  const [chosen, setChosen] = useState<string | undefined>(isCoordinator ? SEVERAL : undefined)
  const [headerRow, setHeaderRow] = useState('')
  const [pasted, setPasted] = useState('')
  const [missing, setMissing] = useState(NOTHING_MISSING)
  const [name, setName] = useState('')
  const { upload, ...sending } = useUpload(onSent)
  const place = own.length === 1 ? own[0]?.code : chosen

  async function send(file: Blob, fileName: string) {
    const isMissing = { municipality: place === undefined, paste: false }
    setMissing(isMissing)
    if (isMissing.municipality) return document.getElementById(ids.place)?.focus()
    setName(fileName)
    const municipality = place === SEVERAL ? undefined : place
    return upload({ file, fileName, kind, municipality, headerRow: headerRow || undefined })
  }

  function sendPasted() {
    const isEmpty = pasted.trim() === ''
    setMissing({ municipality: false, paste: isEmpty })
    if (isEmpty) document.getElementById(ids.paste)?.focus()
    else void send(new Blob([pasted]), text('imports.start.pastedName'))
  }

  return {
    ...sending,
    ids,
    isCoordinator,
    kind,
    setKind,
    chosen,
    setChosen,
    headerRow,
    setHeaderRow,
    pasted,
    setPasted,
    missing,
    /** Of the file that was sent last. */
    name,
    send,
    sendPasted,
  }
}

export type Start = ReturnType<typeof useStart>
