import { PassThrough } from 'node:stream'
import type { MailConfig } from '../configuration/mail-config.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

/**
 * `refused`: the server does not take this one. `unreachable`: it takes none. `unknown`: it was let in, and then fell
 * silent, so that the mail may have been sent.
 */
export type Sending = 'sent' | 'refused' | 'unreachable' | 'unknown'

export interface Mailer {
  send(mail: Mail): Promise<{ sending: Sending; cause?: unknown }>
  close(): void
}

const TIMEOUT_MS = 20_000
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/
const [SMTP_PORT, SMTPS_PORT] = [587, 465]

/** What is said to the mail server: encrypted, but to one on this machine that does not ask for it. */
export function transportOf({ server }: Pick<MailConfig, 'server'>) {
  const isSecure = server.protocol === 'smtps:'
  const isHere = LOOPBACK.test(server.hostname)
  const auth =
    server.username === ''
      ? undefined
      : { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) }
  return {
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: server.port === '' ? (isSecure ? SMTPS_PORT : SMTP_PORT) : Number(server.port),
    secure: isSecure,
    requireTLS: !isSecure && !isHere,
    ignoreTLS: !isSecure && isHere,
    ...(auth && { auth }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Loaded when it is first needed: most servers send no mail. */
export async function openMailer(config: MailConfig): Promise<Mailer> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(transportOf(config))
  let isBegun = false
  transport.use('stream', ({ message }, next) => {
    // Asked for once the server has let us in.
    message.transform(() => {
      isBegun = true
      return new PassThrough()
    })
    next()
  })
  return {
    send: async (mail) => {
      isBegun = false
      try {
        await transport.sendMail({
          ...mail,
          // As an object it is one address; of a text, every one that it can be read as.
          to: { name: '', address: mail.to },
          from: config.from,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { sending: 'sent' }
      } catch (cause) {
        return { sending: sendingOf(cause, isBegun), cause }
      }
    },
    close: () => transport.close(),
  }
}

function sendingOf(error: unknown, isBegun: boolean): Sending {
  if (!isBegun) return 'unreachable'
  return error instanceof Error && 'responseCode' in error && error.responseCode !== undefined
    ? 'refused'
    : 'unknown'
}
