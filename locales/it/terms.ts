import type { terms as en } from '../en/terms.ts'

export const terms: Record<keyof typeof en, string> = {
  'terms.link': 'Prezzi e ricambi di questo modello',
  'terms.title': 'Prezzi delle riparazioni e ricambi',
  'terms.prices': 'Quanto costano le riparazioni',
  'terms.pricesNote':
    'Prezzi abituali in {market}, {tax} inclusa, prima di ogni garanzia. Il preventivo dice quanto costa la Sua.',
  'terms.repair': 'Riparazione',
  'terms.part': 'Ricambio, senza imposta',
  'terms.partMaximum': 'Ricambio senza imposta, al massimo',
  'terms.total': 'Riparazione intera, imposta inclusa',
  'terms.noPart': 'nessun ricambio',
  'terms.demo': 'Valori inventati della rete dimostrativa.',
  'terms.none': 'Qui non ci sono ancora prezzi',
  'terms.noneDetail': 'In questo Paese è la diagnosi a dire quanto costa una riparazione.',
  'terms.parts': 'Per quanto tempo ci sono i ricambi',
  'terms.partsSilent':
    'La legge di questo Paese non fissa un tempo per i ricambi di un dispositivo come questo.',
  'terms.until':
    'Fino al {day}: sette anni dopo l’immissione sul mercato dell’ultima unità ({ended}).',
  'terms.untilUnknown':
    'Per sette anni dopo l’immissione sul mercato dell’ultima unità. Quel giorno non è ancora noto, perciò non possiamo indicare la fine.',
  'terms.over': 'Il periodo è finito il {day}. Cerchiamo ancora i ricambi come possiamo.',
  'terms.onlyIf': 'Vale se il modello era ancora immesso sul mercato dal {day} in poi.',
  'terms.delivery': 'In quanto tempo arriva un ricambio',
  'terms.within':
    'Entro {days, plural, one {# giorno lavorativo} other {# giorni lavorativi}}. Ordinato oggi, entro il {day}.',
  'terms.notYet': 'Il tempo di consegna decorre dal {day}.',
  'terms.launchUnknown':
    'Cinque giorni lavorativi nei primi cinque anni di un modello, poi dieci. Non sappiamo quando questo è stato lanciato.',
  'terms.bestEffort': 'Non c’è più un tempo fisso: il prima possibile.',
  'terms.unverified': 'Letto in una fonte secondaria, non ancora confermato: {source}.',
  'repairability.title': 'Indice di riparabilità',
  'repairability.class': 'Classe {class}',
  'repairability.index': '{index} su 5',
  'repairability.none': 'Per questo modello non conosciamo un indice di riparabilità dichiarato.',
  'repairability.note':
    'Sei parti, ciascuna da 1 (difficile) a 5 (facile), secondo il regolamento (UE) 2023/1669.',
  'repairability.part': 'Parte dell’indice',
  'repairability.points': 'Punti',
  'repairability.SDD': 'Passaggi per smontarlo',
  'repairability.SF': 'Elementi di fissaggio',
  'repairability.ST': 'Attrezzi',
  'repairability.SSP': 'Disponibilità dei ricambi',
  'repairability.SSU': 'Anni di aggiornamenti software',
  'repairability.SRI': 'Informazioni per la riparazione',
}
