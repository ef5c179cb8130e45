import { on, onLook } from '#core/route'
import { assignVisit, previewVisit } from './assign.ts'
import { visits } from './contract.ts'
import { viewDay, viewMine, viewVisit } from './day.ts'
import {
  acceptVisit,
  arriveVisit,
  beginVisit,
  cannotCompleteVisit,
  completeVisit,
  departVisit,
  noShowVisit,
} from './life.ts'
import { moveVisitAtDesk, viewMoves } from './move.ts'
import { cancelVisitAtDesk } from './release.ts'
import { replanAtDesk } from './replan.ts'
import { listRisks } from './risks.ts'
import { sendDay } from './send.ts'
import { listUnassigned } from './unassigned.ts'

export const routes = [
  on(visits.day, viewDay),
  on(visits.unassigned, listUnassigned),
  on(visits.risks, listRisks),
  on(visits.get, viewVisit),
  on(visits.slots, viewMoves),
  on(visits.preview, previewVisit),
  on(visits.assign, assignVisit),
  on(visits.move, moveVisitAtDesk),
  on(visits.cancel, cancelVisitAtDesk),
  onLook(visits.replan, replanAtDesk),
  on(visits.send, sendDay),
  on(visits.mine, viewMine),
  on(visits.accept, acceptVisit),
  on(visits.depart, departVisit),
  on(visits.arrive, arriveVisit),
  on(visits.begin, beginVisit),
  on(visits.complete, completeVisit),
  on(visits.cannotComplete, cannotCompleteVisit),
  on(visits.noShow, noShowVisit),
]
