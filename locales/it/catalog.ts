import type { ImportFaultCode } from '../en/catalog.ts'

export const catalogWords: Record<ImportFaultCode, string> = {
  'fault.empty': 'Questa cella non può essere vuota.',
  'fault.slug':
    '«{value}» non può essere un codice: usa lettere minuscole, cifre, punti e trattini.',
  'fault.category': 'Non conosciamo la categoria «{value}». Quelle note sono: {known}.',
  'fault.day': '«{value}» non è un giorno del calendario. Scrivi i giorni come 2026-11-21.',
  'fault.order': 'Il supporto finirebbe il {value}, prima dell’uscita del {released}.',
  'fault.number': '«{value}» non è un numero adatto qui.',
  'fault.yesNo': 'Scrivi true o false, oppure lascia vuota la cella; non «{value}».',
  'fault.market':
    'Non conosciamo il mercato «{value}». Scrivi un Paese con due lettere maiuscole, EEA o GLOBAL.',
  'fault.marketOfVariant':
    'Il codice {variant} dice che la variante è per {says}, ma la riga dice {value}.',
  'fault.marketOfName': 'Il nome «{value}» dice {says}, ma la riga dice {market}.',
  'fault.twice': 'La variante {variant} di {model} è già nella riga {earlier}.',
  'fault.otherModel':
    'La riga {earlier} dice «{other}» per questo modello, questa riga dice «{value}».',
  'fault.cells':
    'Questa riga ha {count, plural, one {# cella} other {# celle}}, l’intestazione {expected}.',
  'fault.control': 'Questa cella contiene un a capo o un altro carattere che non si può mostrare.',
  'fault.tooLong': 'Questa cella supera i {max} caratteri.',
  'file.encoding': 'non è in UTF-8.',
  'file.empty': 'non ha righe sotto l’intestazione.',
  'file.columns': 'nell’intestazione manca {what}.',
  'file.broken': 'le virgolette o le colonne sono sbagliate ({what}).',
  'file.tooMany': 'ha più di {what} righe.',
}
