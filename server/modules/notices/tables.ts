import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import type { Language } from '#shared/messages'
import type { NoticeState, Template } from './notice.ts'

type NoticeTable = {
  zone: number
  id: Uuid
  template: Template
  language: Language
  channel: 'email'
  recipient: string
  subject: string
  body: string
  aboutType: string
  about: Uuid
  dedupe: string
  state: NoticeState
  attempts: number
  madeAt: Date
  sentAt: Date | null
  fault: string | null
}

export type NoticeRow = Readonly<Selectable<NoticeTable>>
export type NewNotice = Insertable<NoticeTable>

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: Pick<Context, 'db'>): Kysely<{ 'notices.notice': NoticeTable }> {
  return db
}
