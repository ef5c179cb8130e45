import type { owner as en } from '../en/owner.ts'

export const owner: Record<keyof typeof en, string> = {
  'owner.nav.repairs': 'मेरे डिवाइस',
  'owner.home.title': 'आपके डिवाइस को क्या हुआ?',
  'owner.options.title': 'ठीक कराने के तरीके',
  'owner.track.title': 'आपकी मरम्मत',
  'owner.my.title': 'मेरे डिवाइस',
  'owner.signIn.title': 'साइन इन करें',
  'owner.model.title': 'इस मॉडल की मरम्मत',
}
