import { useText } from '#lib/i18n.tsx'
import style from './Meaning.module.css'

const bones = { text: 'bone', card: 'boneCard', row: 'boneRow' } as const

type Props = { readonly of?: keyof typeof bones; readonly count?: number }

/** The shape of what is coming; invisible for the first 150 ms. */
export function Skeleton({ of = 'text', count = 3 }: Props) {
  const { t } = useText()
  return (
    <div className={style['skeleton']} role="status" aria-label={t('state.waiting')}>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className={style[bones[of]]} />
      ))}
    </div>
  )
}
