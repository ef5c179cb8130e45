import { on } from '#core/route'
import { notices } from './contract.ts'
import { listNotices } from './list.ts'

export const routes = [on(notices.list, listNotices)]
