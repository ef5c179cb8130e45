import type { desk as en } from '../en/desk.ts'

export const desk: Record<keyof typeof en, string> = {
  'desk.nav.label': 'Aree di lavoro',
  'desk.nav.today': 'Oggi',
  'desk.nav.board': 'Lavagna',
  'desk.nav.visits': 'Visite',
  'desk.nav.parts': 'Ricambi',
  'desk.nav.markets': 'Mercati',
  'desk.nav.insight': 'Analisi',
  'desk.search': 'Cerca numero, IMEI, nome o telefono',
  'desk.inspector': 'Dettagli',
  'desk.inspector.empty': 'Scelga una riga per vederne i dettagli qui.',
  'desk.empty': 'Qui ora non serve alcun intervento.',
  'desk.keys.title': 'Tastiera',
  'desk.keys.search': 'Cerca ovunque',
  'desk.keys.help': 'Mostra questo aiuto',
  'desk.keys.move': 'Riga successiva e precedente',
  'desk.keys.open': 'Apri la riga',
  'desk.keys.new': 'Accetta un dispositivo',
  'desk.keys.go': 'Vai a un’area di lavoro',
}
