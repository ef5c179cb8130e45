import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { Outage } from '#core/refusal'
import { keptMail, makeMail } from '#gateways/mail'

const received: string[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onAuth: (_auth, _session, callback) => callback(new Error('wrong password')),
  onRcptTo({ address }, _session, callback) {
    const [name = ''] = address.split('@')
    const code = Number(name)
    callback(
      code ? Object.assign(new Error(`refused with ${code}`), { responseCode: code }) : undefined,
    )
  },
  onData(stream, _session, callback) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      received.push(Buffer.concat(chunks).toString())
      callback()
    })
  },
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
after(() => new Promise<void>((resolve) => server.close(resolve)))
// A listening TCP server has an address with a port.
const { port } = server.server.address() as AddressInfo
const mailFrom = 'Fixpoint <care@fixpoint.example>'
const mail = makeMail({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom })
const letter = (to: string) => ({
  to,
  subject: 'आपका कोड',
  text: 'Grüße aus 上海\nZeile zwei',
  reference: 'not_1',
})
const outage = (retryable: boolean) => (fault: unknown) =>
  fault instanceof Outage && fault.retryable === retryable

test('a letter reaches the mailbox as it was written, in any script', async () => {
  assert.equal(await mail.send(letter('asha@example.org')), 'sent')

  const [text = ''] = received
  assert.match(text, /^From: Fixpoint <care@fixpoint\.example>/m)
  assert.match(text, /^To: asha@example\.org/m)
  assert.match(text, /^Message-ID: <not_1@fixpoint\.example>/m)
  const [head = '', body = ''] = text.split('\r\n\r\n')
  assert.match(head, /^Subject: =\?UTF-8\?/m)
  const plain = /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString()
    : Buffer.from(
        body
          .replace(/=\r?\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString()
  assert.equal(plain.replaceAll('\r', '').trim(), 'Grüße aus 上海\nZeile zwei')
})

test('what the server refuses for now may be tried again, what it refuses for good may not', async () => {
  await assert.rejects(mail.send(letter('451@example.org')), outage(true))
  await assert.rejects(mail.send(letter('550@example.org')), outage(false))
})

test('a server that is not there, or does not know us, is an outage that passes', async () => {
  const nowhere = makeMail({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom })
  await assert.rejects(nowhere.send(letter('asha@example.org')), outage(true))
  const stranger = makeMail({ smtpUrl: `smtp://us:wrong@127.0.0.1:${port}`, mailFrom })
  await assert.rejects(stranger.send(letter('asha@example.org')), outage(true))
})

test('without an address the letter stays in the house', async () => {
  const house = makeMail({ smtpUrl: undefined, mailFrom })
  assert.equal(house, keptMail)
  assert.equal(await house.send(letter('asha@example.org')), 'kept')
})
