import type { Decision } from '#coverage/contract'
import { Soft, Stack } from '#ui/Layout.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import style from './lines.module.css'
import { useText } from './text.ts'

type Props = {
  readonly decision: Decision
  /** 2 where the page itself is the answer, 3 inside a card. */
  readonly level?: 2 | 3
}

/** Every promise that was looked at: whose it is, whether it holds here, why, and until when. */
export function Promises({ decision, level = 3 }: Props) {
  const { t, format } = useText()
  const { promises, mustTell } = decision
  const Title = `h${level}` as const
  const unsure = decision.confidence === 'unverified'
  return (
    <Stack gap={16}>
      {promises.length > 0 ? (
        <Title className={style['title']}>{t('owner.promises.title')}</Title>
      ) : null}
      {unsure ? <p>{t('owner.promises.unverified')}</p> : null}
      <ul className={style['promises']}>
        {promises.map(({ kind, rule, obligor, applies, because, endsOn }) => (
          <li key={rule}>
            <Meaning is={!applies ? 'closed' : unsure ? 'risk' : 'good'}>
              {t(`owner.promise.${kind}`)} · {t(`owner.obligor.${obligor}`)} ·{' '}
              {!applies
                ? t('owner.promise.not')
                : unsure
                  ? t('owner.promise.maybe')
                  : t('owner.promise.applies')}
            </Meaning>
            <span>{because}</span>
            {endsOn ? (
              <Soft small>{t('owner.promise.until', { day: format.day(endsOn) })}</Soft>
            ) : null}
          </li>
        ))}
      </ul>
      {mustTell.length > 0 ? (
        <>
          <Title className={style['title']}>{t('owner.mustTell.title')}</Title>
          <ul className={style['list']}>
            {mustTell.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Stack>
  )
}
