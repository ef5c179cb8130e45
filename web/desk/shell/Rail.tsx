import { Link, useLocation } from 'wouter'
import { Icon } from '#ui/Icon.tsx'
import { Mark } from '#ui/Mark.tsx'
import { bringUp } from '../kit/bringUp.ts'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { areasFor } from './areas.ts'
import style from './Shell.module.css'

export function Rail() {
  const { t } = useText()
  const desk = useDesk()
  const [place] = useLocation()
  const isHere = (path: string) => (path === '/' ? place === '/' : place.startsWith(path))
  return (
    <nav className={style['rail']} aria-label={t('desk.nav.label')}>
      <span className={style['mark']}>
        <Mark size={28} />
      </span>
      {areasFor(desk).map(({ path, name, icon }) => (
        <Link
          key={path}
          ref={isHere(path) ? bringUp : undefined}
          href={path}
          className={`${style['area']} ${isHere(path) ? style['here'] : ''}`}
          aria-current={isHere(path) ? 'page' : undefined}
        >
          <Icon of={icon} />
          {t(name)}
        </Link>
      ))}
    </nav>
  )
}
