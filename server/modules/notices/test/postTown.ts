import { runJob } from '#core/jobs'
import { Outage } from '#core/refusal'
import type { Letter, Mail } from '#gateways/mail'
import { makeJobs, makeListeners, type Notice, notify } from '#notices'
import { publicId } from '#shared/ids'
import { aUuid, town } from '#testing'
import { routes } from '../routes.ts'

type Mood = 'sent' | 'kept' | 'later' | 'never' | 'broken'

/** A town that writes letters, and a post office whose mood the tests set. */
export async function aPostTown() {
  const office = { mood: 'sent' as Mood, letters: [] as Letter[] } // the tests change it.
  const mail: Mail = {
    async send(letter) {
      if (office.mood === 'broken') throw new TypeError('a fault of ours')
      if (office.mood === 'later') throw new Outage('451 try again', { retryable: true })
      if (office.mood === 'never') throw new Outage('550 no such user', { retryable: false })
      office.letters.push(letter)
      return office.mood
    },
  }
  const it = await town({ routes, listeners: makeListeners({ mail }), jobs: makeJobs({ mail }) })
  return {
    ...it,
    office,
    tell: (notice: Notice) => it.inMarket('IN', (ctx) => notify(ctx, notice)),
    async job() {
      for (const one of makeJobs({ mail })) await runJob(it.engine.around, one)
    },
    async rowOf(n: number) {
      const { rows } = await it.database.pool.query(
        `select state, attempts, fault, sent_at, body
         from notices.notice where zone = 1 and about = $1`,
        [aUuid(n)],
      )
      return rows[0]
    },
    minutesLater(minutes: number) {
      it.clock.at = new Date(it.clock.at.getTime() + minutes * 60_000)
    },
  }
}

export const rep = (n: number) => publicId('rep', 1, aUuid(n))

export function ready(n: number): Notice {
  return {
    template: 'ready',
    language: 'en',
    to: `owner${n}@example.org`,
    about: rep(n),
    values: {
      name: 'Asha',
      number: 'R-1',
      model: 'Redmi Note 13',
      place: 'MG Road',
      link: 'https://care.example/t',
    },
    dedupe: `ready ${n}`,
  }
}
