import type { RepairView } from '#repairs/contract'
import { Money } from '#ui/Money.tsx'
import { Code } from '../kit/Code.tsx'
import { term, Terms } from '../kit/Terms.tsx'
import { IntakeDetail } from '../repair/IntakeStep.tsx'
import { Signature } from '../repair/HandOverStep.tsx'
import { useText } from '../text.ts'
import style from './print.module.css'
import { Stamp } from './Stamp.tsx'

type Props = { readonly repair: RepairView; readonly size: string }

/** What was taken in, on which terms, with the link to follow it: at hand-over, the receipt. */
export function JobSheet({ repair, size }: Props) {
  const { t } = useText()
  const leg = repair.legs.find(({ site }) => site)
  const estimate = repair.estimates.findLast(
    ({ state }) => state === 'accepted' || state === 'open',
  )
  const ends = repair.handOver !== null
  const terms = ends
    ? (['desk.terms.out1', 'desk.terms.out2', 'desk.terms.out3'] as const)
    : (['desk.terms.in1', 'desk.terms.in2', 'desk.terms.in3', 'desk.terms.in4'] as const)
  return (
    <article className={style['sheet']} data-size={size}>
      <header className={style['head']}>
        <div>
          <strong className={style['brand']}>{leg?.site?.name ?? t('app.name')}</strong>
          <p>{[leg?.site?.line, leg?.site?.city, leg?.site?.phone].filter(Boolean).join(' · ')}</p>
          <h2>
            {ends ? t('desk.print.receipt') : t('desk.print.jobSheet')} {repair.number}
          </h2>
          <p>
            <Stamp at={repair.startedAt} timeZone={repair.timeZone} />
          </p>
          <Code text={repair.number} as="code128" label={repair.number} />
        </div>
        <figure className={style['follow']}>
          <Code text={repair.trackingLink} label={t('desk.trackingLink')} />
          <figcaption>{t('desk.print.follow')}</figcaption>
        </figure>
      </header>
      <div className={style['halves']}>
        <Terms
          of={[
            term(t('desk.intake.unit'), repair.model.name),
            term(t('desk.intake.identifierShort'), repair.identifier || `…${repair.lastFour}`),
            term(t('desk.column.trouble'), repair.symptom),
            term(t('desk.intake.words'), repair.words),
            term(
              t('desk.column.promise'),
              repair.promisedAt ? (
                <Stamp at={repair.promisedAt} timeZone={repair.timeZone} />
              ) : null,
            ),
          ]}
        />
        <Terms
          of={[
            term(t('desk.column.owner'), repair.contact.name),
            term(t('desk.contact.phone'), repair.contact.phone),
            term(t('desk.contact.email'), repair.contact.email),
            term(t('desk.estimate.total'), estimate ? <Money of={estimate.ownerTotal} /> : null),
            term(t('desk.money.paid'), ends ? <Money of={repair.money.paid} /> : null),
          ]}
        />
      </div>
      <IntakeDetail repair={repair} when={Stamp} />
      <section>
        <h3>{t('desk.terms')}</h3>
        <ol className={style['terms']}>
          {terms.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ol>
      </section>
      <footer className={style['signatures']}>
        <div>
          {repair.handOver?.signature ? <Signature path={repair.handOver.signature} /> : null}
          <p>{t('desk.print.ownerSigns')}</p>
        </div>
        <div>
          <p>{t('desk.print.siteSigns')}</p>
        </div>
      </footer>
    </article>
  )
}
