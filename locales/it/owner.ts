import type { owner as en } from '../en/owner.ts'

export const owner: Record<keyof typeof en, string> = {
  'owner.nav.repairs': 'I miei dispositivi',
  'owner.home.title': 'Che cosa è successo al suo dispositivo?',
  'owner.options.title': 'Come farlo riparare',
  'owner.track.title': 'La sua riparazione',
  'owner.my.title': 'I miei dispositivi',
  'owner.signIn.title': 'Accedi',
  'owner.model.title': 'Riparazioni per questo modello',
}
