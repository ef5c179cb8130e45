/**
 * Runs before `npm start` and `npm test`, under whatever Node the machine has: installs the locked packages
 * when they are missing or differ from the lockfile, and with --browser a Chromium for the journeys.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.fixpoint-lock'
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing packages …')
  const windows = process.platform === 'win32'
  const install = spawnSync(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: windows,
    },
  )
  if (install.status !== 0) {
    console.error('The packages could not be installed: npm ci failed (see above).')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

if (process.argv.includes('--browser') && !browser()) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.error(
      'No Chromium found: install Chromium or Chrome, or set CHROMIUM to its path, and run again.',
    )
    process.exit(1)
  }
  console.log('Installing Chromium for the journeys …')
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  execFileSync('apt-get', ['update', '-qq'], quiet)
  execFileSync(
    'apt-get',
    [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-noto-cjk',
      'fonts-noto-core',
    ],
    quiet,
  )
}

function browser() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]
  return places.find((place) => place && existsSync(place))
}
