/** What each role may ask of the API; `repairs.*` is every endpoint of that module. */
export const roles = {
  admin: ['*'],
  marketManager: [
    'markets.*', 'partners.*', 'people.list', 'people.invite', 'people.setGrants', 'people.keys',
    'people.makeKey', 'people.rotateKey', 'people.revokeKey', 'catalog.*', 'devices.*', 'coverage.*',
    'repairs.*', 'scheduling.*', 'notices.*', 'insights.*',
  ],
  serviceManager: [
    'markets.get', 'partners.*', 'people.list', 'catalog.models', 'devices.*', 'coverage.*', 'repairs.*',
    'scheduling.*', 'notices.list', 'insights.*',
  ],
  frontDesk: [
    'catalog.models', 'devices.*', 'coverage.*', 'scheduling.*', 'notices.list', 'repairs.list', 'repairs.today',
    'repairs.get', 'repairs.timeline', 'repairs.intake', 'repairs.receive', 'repairs.addPhoto', 'repairs.photo',
    'repairs.estimate', 'repairs.acceptFor', 'repairs.declineFor', 'repairs.say', 'repairs.handOver',
    'repairs.cancel', 'repairs.changeLeg', 'repairs.pay', 'repairs.movePromise', 'repairs.await',
    'repairs.resume', 'repairs.returnUnrepaired', 'repairs.ship', 'repairs.views', 'repairs.saveView',
    'repairs.dropView', 'repairs.reschedule', 'repairs.assign', 'repairs.export', 'repairs.proceed',
  ],
  technician: [
    'catalog.models', 'devices.get', 'devices.identify', 'coverage.*', 'repairs.list', 'repairs.today', 'repairs.get',
    'repairs.timeline', 'repairs.addPhoto', 'repairs.photo', 'repairs.diagnose', 'repairs.estimate',
    'repairs.proceed', 'repairs.start', 'repairs.finish', 'repairs.check', 'repairs.await', 'repairs.resume',
    'repairs.say', 'repairs.views', 'repairs.saveView', 'repairs.dropView', 'repairs.returnUnrepaired',
    'repairs.replace', 'scheduling.calendar',
  ],
  dispatcher: ['partners.*', 'scheduling.*', 'repairs.list', 'repairs.today', 'repairs.get', 'repairs.timeline', 'repairs.assign', 'repairs.say'],
  partner: ['repairs.list', 'repairs.today', 'repairs.get', 'repairs.timeline', 'repairs.intake', 'repairs.receive', 'repairs.addPhoto', 'repairs.photo', 'repairs.say', 'repairs.handOver', 'scheduling.calendar', 'devices.identify', 'devices.get'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type RoleName = keyof typeof roles
export const roleNames = [
  'admin', 'marketManager', 'serviceManager', 'frontDesk', 'technician', 'dispatcher', 'partner',
] as const satisfies readonly RoleName[]
