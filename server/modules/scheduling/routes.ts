import { on } from '#core/route'
import { viewCalendar } from './calendar.ts'
import { scheduling } from './contract.ts'
import { viewSlots } from './slots.ts'
import { listTechnicians } from './technicians.ts'

export const routes = [
  on(scheduling.technicians, listTechnicians),
  on(scheduling.slots, viewSlots),
  on(scheduling.calendar, viewCalendar),
]
