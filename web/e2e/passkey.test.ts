import { after, test } from 'node:test'
import { desk as words } from '#locales/en/desk'
import { signInAs, startTown } from './town.ts'

const town = await startTown()
after(() => town.stop())

test('a passkey made at the desk signs its owner in with one touch', async () => {
  const context = await town.browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  // A device with a fingerprint reader, as the browser itself simulates one.
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const { name } = await signInAs(context, town, { role: 'frontDesk', market: 'IN' })
  await page.goto(`${town.url}/desk/`)
  const account = page.getByRole('button', { name: words['desk.account'].replace('{name}', name) })
  await account.click()
  await page.getByRole('button', { name: words['desk.passkey.add'] }).click()
  await page.getByText(words['desk.passkey.added']).waitFor()
  await page.getByRole('button', { name: words['desk.signOut'] }).click()

  await page.getByRole('button', { name: words['desk.signIn.passkey'] }).click()
  await account.waitFor()
  await context.close()
})
