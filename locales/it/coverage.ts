import type { CoverageText } from '../en/coverage.ts'

export const coverage: Record<CoverageText, string> = {
  'because.ended': 'Questa promessa è finita il {endsOn}.',
  'because.endedUnverified':
    'Per quanto ne sappiamo, senza conferma, la garanzia del produttore sarebbe finita il {endsOn}.',
  'because.notBegun': 'Questa promessa comincia il {startsOn}, dopo la segnalazione del guasto.',
  'because.startUnknown':
    'Non conosciamo il giorno da cui questa promessa decorre, quindi non possiamo dire se vale. Una prova d’acquisto chiarisce.',
  'because.notInForce':
    'Questa norma qui non è in vigore, quindi per ora nessuno può farla valere.',
  'because.soldElsewhere':
    'Questa promessa riguarda i dispositivi venduti in {country}. Questo è stato venduto in {soldIn}.',
  'because.heldElsewhere':
    'Questa promessa vale in {country}, dove il dispositivo è stato venduto. Si rivolga lì.',
  'because.usedUnit':
    'Il produttore conta dalla prima vendita del dispositivo, e per un apparecchio rivenduto non conosciamo quel giorno.',
  'because.accident':
    'Una caduta, un urto o un altro incidente non è un difetto del dispositivo, quindi questa promessa non lo copre.',
  'because.liquid':
    'Un danno da liquidi non è un difetto del dispositivo, quindi questa promessa non lo copre.',
  'because.wear':
    'La normale usura non è un difetto del dispositivo, quindi questa promessa non la copre.',
  'because.misuse':
    'Un danno da uso contrario alle istruzioni non è un difetto del dispositivo, quindi questa promessa non lo copre.',
  'because.unauthorisedRepair':
    'Il dispositivo è stato riparato da chi non era autorizzato, e qui questo fa cessare la promessa.',
  'because.notPresumed':
    'La causa non è ancora nota e dal {presumedUntil} non si presume più che il difetto ci fosse alla consegna. Decide una diagnosi.',
  'because.limitation':
    'Può rivolgersi al venditore fino al {endsOn}. Dal {presumedUntil} non si presume più che il difetto ci fosse alla consegna, quindi il venditore può chiederLe di mostrarlo; una diagnosi aiuta.',
  'because.usedMinimum':
    'Per un dispositivo usato il venditore risponde almeno fino al {endsOn}; alla vendita può essere stato concordato di più.',
  'because.voluntary': 'È concesso volontariamente fino al {endsOn} e non dipende dalla legge.',
  'because.beyondSure':
    'In {country} la legge non fissa una scadenza: il venditore risponde per tutto il tempo in cui è lecito aspettarsi che un dispositivo simile duri. Se valga ancora a questa età va chiarito con il venditore.',
  'because.dutyWaits':
    'L’obbligo del produttore di riparare a un prezzo ragionevole vale quando nessuno deve una riparazione gratuita. Qui invece qualcuno la deve.',
  'because.campaign': 'Questa riparazione rientra in una campagna di assistenza ({rule}).',
  'because.repairWarranty': 'L’ultima riparazione è garantita fino al {endsOn}.',
  'because.partWarranty': 'Il componente montato è garantito fino al {endsOn}.',
  'because.goodwill': 'È concesso per cortesia commerciale; non è un diritto.',
  'because.otherPart': 'Questa promessa riguarda un altro componente del dispositivo.',
  'because.otherCause': 'Questa promessa riguarda guasti di altra causa.',
  'because.planOtherMarket':
    'Questo piano vale solo per dispositivi venduti e riparati in {country}.',
  'because.planOtherDevice': 'Questo piano non è per questo tipo di dispositivo.',
  'because.planNewOnly': 'Questo piano è per dispositivi venduti come nuovi.',
  'because.planNotSold': 'Questo piano non era in vendita nel giorno in cui risulta acquistato.',
  'because.planNotGiven': 'Questo servizio era incluso con dispositivi acquistati in altre date.',
  'because.planTooLate': 'Questo piano andava acquistato entro il {lastOn}.',
  'because.planTooOld': 'Il dispositivo era troppo vecchio quando il piano è stato acquistato.',
  'because.planNeedsEarlier': 'Questo piano segue un piano precedente, che non c’è.',
  'because.planNeedsRepair':
    'Questo piano si vende dopo una riparazione, e questo dispositivo non ne ha avute.',
  'because.planAssuresValue':
    'Questo piano garantisce un valore alla restituzione; non paga riparazioni.',
  'because.planOtherPart': 'Questo piano non copre questo componente.',
  'because.planCauseUnknown':
    'Questo piano copre gli incidenti. Se lo sia stato non si sa ancora; decide la diagnosi.',
  'because.planOtherCause': 'Questo piano non risponde di questa causa.',
  'because.planNotBegun': 'Questo piano inizia il {startsOn}, dopo il giorno del guasto.',
  'because.planWaiting': 'Questo piano copre dal {coversFrom}; il guasto è avvenuto prima.',
  'because.planEnded': 'Questo piano è terminato il {endsOn}, prima del giorno del guasto.',
  'because.planUsedUp': 'Tutte le richieste di questo piano ({claims}) sono state usate.',
  'tell.deductible':
    'Il piano prevede una franchigia da pagare prima dell’inizio della riparazione.',
  'tell.diagnosis':
    'Prima cerchiamo la causa. La diagnosi Le costa qualcosa solo se trova una causa non coperta.',
}
