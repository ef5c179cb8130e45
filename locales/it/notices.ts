import type { NoticeText } from '#locales/en/notices'

export const notices: Record<NoticeText, string> = {
  'signInCode.subject': 'Il tuo codice di accesso',
  'signInCode.body':
    'Il tuo codice è {code}. Vale una volta sola, per 10 minuti.\n\nSe non l’hai chiesto tu, ignora questo messaggio: senza il codice nessuno può accedere.',
  'invite.subject': 'Ti invitiamo a far parte della squadra',
  'invite.body':
    'Ciao {name},\n\nhai ricevuto un invito a lavorare con noi. Scegli una password qui; il link vale una volta sola, per 7 giorni:\n{link}',
  'booked.subject': 'Prenotato: {number}',
  'booked.body':
    'Ciao {name},\n\nti aspettiamo con il tuo {model}: {when}, {place}.\n\nLa riparazione ha il numero {number}. Qui puoi seguirla, spostarla o annullarla:\n{link}\n\nFai una copia dei tuoi dati prima di venire e porta la prova d’acquisto, se ce l’hai.',
  'bookedByParcel.subject': 'Prenotato: {number}',
  'bookedByParcel.body':
    'Ciao {name},\n\nspediscici il tuo {model}. Etichetta e istruzioni per l’imballaggio sono qui, dove puoi anche seguire ogni passo:\n{link}\n\nLa riparazione ha il numero {number}. Fai una copia dei tuoi dati prima di spedire il dispositivo.',
  'received.subject': 'Ricevuto: {model}',
  'received.body':
    'Ciao {name},\n\nil tuo {model} è da noi: {place}. Ora cerchiamo il guasto e vediamo che cosa serve.\n\nSegui la riparazione {number} qui:\n{link}',
  'estimate.subject': 'Il tuo preventivo per {number}: {total}',
  'estimate.body':
    'Ciao {name},\n\nla riparazione del tuo {model} ti costa {total}. Iniziamo appena accetti; il preventivo vale fino a {validUntil}.\n\nGuarda ogni voce, poi accetta o rifiuta:\n{link}',
  'estimateExpired.subject': 'Il preventivo per {number} è scaduto',
  'estimateExpired.body':
    'Ciao {name},\n\nnon abbiamo avuto risposta al preventivo per il tuo {model}, che quindi è scaduto. Dicci come procedere:\n{link}',
  'promiseMoved.subject': 'Nuova data per {number}',
  'promiseMoved.body':
    'Ciao {name},\n\nil tuo {model} sarà pronto entro {to} e non entro {from} come promesso. Il motivo: {cause}.\n\nCi dispiace. Segui la riparazione {number} qui:\n{link}',
  'ready.subject': 'Pronto per il ritiro: {model}',
  'ready.body':
    'Ciao {name},\n\nil tuo {model} è pronto: {place}.\n\nOrari di apertura ed eventuali importi da pagare sono qui:\n{link}',
  'sent.subject': 'In viaggio: {model}',
  'sent.body':
    'Ciao {name},\n\nil tuo {model} è in viaggio verso di te con {carrier}. Numero di spedizione: {trackingNumber}.\n\nRiparazione {number}:\n{link}',
  'handedOver.subject': 'Fatto: {number}',
  'handedOver.body':
    'Ciao {name},\n\nil tuo {model} è di nuovo con te. Documenti e garanzia sulla riparazione restano qui:\n{link}\n\nCom’è andata? La risposta richiede un minuto e arriva a chi ha fatto il lavoro.',
  'cancelled.subject': 'Annullato: {number}',
  'cancelled.body':
    'Ciao {name},\n\nla riparazione del tuo {model} è stata annullata. Se è un errore, prenota di nuovo quando vuoi. Quello che è stato fatto finora è qui:\n{link}',
  'replaced.subject': 'Una sostituzione per il tuo {model}',
  'replaced.body':
    'Ciao {name},\n\nil tuo {model} non si può riparare, quindi ne ricevi uno sostitutivo. Qui trovi che cosa succede ora:\n{link}\n\nLa riparazione mantiene il numero {number}.',
  'message.subject': 'Un messaggio su {number}',
  'message.body': 'Ciao {name},\n\nti abbiamo scritto riguardo al tuo {model}:\n\n{text}\n\nRispondi qui:\n{link}',
}
