import { on } from '#core/route'
import { devices } from './contract.ts'
import { showDevice } from './get.ts'
import { identifyDevice } from './identify.ts'
import { listDevices } from './list.ts'
import { listOwnDevices } from './mine.ts'
import { keepDevice } from './owner.ts'
import { registerFromDesk } from './register.ts'

export const routes = [
  on(devices.identify, identifyDevice),
  on(devices.list, listDevices),
  on(devices.mine, listOwnDevices),
  on(devices.get, showDevice),
  on(devices.register, registerFromDesk),
  on(devices.keep, keepDevice),
]
