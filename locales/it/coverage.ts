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
    'Può rivolgersi al venditore fino al {endsOn}, ma dal {presumedUntil} tocca a Lei provare che il difetto c’era alla consegna.',
  'because.usedMinimum':
    'Per un dispositivo usato il venditore risponde almeno fino al {endsOn}; alla vendita può essere stato concordato di più.',
  'because.voluntary': 'È concesso volontariamente fino al {endsOn} e non dipende dalla legge.',
  'tell.diagnosis':
    'Prima cerchiamo la causa. La diagnosi Le costa qualcosa solo se trova una causa non coperta.',
}
