import type { owner as en } from '../en/owner.ts'

export const owner: Record<keyof typeof en, string> = {
  'owner.nav.repairs': '我的设备',
  'owner.home.title': '您的设备怎么了？',
  'owner.options.title': '维修方式',
  'owner.track.title': '您的维修',
  'owner.my.title': '我的设备',
  'owner.signIn.title': '登录',
  'owner.model.title': '此型号的维修',
}
