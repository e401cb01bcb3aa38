import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { type MailDoor, mailDoor } from './mail-door.ts'

const from = '泉城政务 <no-reply@city.example>'
const mail = {
  to: 'zhang@example.com',
  subject: '受理通知',
  text: '您的申请已受理。',
  messageId: 'notice-42',
}
const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A mail server in this process and a door to it. */
async function given(
  options: SMTPServerOptions = {},
  user = '',
): Promise<{ door: MailDoor; taken: string[]; stop: () => Promise<void> }> {
  const taken: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 50,
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(it => it.address).join(' ')
      text(stream).then(message => {
        taken.push(`${to}\n${message}`)
        done()
      }, done)
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const door = mailDoor({ smtpUrl: `smtp://${user}127.0.0.1:${port}`, from })
  const stop = () => new Promise<void>(resolve => server.close(resolve))
  open.push(async () => {
    door.close()
    await stop()
  })
  return { door, taken, stop }
}

const refusing = (responseCode: number): SMTPServerOptions => ({
  onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })),
})

describe('the mail door', () => {
  it('sends a mail whose Message-ID follows from the job alone', async () => {
    const { door, taken } = await given()
    expect(await door.send(mail)).toEqual({ ok: true, messageId: '<notice-42@city.example>' })
    expect(await door.send(mail)).toEqual({ ok: true, messageId: '<notice-42@city.example>' })
    expect(taken).toHaveLength(2)
    for (const message of taken) {
      expect(message).toMatch(/^zhang@example\.com\n/)
      expect(message).toMatch(/^Message-ID: <notice-42@city\.example>\r$/im)
      expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/im)
    }
  })

  it('makes an identifier of any key, another for another', async () => {
    const { door } = await given()
    const one = await door.send({ ...mail, messageId: 'case/1:通知' })
    const two = await door.send({ ...mail, messageId: 'case/1-通知' })
    expect(one).toMatchObject({
      ok: true,
      messageId: expect.stringMatching(/^<[0-9a-f]{64}@city\.example>$/),
    })
    expect(one).not.toEqual(two)
  })

  it('sends both forms of the text', async () => {
    const { door, taken } = await given()
    await door.send({ ...mail, html: '<p>您的申请已受理。</p>' })
    expect(taken[0]).toContain('multipart/alternative')
  })

  it('never sends to more than the one address', async () => {
    const { door, taken } = await given()
    const sent = await door.send({ ...mail, to: 'a@example.com, b@example.com' })
    expect(sent).toMatchObject({ ok: false, retry: false })
    expect(taken).toEqual([])
  })

  it.each([421, 450, 451, 452])('says retry when the server refuses for now (%i)', async status => {
    const { door } = await given(refusing(status))
    expect(await door.send(mail)).toEqual({
      ok: false,
      retry: true,
      problems: [{ code: 'mail-delayed', params: { status } }],
    })
  })

  it.each([550, 553])('says not to retry when it refuses for good (%i)', async status => {
    const { door } = await given(refusing(status))
    expect(await door.send(mail)).toEqual({
      ok: false,
      retry: false,
      problems: [{ code: 'mail-refused', params: { status } }],
    })
  })

  it('says retry when the server goes down', async () => {
    const { door, stop } = await given()
    expect(await door.send(mail)).toMatchObject({ ok: true })
    await stop()
    expect(await door.send(mail)).toMatchObject({
      ok: false,
      retry: true,
      problems: [{ code: 'mail-unreachable' }],
    })
  })

  it('keeps the mail when our password is refused', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = (_auth, _session, done) => done(new Error('no'))
    const { door } = await given(
      { disabledCommands: ['STARTTLS'], allowInsecureAuth: true, onAuth },
      'us:wrong@',
    )
    const problems = [{ code: 'mail-password-refused', params: { status: 535 } }]
    expect(await door.send(mail)).toEqual({ ok: false, retry: true, problems })
  })

  it('is no door without a server, and refuses an address that is none', () => {
    expect(mailDoor({ smtpUrl: null, from })).toBeNull()
    for (const smtpUrl of ['', 'mail.example', 'http://mail.example', 'smtp://'])
      expect(() => mailDoor({ smtpUrl, from })).toThrow(/smtp:\/\/host:port/)
  })
})
