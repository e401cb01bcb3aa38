import { createHash } from 'node:crypto'
import type { Problem } from '@baotu/service'

/** One mail to one person. `messageId` is the key of the job that sends it: the same job always makes the same Message-ID. */
export type Mail = { to: string; subject: string; text: string; html?: string; messageId: string }

/** `retry` says whether the same mail may be taken later: true for a server that is down or busy, false for a refusal for good. */
export type MailSent = { ok: true; messageId: string } | { ok: false; retry: boolean; problems: Problem[] }

export type MailDoor = { send(mail: Mail): Promise<MailSent>; close(): void }

/**
 * The door to a mail server, or null when the city has none: then mail stays in the outbox. `from` is an address with or without a
 * name. Throws on a url that is not one of a mail server.
 */
export function mailDoor(settings: { smtpUrl: string; from: string }): MailDoor
export function mailDoor(settings: { smtpUrl: string | null; from: string }): MailDoor | null
export function mailDoor({ smtpUrl, from }: { smtpUrl: string | null; from: string }): MailDoor | null {
  if (smtpUrl === null) return null
  if (!/^smtps?:\/\/[^/?#]/.test(smtpUrl))
    throw new Error('The mail server: write smtp://host:port or smtps://host:port')
  const domain = /@([a-z0-9.-]+)/i.exec(from)?.[1] ?? 'localhost'
  const open = async () =>
    (await import('nodemailer')).createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  let opened: ReturnType<typeof open> | undefined
  return {
    async send({ to, subject, text, html, messageId: key }) {
      const messageId = messageIdOf(key, domain)
      // RFC 3834: machines must not answer to it with “out of office”.
      const headers = { 'Auto-Submitted': 'auto-generated' }
      // As an object the address is one address, whatever commas somebody typed into it.
      const address = { name: '', address: to }
      try {
        opened ??= open()
        await (await opened).sendMail({ from, to: address, subject, text, html, messageId, headers })
        return { ok: true, messageId }
      } catch (error) {
        return mailRefusal(error)
      }
    },
    close: () => void opened?.then(transport => transport.close()),
  }
}

function messageIdOf(key: string, domain: string): string {
  const local = /^[A-Za-z0-9_-]{1,64}$/.test(key) ? key : createHash('sha256').update(key).digest('hex')
  return `<${local}@${domain}>`
}

// RFC 5321 §4.2.1: 4yz is a refusal for now, 5yz one for good. A refused password is ours to mend, so the mail waits for it.
function mailRefusal(error: unknown): MailSent {
  const said = error instanceof Error ? error : new Error(String(error))
  const status = 'responseCode' in said && typeof said.responseCode === 'number' ? said.responseCode : 0
  const name = 'code' in said && typeof said.code === 'string' ? said.code : 'unknown'
  if (name === 'EAUTH')
    return { ok: false, retry: true, problems: [{ code: 'mail-password-refused', params: { status } }] }
  if (name === 'EENVELOPE' && status === 0)
    return { ok: false, retry: false, problems: [{ code: 'mail-address-wrong' }] }
  if (status >= 500)
    return { ok: false, retry: false, problems: [{ code: 'mail-refused', params: { status } }] }
  if (status >= 400)
    return { ok: false, retry: true, problems: [{ code: 'mail-delayed', params: { status } }] }
  return { ok: false, retry: true, problems: [{ code: 'mail-unreachable', params: { error: name } }] }
}
