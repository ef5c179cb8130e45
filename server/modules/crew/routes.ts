import { on } from '#core/route'
import { addAbsence, dropAbsence, listAbsences } from './absences.ts'
import { crew } from './contract.ts'
import { listCrew, setCrew } from './crew.ts'
import { importCrew } from './importCrew.ts'

export const routes = [
  on(crew.list, listCrew),
  on(crew.put, setCrew),
  on(crew.import, importCrew),
  on(crew.absences, listAbsences),
  on(crew.addAbsence, addAbsence),
  on(crew.dropAbsence, dropAbsence),
]
