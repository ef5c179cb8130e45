import type { common as en } from '../en/common.ts'

export const common: Record<keyof typeof en, string> = {
  'app.name': 'Fixpoint',
  'app.skip': 'Vai al contenuto',
  'state.waiting': 'Caricamento',
  'state.changing': 'Cambio lingua',
  'action.retry': 'Riprova',
  'action.close': 'Chiudi',
  'action.cancel': 'Annulla',
  'action.back': 'Indietro',
  'action.copy': 'Copia',
  'action.copied': 'Copiato',
  'field.optional': 'facoltativo',
  'refused.code': 'Codice da citare: {code}',
  'refused.offline.title': 'Non riusciamo a raggiungere il servizio',
  'refused.offline.detail':
    'Controlli la connessione. Nulla di ciò che ha inserito è andato perso.',
  'refused.broken.title': 'Si è verificato un errore da parte nostra',
  'refused.broken.detail':
    'Lo abbiamo registrato. Riprovi, oppure citi il codice qui sotto all’assistenza.',
  'language.label': 'Lingua',
  'theme.label': 'Aspetto',
  'theme.system': 'Come il dispositivo',
  'theme.light': 'Chiaro',
  'theme.dark': 'Scuro',
  'progress.step': 'Passo {at, number} di {count, number}: {name}',
  'page.missing.title': 'Questa pagina non esiste',
  'page.missing.detail': 'L’indirizzo potrebbe essere errato o il link scaduto.',
  'page.missing.action': 'Vai all’inizio',
  'scan.start': 'Scansiona un codice',
  'scan.stop': 'Interrompi',
  'scan.align': 'Tenga il codice a barre dentro il riquadro',
  'scan.noCamera':
    'La fotocamera non è disponibile. Digiti il numero o scelga una foto dell’etichetta.',
  'scan.photo': 'Scegli una foto',
  'scan.nothing': 'Nessun codice trovato in questa foto. Provi con una più vicina e nitida.',
  'scan.found': 'Letto: {code}',
}
