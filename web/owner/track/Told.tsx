import { useEffect } from 'react'
import { repairs, type TrackView } from '#repairs/contract'
import { Notice } from '#ui/Notice.tsx'
import style from '../lines.module.css'
import { useText } from '../text.ts'
import { type TrackToken, useTelling } from './useTracked.ts'

type Props = { readonly token: TrackToken; readonly repair: TrackView }

/** What the law wants said before the choice; that it was shown is kept by the server. */
export function Told({ token, repair: { decision, told } }: Props) {
  const { t } = useText()
  const tell = useTelling(repairs.tell, token)
  const due = decision?.mustTell ?? []
  const fresh = due.map(({ code }) => code).filter((code) => !told.includes(code))
  const key = fresh.join(' ')
  const { mutate } = tell
  // Shown is shown: it is told once this stands on the screen, not when something is pressed.
  useEffect(() => {
    if (key !== '') mutate({ token, codes: key.split(' ') })
  }, [key, mutate, token])
  if (due.length === 0) return null
  return (
    <Notice title={t('papers.told')}>
      <p>{t('papers.toldNote')}</p>
      <ul className={style['list']}>
        {due.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
    </Notice>
  )
}
