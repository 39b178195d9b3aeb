import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { useText } from '../../strings/use-text.tsx'
import { AskForm } from './ask-form.tsx'
import { beginTotp, confirmTotp, type Enabling, endTotp } from './queries.ts'
import { TotpPicture } from './totp-picture.tsx'

// The button that was pressed is gone, and focus with it.
function takeFocus(heading: HTMLElement | null): void {
  heading?.focus()
}

export function TotpSection({ hasTotp }: { hasTotp: boolean }) {
  const text = useText()
  const queryClient = useQueryClient()
  const [enabling, setEnabling] = useState<Enabling>()

  async function done(message: 'totp.ended' | 'totp.confirmed') {
    setEnabling(undefined)
    showToast({ message: text(message) })
    await queryClient.invalidateQueries({ queryKey: ['account'] })
  }

  if (enabling)
    return (
      <div className="account-stack">
        <h3 tabIndex={-1} ref={takeFocus}>
          {text('totp.scan')}
        </h3>
        <TotpPicture uri={enabling.uri} />
        <p className="totp-secret">
          {text('totp.secret', { secret: new URL(enabling.uri).searchParams.get('secret') ?? '' })}
        </p>
        <h3>{text('totp.backup')}</h3>
        <p className="quiet">{text('totp.backupText')}</p>
        <ul className="totp-codes">
          {enabling.backupCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <AskForm
          kind="code"
          label={text('totp.code')}
          submit={text('totp.confirm')}
          missing={text('totp.codeMissing')}
          wrong={text('totp.wrongCode')}
          send={confirmTotp}
          onDone={() => done('totp.confirmed')}
        />
      </div>
    )
  return (
    <div className="account-stack">
      <p className="quiet">{text(hasTotp ? 'totp.on' : 'totp.off')}</p>
      <AskForm
        key={String(hasTotp)}
        kind="password"
        label={text('totp.password')}
        submit={text(hasTotp ? 'totp.end' : 'totp.begin')}
        missing={text('password.missing')}
        wrong={text('password.wrong')}
        send={async (password) => {
          if (hasTotp) await endTotp(password)
          else setEnabling(await beginTotp(password))
        }}
        onDone={async () => {
          if (hasTotp) await done('totp.ended')
        }}
      />
    </div>
  )
}
