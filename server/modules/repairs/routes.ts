import { on } from '#core/route'
import {
  acceptEstimate,
  acceptEstimateFor,
  declineEstimate,
  declineEstimateFor,
} from './answerEstimate.ts'
import { appealRepair } from './appeal.ts'
import { assignRepairs } from './assign.ts'
import { bookRepair } from './book.ts'
import { repairs } from './contract.ts'
import { diagnoseRepair } from './diagnose.ts'
import { estimateRepair, proceedRepair } from './estimate.ts'
import {
  cancelRepair,
  handOverRepair,
  replaceUnit,
  returnUnrepaired,
  settleRepair,
  withdrawRepair,
} from './giveBack.ts'
import { changeLeg, moveAppointment, rescheduleRepair, shipRepair } from './legs.ts'
import { exportRepairs, getRepair, listRepairs, repairTimeline, todaysRepairs } from './list.ts'
import { askAboutRepair, sayToOwner } from './messages.ts'
import { myRepairs } from './mine.ts'
import { repairOptions } from './options.ts'
import { payRepair } from './pay.ts'
import { holdVisit, trackedSlots, visitSlots } from './visits.ts'
import { addPhoto, readPhoto, readTrackedPhoto } from './photos.ts'
import { rateRepair } from './rate.ts'
import { intakeRepair, receiveRepair } from './receive.ts'
import { dropView, listViews, saveView } from './savedViews.ts'
import { tellOwner } from './tell.ts'
import { trackRepair } from './track.ts'
import { awaitRepair, movePromise, resumeRepair } from './wait.ts'
import { checkRepair, finishRepair, startRepair } from './work.ts'

export const routes = [
  on(repairs.options, repairOptions),
  on(repairs.book, bookRepair),
  on(repairs.visitSlots, visitSlots),
  on(repairs.holdVisit, holdVisit),
  on(repairs.trackedSlots, trackedSlots),
  on(repairs.track, trackRepair),
  on(repairs.accept, acceptEstimate),
  on(repairs.decline, declineEstimate),
  on(repairs.appeal, appealRepair),
  on(repairs.ask, askAboutRepair),
  on(repairs.withdraw, withdrawRepair),
  on(repairs.move, moveAppointment),
  on(repairs.rate, rateRepair),
  on(repairs.tell, tellOwner),
  on(repairs.mine, myRepairs),
  on(repairs.today, todaysRepairs),
  on(repairs.list, listRepairs),
  on(repairs.export, exportRepairs),
  on(repairs.get, getRepair),
  on(repairs.timeline, repairTimeline),
  on(repairs.intake, intakeRepair),
  on(repairs.receive, receiveRepair),
  on(repairs.handOver, handOverRepair),
  on(repairs.pay, payRepair),
  on(repairs.cancel, cancelRepair),
  on(repairs.reschedule, rescheduleRepair),
  on(repairs.changeLeg, changeLeg),
  on(repairs.ship, shipRepair),
  on(repairs.say, sayToOwner),
  on(repairs.movePromise, movePromise),
  on(repairs.assign, assignRepairs),
  on(repairs.views, listViews),
  on(repairs.saveView, saveView),
  on(repairs.dropView, dropView),
  on(repairs.diagnose, diagnoseRepair),
  on(repairs.estimate, estimateRepair),
  on(repairs.proceed, proceedRepair),
  on(repairs.acceptFor, acceptEstimateFor),
  on(repairs.declineFor, declineEstimateFor),
  on(repairs.start, startRepair),
  on(repairs.await, awaitRepair),
  on(repairs.resume, resumeRepair),
  on(repairs.finish, finishRepair),
  on(repairs.check, checkRepair),
  on(repairs.returnUnrepaired, returnUnrepaired),
  on(repairs.settle, settleRepair),
  on(repairs.replace, replaceUnit),
  on(repairs.addPhoto, addPhoto),
  on(repairs.photo, readPhoto),
  on(repairs.trackedPhoto, readTrackedPhoto),
]
