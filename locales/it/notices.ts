import type { NoticeText } from '#locales/en/notices'

export const notices: Record<NoticeText, string> = {
  'signInCode.subject': 'Il suo codice di accesso',
  'signInCode.body':
    'Il suo codice è {code}. Vale una volta sola, per 10 minuti.\n\nSe non l’ha chiesto lei, ignori questo messaggio: senza il codice nessuno può accedere.',
  'invite.subject': 'La invitiamo a far parte della squadra',
  'invite.body':
    'Buongiorno {name},\n\nha ricevuto un invito a lavorare con noi. Scelga una password qui; il link vale una volta sola, per 7 giorni:\n{link}',
  'booked.subject': 'Prenotato: {number}',
  'booked.body':
    'Buongiorno {name},\n\nla aspettiamo con il suo {model}: {when}, {place}.\n\nLa riparazione ha il numero {number}. Qui può seguirla, spostarla o annullarla:\n{link}\n\nFaccia una copia dei suoi dati prima di venire e porti la prova d’acquisto, se ce l’ha.',
  'bookedByParcel.subject': 'Prenotato: {number}',
  'bookedByParcel.body':
    'Buongiorno {name},\n\nci spedisca il suo {model}. Etichetta e istruzioni per l’imballaggio sono qui, dove può anche seguire ogni passo:\n{link}\n\nLa riparazione ha il numero {number}. Faccia una copia dei suoi dati prima di spedire il dispositivo.',
  'bookedVisit.subject': 'Prenotato: {number}',
  'bookedVisit.body':
    'Buongiorno {name},\n\nun tecnico viene da lei per il suo {model} {when}, al più tardi entro le {until}.\n\nLa riparazione ha il numero {number}. Qui può seguirla, spostarla o annullarla:\n{link}\n\nPrima faccia una copia dei suoi dati, e prepari un tavolo e una presa.',
  'visitComing.subject': 'Viene {technician}: {number}',
  'visitComing.body':
    'Buongiorno {name},\n\n{technician} viene da lei per il suo {model} {when}, al più tardi entro le {until}.\n\nQui vede quando aspettarlo:\n{link}',
  'visitOther.subject': 'Viene invece {technician}: {number}',
  'visitOther.body':
    'Buongiorno {name},\n\nc’è un cambio: per il suo {model} viene {technician}. L’orario resta: {when}, al più tardi entro le {until}.\n\n{link}',
  'visitMoved.subject': 'Nuovo orario per {number}',
  'visitMoved.body':
    'Buongiorno {name},\n\ncome d’accordo, veniamo per il suo {model} {when}, al più tardi entro le {until}.\n\nSe non le va bene, scelga un altro orario qui:\n{link}',
  'visitOnTheWay.subject': 'In viaggio da lei: {number}',
  'visitOnTheWay.body':
    'Buongiorno {name},\n\n{technician} è in viaggio e dovrebbe arrivare verso le {at}.\n\nLo segua qui:\n{link}',
  'visitFollowUp.subject': 'Un’altra visita per {number}',
  'visitFollowUp.body':
    'Buongiorno {name},\n\noggi non abbiamo potuto finire la riparazione del suo {model}. Ora sappiamo cosa serve e lo porteremo.\n\nScelga quando dobbiamo tornare:\n{link}',
  'visitCancelled.subject': 'Un altro orario per {number}',
  'visitCancelled.body':
    'Buongiorno {name},\n\nci dispiace: non possiamo venire per il suo {model} all’orario concordato.\n\nScelga un altro orario qui:\n{link}',
  'visitMissed.subject': 'Non l’abbiamo trovata: {number}',
  'visitMissed.body':
    'Buongiorno {name},\n\nil nostro tecnico era alla sua porta per il suo {model} e non ha trovato nessuno.\n\nScelga un altro orario qui:\n{link}',
  'received.subject': 'Ricevuto: {model}',
  'received.body':
    'Buongiorno {name},\n\nil suo {model} è da noi: {place}. Ora cerchiamo il guasto e vediamo che cosa serve.\n\nSegua la riparazione {number} qui:\n{link}',
  'estimate.subject': 'Il suo preventivo per {number}: {total}',
  'estimate.body':
    'Buongiorno {name},\n\nla riparazione del suo {model} le costa {total}. Iniziamo appena accetta; il preventivo vale fino a {validUntil}.\n\nGuardi ogni voce, poi accetti o rifiuti:\n{link}',
  'estimateExpired.subject': 'Il preventivo per {number} è scaduto',
  'estimateExpired.body':
    'Buongiorno {name},\n\nnon abbiamo avuto risposta al preventivo per il suo {model}, che quindi è scaduto. Ci dica come procedere:\n{link}',
  'promiseMoved.subject': 'Nuova data per {number}',
  'promiseMoved.body':
    'Buongiorno {name},\n\nil suo {model} sarà pronto entro {to} e non entro {from} come promesso. Il motivo: {cause}.\n\nCi dispiace. Segua la riparazione {number} qui:\n{link}',
  'ready.subject': 'Pronto per il ritiro: {model}',
  'ready.body':
    'Buongiorno {name},\n\nil suo {model} è pronto: {place}.\n\nOrari di apertura ed eventuali importi da pagare sono qui:\n{link}',
  'sent.subject': 'In viaggio: {model}',
  'sent.body':
    'Buongiorno {name},\n\nil suo {model} è in viaggio verso di lei con {carrier}. Numero di spedizione: {trackingNumber}.\n\nRiparazione {number}:\n{link}',
  'handedOver.subject': 'Fatto: {number}',
  'handedOver.body':
    'Buongiorno {name},\n\nil suo {model} è di nuovo con lei. Documenti e garanzia sulla riparazione restano qui:\n{link}\n\nCom’è andata? La risposta richiede un minuto e arriva a chi ha fatto il lavoro.',
  'cancelled.subject': 'Annullato: {number}',
  'cancelled.body':
    'Buongiorno {name},\n\nla riparazione del suo {model} è stata annullata. Se è un errore, prenoti di nuovo quando vuole. Quello che è stato fatto finora è qui:\n{link}',
  'replaced.subject': 'Una sostituzione per il suo {model}',
  'replaced.body':
    'Buongiorno {name},\n\nil suo {model} non si può riparare, quindi ne riceve uno sostitutivo. Qui trova che cosa succede ora:\n{link}\n\nLa riparazione mantiene il numero {number}.',
  'planBought.subject': 'Il suo piano per {model}',
  'planBought.body':
    'Buongiorno {name},\n\nil suo {model} ha ora il piano «{plan}» per {price}. Vale dal {from} al {until}.\n\nLa trova qui, dove può anche disdirlo:\n{link}',
  'planEnding.subject': 'Il piano «{plan}» sta per scadere',
  'planEnding.body':
    'Buongiorno {name},\n\nil piano «{plan}» per il suo {model} scade il {until}. Fino ad allora vale come prima.\n\nQui vede che cosa può fare:\n{link}',
  'planCancelled.subject': 'Disdetta: {plan}',
  'planCancelled.body':
    'Buongiorno {name},\n\nil piano «{plan}» è stato disdetto. Le rimborsiamo {refund}.\n\nIl resto è qui:\n{link}',
  'planWithdrawn.subject': 'Abbiamo ricevuto il suo recesso: {plan}',
  'planWithdrawn.body':
    'Buongiorno {name},\n\nabbiamo ricevuto il suo recesso dal contratto «{plan}», concluso il {boughtOn}, alle {at}. Il contratto è cessato.\n\nLe rimborsiamo {refund} entro 14 giorni, con il mezzo con cui ha pagato. Conservi questo messaggio: è la sua ricevuta.\n\n{link}',
  'message.subject': 'Un messaggio su {number}',
  'message.body':
    'Buongiorno {name},\n\nle abbiamo scritto riguardo al suo {model}:\n\n{text}\n\nRisponda qui:\n{link}',
}
