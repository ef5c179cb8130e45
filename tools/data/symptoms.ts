import { readCsv, mustArgument, writeJsonLines, type Row } from './csv.ts'
import { guessedOrder, symptoms, type Symptom } from './symptomTable.ts'

type Evidence = Map<string, number>

const recordSets: Record<string, string> = {
  phone: 'mobifix.csv', tablet: 'tabicat.csv', laptop: 'compcat_laptops.csv',
}
const batteryCategories: Record<string, string> = {
  phone: 'Mobile', tablet: 'Tablet', laptop: 'Laptop',
}

if (import.meta.main) writeSymptoms(mustArgument(0, 'the folder of the raw sets'))

function writeSymptoms(source: string): void {
  const ranks = new Map<string, Record<string, number>>(symptoms.map(({ id }) => [id, {}]))
  const categories = [...Object.keys(recordSets), ...Object.keys(guessedOrder)]
  for (const category of categories) {
    for (const [i, symptom] of ordered(category, source).entries()) {
      const ofSymptom = ranks.get(symptom.id)
      if (ofSymptom) ofSymptom[category] = i + 1
    }
  }
  writeJsonLines('symptoms/symptoms.json', symptoms.map((symptom) => ({
    id: symptom.id,
    categories: symptom.categories.split(' '),
    component: symptom.component,
    likelihoodRank: ranks.get(symptom.id),
    labels: { en: symptom.en, hi: symptom.hi, it: symptom.it, zh: symptom.zh },
    sourceLabel: symptom.sourceLabels[0] ?? null,
    ...(symptom.mayTravel === false ? { mayTravel: false } : {}),
  })))
}

function ordered(category: string, source: string): Symptom[] {
  const possible = symptoms.filter((one) => one.categories.split(' ').includes(category))
  const file = recordSets[category]
  const guessed = (guessedOrder[category] ?? '').split(' ')
  const evidence = file ? countEvidence(recordsOf(category, file, source)) : undefined
  const weight = (one: Symptom): number => {
    // "Not sure" stays the last choice however many records say so.
    if (one.id === 'not-sure') return -1
    if (evidence) return evidence.get(one.id) ?? 0
    return guessed.includes(one.id) ? guessed.length - guessed.indexOf(one.id) : 0
  }
  return possible.toSorted((a, b) => weight(b) - weight(a))
}

// The battery set labels some of the same records again; an equal text counts once.
function recordsOf(category: string, file: string, source: string): Row[] {
  const records = readCsv(source, 'ords-quests', 'open', file)
  const seen = new Set(records.map((row) => row.problem))
  const battery = readCsv(source, 'ords-quests', 'open', 'battcat.csv').filter((row) =>
    row.product_category === batteryCategories[category] && !seen.has(row.problem))
  return [...records, ...battery]
}

function countEvidence(records: Row[]): Evidence {
  const evidence: Evidence = new Map()
  for (const label of new Set(records.map((row) => row.label ?? ''))) {
    const labelled = records.filter((row) => row.label === label)
    const sharing = symptoms.filter((symptom) => symptom.sourceLabels.includes(label))
    for (const [id, share] of sharesOf(labelled, sharing)) {
      evidence.set(id, (evidence.get(id) ?? 0) + labelled.length * share)
    }
  }
  return evidence
}

// Records whose words tell nothing are spread as those that do.
function sharesOf(labelled: Row[], sharing: readonly Symptom[]): Map<string, number> {
  const [only] = sharing
  if (only && sharing.length === 1) return new Map([[only.id, 1]])
  const matches = sharing.map((symptom) =>
    labelled.filter((row) => symptom.words?.test(row.problem ?? '')).length)
  const total = matches.reduce((sum, count) => sum + count, 0)
  return new Map(sharing.map((one, i) => [one.id, total === 0 ? 0 : (matches[i] ?? 0) / total]))
}
